package org.interlend.partners;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;

/**
 * The address of a broker's page for requests: a template with a placeholder such as {@code
 * {title}} for each value that the broker accepts, or with {@code {openurl}} for all of them.
 * Scheme and host are fixed in the template, so that no request can lead to another host.
 */
public final class RequestLink {

  /** The greatest length of a template, in characters. */
  public static final int LONGEST = 1000;

  private static final String OPEN_URL = "openurl";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?#{}]+");

  private final String template;

  private RequestLink(String template) {
    this.template = template;
  }

  /**
   * @param template an absolute address of http or https with at least one placeholder
   * @throws WorkflowProblem INVALID_DATA for an invalid template
   */
  public static RequestLink of(String template) {
    if (template.length() > LONGEST) {
      throw refused(template, "The address may have at most %d characters.".formatted(LONGEST));
    }
    if (PLACEHOLDER.matcher(template).results().findAny().isEmpty()) {
      throw refused(
          template, "The address needs a placeholder such as {openurl} or {title}, to be filled.");
    }
    PLACEHOLDER
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !known(name))
        .findFirst()
        .ifPresent(name -> refuseUnknown(template, name));
    requireAddress(template);
    return new RequestLink(template);
  }

  private static boolean known(String name) {
    return name.equals(OPEN_URL) || LinkField.named(name).isPresent();
  }

  private static void refuseUnknown(String template, String name) {
    String all =
        Arrays.stream(LinkField.values())
            .map(field -> "{" + field.placeholder() + "}")
            .collect(Collectors.joining(" "));
    throw refused(
        template,
        "There is no placeholder {%s}. These can be filled: {%s} %s."
            .formatted(name, OPEN_URL, all));
  }

  private static void requireAddress(String template) {
    Matcher origin = ORIGIN.matcher(template);
    if (!origin.lookingAt()) {
      throw refused(template, "The address must begin with https:// or http:// and a host.");
    }
    if (template.startsWith("{", origin.end())) {
      throw refused(template, "A placeholder may not be part of the host; put it after a / or ?.");
    }
    if (!namesHost(PLACEHOLDER.matcher(template).replaceAll("x"))) {
      throw refused(template, "This is no address that a browser can open.");
    }
    int query = template.indexOf('?');
    int openUrl = template.indexOf("{" + OPEN_URL + "}");
    if (openUrl >= 0 && (query < 0 || openUrl < query)) {
      throw refused(template, "The placeholder {openurl} must stand after a ?.");
    }
  }

  private static boolean namesHost(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static WorkflowProblem refused(String template, String sentence) {
    return new WorkflowProblem(ProblemKind.INVALID_DATA, Subject.REQUEST_LINK, template, sentence);
  }

  /**
   * The address for one request.
   *
   * @param values the values of the work; null or empty if not known
   * @param openUrl the same values as a query in the Key/Encoded-Value format of Z39.88
   * @return the template with every value percent-encoded in UTF-8
   */
  public String filled(Function<LinkField, String> values, String openUrl) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, values, openUrl)));
  }

  private static String value(
      MatchResult found, Function<LinkField, String> values, String openUrl) {
    return LinkField.named(found.group(1))
        .map(values)
        .map(RequestLink::encoded)
        .orElse(found.group(1).equals(OPEN_URL) ? openUrl : "");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Scheme, host and port, in the form of a content security policy. */
  public String origin() {
    Matcher origin = ORIGIN.matcher(template);
    return origin.lookingAt() ? origin.group().toLowerCase(Locale.ROOT) : "";
  }

  public String template() {
    return template;
  }
}
