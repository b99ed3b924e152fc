package org.interlend.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads text from outside, joins its parts, and fits it into columns and addresses. */
public final class Text {

  private static final String MARKER = " […]";
  private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

  /**
   * More marks on one letter than any language has (Unicode Standard Annex 15, 13). The halfwidth
   * voiced sound marks of Japanese are letters to Unicode, and marks once they are decomposed.
   */
  private static final Pattern SURPLUS_MARKS =
      Pattern.compile("([\\p{M}\uFF9E\uFF9F]{30})[\\p{M}\uFF9E\uFF9F]+");

  private static final Pattern LINE_ENDS =
      Pattern.compile("\\s*[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]\\s*");

  private Text() {}

  /**
   * The text without blanks at its ends. Blanks that do not break a line, or have no width, and
   * changes of direction are among them: they come with what is pasted from pages and spreadsheets,
   * and cannot be seen.
   */
  public static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || WITHOUT_WIDTH.indexOf(c) >= 0
        || turnsDirection(c);
  }

  /**
   * Whether the character cannot be kept or sent: NUL, which databases do not store, and U+FFFE,
   * U+FFFF and half of a character that Java keeps as two, which XML does not allow.
   */
  public static boolean isUnusable(int c) {
    return c == 0 || c == 0xFFFE || c == 0xFFFF || Character.getType(c) == Character.SURROGATE;
  }

  /**
   * @return the text without blanks at its ends; null if nothing is left
   */
  public static String given(String text) {
    String given = text == null ? "" : stripped(text);
    return given.isEmpty() ? null : given;
  }

  /** The text with a blank for line ends and other control characters; null for null. */
  public static String oneLine(String text) {
    return text == null ? null : LINE_ENDS.matcher(text).replaceAll(" ");
  }

  /**
   * @param between what stands between two parts
   * @param parts null for unknown ones
   * @return the known parts in their order; null when there is none
   */
  public static String joined(String between, String... parts) {
    String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    return all.isEmpty() ? null : all;
  }

  /**
   * @param text what was given, or null
   * @param limit the greatest number of characters
   * @return the text with composed letters, without control characters and changes of direction,
   *     cut at the limit with a visible marker; null for null or blank
   */
  public static String fit(String text, int limit) {
    if (text == null) {
      return null;
    }
    String clean = composed(text);
    if (clean.chars().anyMatch(c -> Character.isISOControl(c) || turnsDirection(c))) {
      clean =
          clean
              .codePoints()
              .filter(c -> !turnsDirection(c))
              .map(c -> Character.isISOControl(c) ? ' ' : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
    }
    clean = clean.strip();
    if (clean.length() <= limit) {
      return clean.isEmpty() ? null : clean;
    }
    return cut(clean, limit - MARKER.length()) + MARKER;
  }

  /** At most so much of the text; never half a character. */
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end);
  }

  /**
   * Whether it makes what follows run in another direction, so that a text can look like another
   * one. Letters have their direction without it; marks and joiners, which scripts need, are none.
   */
  private static boolean turnsDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** The same, but empty for null or blank. */
  public static String fitOrEmpty(String text, int limit) {
    return Objects.requireNonNullElse(fit(text, limit), "");
  }

  /** The text with each letter and its accents as one character, where Unicode has one. */
  public static String composed(String text) {
    return normalized(text, Normalizer.Form.NFC);
  }

  /**
   * The text in a form of Unicode, with at most thirty marks on a letter: the time to sort them
   * grows with the square of their number.
   */
  static String normalized(String text, Normalizer.Form form) {
    return Normalizer.normalize(SURPLUS_MARKS.matcher(text).replaceAll("$1"), form);
  }

  /**
   * @param room in characters
   * @param written what is written when no value is longer than a limit; shorter with a lower limit
   * @return what has room, with the highest limit of the room and its halves; what has none even
   *     without values is longer
   */
  static String within(int room, IntFunction<String> written) {
    int limit = room;
    String text = written.apply(limit);
    while (text.length() > room && limit > 0) {
      limit /= 2;
      text = written.apply(limit);
    }
    return text;
  }

  /**
   * A value as a part of a path or query in an address, percent-encoded in UTF-8. What is made for
   * forms has a plus for a blank.
   */
  public static String percentEncoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
