package org.interlend.partners;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.text.Labeled;
import org.interlend.text.Text;

/**
 * The address of a broker's page for requests: a template with a placeholder such as {@code
 * {title}} for each value that the broker accepts, or with {@code {openurl}} for all of them.
 * Scheme and host are fixed in the template, so that no request can lead to another host.
 */
public final class RequestFormUrl {

  /** How patrons request through a partner on the library's form. */
  public enum Ordering implements Labeled {
    /** They are forwarded to the broker's page; what a signed-in patron requests is kept. */
    LINK,
    /** They sign in first, so that every request is kept. */
    SIGNED_IN_LINK,
    /** They sign in, and staff order it at the broker. No link is needed. */
    STAFF
  }

  /** The greatest length of a template, in characters. */
  public static final int MAX_LENGTH = 1000;

  private static final String OPEN_URL = "openurl";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?#{}]+");

  private final String template;

  private RequestFormUrl(String template) {
    this.template = template;
  }

  /**
   * @param template an absolute address of http or https with at least one placeholder
   * @throws WorkflowException INVALID_DATA for an invalid template
   */
  public static RequestFormUrl of(String template) {
    if (template.length() > MAX_LENGTH) {
      throw new WorkflowException(PartnerReason.LINK_TOO_LONG, template, MAX_LENGTH);
    }
    if (PLACEHOLDER.matcher(template).results().findAny().isEmpty()) {
      throw new WorkflowException(PartnerReason.LINK_WITHOUT_PLACEHOLDER, template);
    }
    PLACEHOLDER
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !known(name))
        .findFirst()
        .ifPresent(name -> refuseUnknown(template, name));
    requireAddress(template);
    return new RequestFormUrl(template);
  }

  private static boolean known(String name) {
    return name.equals(OPEN_URL) || CitedWorkField.named(name).isPresent();
  }

  private static void refuseUnknown(String template, String name) {
    String all =
        Stream.concat(
                Stream.of(OPEN_URL),
                Arrays.stream(CitedWorkField.values()).map(CitedWorkField::placeholder))
            .map(field -> "{" + field + "}")
            .collect(Collectors.joining(" "));
    throw new WorkflowException(PartnerReason.LINK_UNKNOWN_PLACEHOLDER, template, name, all);
  }

  private static void requireAddress(String template) {
    Matcher origin = ORIGIN.matcher(template);
    if (!origin.lookingAt()) {
      throw new WorkflowException(PartnerReason.LINK_WITHOUT_HOST, template);
    }
    if (template.startsWith("{", origin.end())) {
      throw new WorkflowException(PartnerReason.LINK_PLACEHOLDER_IN_HOST, template);
    }
    if (!namesHost(PLACEHOLDER.matcher(template).replaceAll("x"))) {
      throw new WorkflowException(PartnerReason.LINK_NO_ADDRESS, template);
    }
    int query = template.indexOf('?');
    int openUrl = template.indexOf("{" + OPEN_URL + "}");
    if (openUrl >= 0 && (query < 0 || openUrl < query)) {
      throw new WorkflowException(PartnerReason.LINK_OPENURL_OUTSIDE_QUERY, template);
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

  /**
   * The address for one request.
   *
   * @param values the values of the work; null or empty if not known
   * @param openUrl the same values as a query in the Key/Encoded-Value format of Z39.88
   * @return the template with every value percent-encoded in UTF-8
   */
  public String filled(Function<CitedWorkField, String> values, String openUrl) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, values, openUrl)));
  }

  private static String value(
      MatchResult found, Function<CitedWorkField, String> values, String openUrl) {
    return CitedWorkField.named(found.group(1))
        .map(values)
        .map(Text::percentEncoded)
        .orElse(found.group(1).equals(OPEN_URL) ? openUrl : "");
  }

  /** Scheme, host and port, in the form of a content security policy. */
  public String origin() {
    Matcher origin = ORIGIN.matcher(template);
    return origin.lookingAt() ? origin.group().toLowerCase(Locale.ROOT) : "";
  }
}
