package org.interlend.console;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.text.IsoDates;
import org.interlend.text.Text;

/** Reads the parameters of the page's address, and redirects. Invalid values count as absent. */
public final class PageAddress {
  /** The request attribute with the error page's text. */
  public static final String SENTENCE = "interlend.sentence";

  /** The request attribute with the form targets, for the content security policy. */
  private static final String ORIGINS = "interlend.leadsTo";

  private static final int MAX_NUMBERS = 100;

  private PageAddress() {}

  /** The trimmed parameter, or null. */
  public static String text(String name) {
    return Text.given(external().getRequestParameterMap().get(name));
  }

  /** The values of a parameter that may be repeated. */
  public static List<String> texts(String name) {
    String[] values = external().getRequestParameterValuesMap().get(name);
    return values == null ? List.of() : List.of(values);
  }

  public static boolean flag(String name) {
    return "true".equals(text(name));
  }

  public static Optional<Long> number(String name) {
    return recordKey(text(name));
  }

  /** The key of a record, as addresses have it; empty for anything else. */
  public static Optional<Long> recordKey(String key) {
    return Optional.ofNullable(key).filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf);
  }

  /**
   * The key of the page's record. Without one there is no record, and the "not found" page says so.
   */
  public static long key(String name) {
    return number(name)
        .orElseGet(
            () -> {
              notFound((String) null);
              return -1L;
            });
  }

  /** Integers, separated by commas; at most a hundred. */
  public static List<Long> numbers(String name) {
    return text(name) == null
        ? List.of()
        : Arrays.stream(text(name).split(",+"))
            .flatMap(value -> recordKey(value).stream())
            .distinct()
            .limit(MAX_NUMBERS)
            .toList();
  }

  public static LocalDate day(String name) {
    return dayOf(text(name));
  }

  /**
   * @param value as in an address; null, or no day, for none
   */
  public static LocalDate dayOf(String value) {
    try {
      return value == null ? null : IsoDates.day(value);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** An enum constant by its name, or null. */
  public static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return constant(type, text(name));
  }

  /**
   * @param value the name of a constant; null, or another text, for none
   */
  public static <E extends Enum<E>> E constant(Class<E> type, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(value))
        .findFirst()
        .orElse(null);
  }

  /** Enum constants by their names, separated by commas. */
  public static <E extends Enum<E>> Set<E> choices(Class<E> type, String name) {
    return named(type, text(name));
  }

  /**
   * @param names of constants, separated by commas; null for none
   * @return the constants that exist
   */
  public static <E extends Enum<E>> Set<E> named(Class<E> type, String names) {
    Set<String> requested = names == null ? Set.of() : Set.copyOf(Arrays.asList(names.split(",+")));
    Set<E> result = EnumSet.allOf(type);
    result.removeIf(value -> !requested.contains(value.name()));
    return result;
  }

  /** Shows the "not found" page, with the sentence of the problem in the language of the view. */
  public static void notFound(WorkflowException unknown) {
    Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    sendError(404, unknown.sentence(locale));
  }

  /** Shows the "not found" page; null for a sentence about no record in particular. */
  public static void notFound(String sentence) {
    sendError(404, sentence);
  }

  /** Shows the "not allowed" page. */
  public static void forbidden(String sentence) {
    sendError(403, sentence);
  }

  /**
   * Redirects to another page.
   *
   * @param page its name and parameters, such as {@code borrowing-request.xhtml?id=1}
   */
  public static void goTo(String page) {
    try {
      external().redirect(external().getRequestContextPath() + "/" + page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Redirects to an address outside of the console.
   *
   * @param address an absolute URL
   */
  public static void leaveFor(String address) {
    try {
      external().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Allows the page's form to lead out of the console, which the content security policy forbids by
   * default. Browsers also apply the policy to the redirection that answers a form.
   *
   * @param origins scheme, host and port of each target
   */
  public static void mayLeaveFor(Collection<String> origins) {
    external().getRequestMap().put(ORIGINS, String.join(" ", origins));
  }

  /** Sets the status of a page that itself explains the error. */
  public static void status(int status) {
    external().setResponseStatus(status);
  }

  /** The text, encoded as a value in an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Of several beans of a page that refuse it the first one counts. */
  private static void sendError(int status, String sentence) {
    if (FacesContext.getCurrentInstance().getResponseComplete()) {
      return;
    }
    try {
      external().responseReset();
      external().getRequestMap().put(SENTENCE, sentence);
      external().responseSendError(status, sentence);
      FacesContext.getCurrentInstance().responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
