package org.interlend.slnp.wire;

/** A value has one line: a line feed is written as {@code \n}, a backslash as {@code \\}. */
final class SlnpEscaping {

  private SlnpEscaping() {}

  static String escape(String value) {
    return value.replace("\r", "").replace("\\", "\\\\").replace("\n", "\\n");
  }

  /** Reads from left to right, so that {@code \\n} is a backslash and an n. */
  static String unescape(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder value = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char next = i + 1 < written.length() ? written.charAt(i + 1) : 0;
      if (written.charAt(i) == '\\' && (next == 'n' || next == '\\')) {
        value.append(next == 'n' ? '\n' : '\\');
        i++;
      } else {
        value.append(written.charAt(i));
      }
    }
    return value.toString();
  }
}
