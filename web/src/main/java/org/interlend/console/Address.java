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
import java.util.Optional;
import java.util.Set;

/**
 * What the page's address says, and going elsewhere. What cannot be understood counts as unsaid.
 */
public final class Address {
  /** Where the error pages look for what they say. */
  public static final String SENTENCE = "interlend.sentence";

  /** Where the content security policy looks for the places a form leads to. */
  private static final String ORIGINS = "interlend.leadsTo";

  private static final int MOST_NUMBERS = 100;

  private Address() {}

  /** The parameter without surrounding blanks, or null. */
  public static String text(String name) {
    String value = external().getRequestParameterMap().get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The values of what may be ticked more than once. */
  public static List<String> texts(String name) {
    String[] values = external().getRequestParameterValuesMap().get(name);
    return values == null ? List.of() : List.of(values);
  }

  public static boolean flag(String name) {
    return "true".equals(text(name));
  }

  public static Optional<Long> number(String name) {
    return Optional.ofNullable(text(name))
        .filter(value -> value.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** The whole numbers, separated by commas; a hundred at most. */
  public static List<Long> numbers(String name) {
    return text(name) == null
        ? List.of()
        : Arrays.stream(text(name).split(",+"))
            .filter(value -> value.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .distinct()
            .limit(MOST_NUMBERS)
            .toList();
  }

  public static LocalDate day(String name) {
    try {
      return text(name) == null ? null : LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** One of the enum's names, or null. */
  public static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return choices(type, name).stream().findFirst().orElse(null);
  }

  /** The enum's names, separated by commas. */
  public static <E extends Enum<E>> Set<E> choices(Class<E> type, String name) {
    return named(type, text(name));
  }

  /**
   * @param names of constants, separated by commas; null for none
   * @return those that there are
   */
  public static <E extends Enum<E>> Set<E> named(Class<E> type, String names) {
    Set<String> wanted = names == null ? Set.of() : Set.copyOf(Arrays.asList(names.split(",+")));
    Set<E> result = EnumSet.allOf(type);
    result.removeIf(value -> !wanted.contains(value.name()));
    return result;
  }

  /** Shows the page for what is not there. */
  public static void notFound(String sentence) {
    sendError(404, sentence);
  }

  /** Shows the page for what someone may not do. */
  public static void forbidden(String sentence) {
    sendError(403, sentence);
  }

  /**
   * Goes to another page.
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
   * Leaves the console.
   *
   * @param address an absolute one
   */
  public static void leaveFor(String address) {
    try {
      external().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lets the page's form lead out of the console, which the content security policy forbids unless
   * said: browsers ask it about the redirection that answers a form, too.
   *
   * @param origins scheme, host and port of each place
   */
  public static void mayLeaveFor(Collection<String> origins) {
    external().getRequestMap().put(ORIGINS, String.join(" ", origins));
  }

  /** Answers with this status, in a page that says itself what is wrong. */
  public static void status(int status) {
    external().setResponseStatus(status);
  }

  /** The text as a value in an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void sendError(int status, String sentence) {
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
