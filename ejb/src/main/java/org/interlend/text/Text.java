package org.interlend.text;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fits text from outside into a column, and joins the parts of a text that are known. */
public final class Text {

  private static final String MARKER = " […]";

  private Text() {}

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
   * @return the text without control characters, cut at the limit with a visible marker; null for
   *     null or blank
   */
  public static String fit(String text, int limit) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String clean = text.strip();
    if (clean.chars().anyMatch(Character::isISOControl)) {
      clean =
          clean
              .codePoints()
              .map(c -> Character.isISOControl(c) ? ' ' : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
    }
    if (clean.length() <= limit) {
      return clean;
    }
    int end = limit - MARKER.length();
    if (Character.isHighSurrogate(clean.charAt(end - 1))) {
      end--;
    }
    return clean.substring(0, end) + MARKER;
  }
}
