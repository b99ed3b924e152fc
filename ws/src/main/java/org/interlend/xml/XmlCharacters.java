package org.interlend.xml;

/** The characters that XML 1.0 allows (its production 2, Char). Others are replaced by blanks. */
public final class XmlCharacters {
  private XmlCharacters() {}

  /**
   * Replaces characters that XML does not allow by blanks, which keeps every position.
   *
   * @return how many characters were replaced
   */
  public static int blankIllegal(char[] text) {
    int blanked = 0;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (c == '&') {
        blanked += blankIllegalReference(text, i);
      } else if (c >= 0x20 && c < 0xD800 || c == '\n' || c == '\t' || c == '\r') {
        continue;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length
          && Character.isLowSurrogate(text[i + 1])) {
        i++;
      } else if (!isAllowed(c)) {
        text[i] = ' ';
        blanked++;
      }
    }
    return blanked;
  }

  /**
   * Appends a text as it stands in an element or an attribute, with a blank for each character that
   * XML does not allow.
   */
  public static void escape(String text, StringBuilder out) {
    String clean = clean(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
  }

  private static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0xD800) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : ' ').forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** Replaces a reference such as {@code &#31;}, which no parser accepts, by blanks. */
  private static int blankIllegalReference(char[] text, int start) {
    int i = start + 1;
    if (i >= text.length || text[i] != '#') {
      return 0;
    }
    i++;
    int radix = 10;
    if (i < text.length && text[i] == 'x') {
      radix = 16;
      i++;
    }
    int code = 0;
    int digits = 0;
    // The parser refuses a longer number.
    for (; i < text.length && digits < 8; i++, digits++) {
      int digit = Character.digit(text[i], radix);
      if (digit < 0) {
        break;
      }
      code = code * radix + digit;
    }
    if (digits == 0 || i >= text.length || text[i] != ';' || isAllowed(code)) {
      return 0;
    }
    for (int k = start; k <= i; k++) {
      text[k] = ' ';
    }
    return 1;
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && c < 0xD800
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000 && c <= 0x10FFFF;
  }
}
