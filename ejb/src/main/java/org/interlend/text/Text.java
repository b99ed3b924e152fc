package org.interlend.text;

/** Reads text from outside. */
public final class Text {

  private static final String MARKER = " […]";

  private Text() {}

  /**
   * @return the text without blanks at its ends; null if nothing is left
   */
  public static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
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
