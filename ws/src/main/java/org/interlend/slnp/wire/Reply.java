package org.interlend.slnp.wire;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is answered to a command: one line that says OK, data lines between an echo of the command
 * and an end line, or one line with an error. Each line ends with a line feed, and no other line
 * follows.
 *
 * @param code the code of its last line
 * @param lines the lines with their codes
 */
public record Reply(int code, List<String> lines) {

  private static final int OK = 240;
  private static final int END_OF_DATA = 250;
  private static final String ECHO = "600 ";
  private static final String DATA = "601 ";

  public Reply {
    lines = List.copyOf(lines);
  }

  /** Success without data. */
  public static Reply ok(String command) {
    return new Reply(OK, List.of("%d OK: %s success".formatted(OK, command)));
  }

  /**
   * Success with one unit of data.
   *
   * @param data the values by their keys, in the order of writing
   */
  public static Reply data(String command, Map<String, String> data) {
    List<String> lines = new ArrayList<>();
    lines.add(ECHO + command);
    data.forEach((key, value) -> lines.add(DATA + key + ":" + SlnpEscaping.escape(value)));
    lines.add(END_OF_DATA + " " + SlnpKeywords.END_OF_DATA);
    return new Reply(END_OF_DATA, lines);
  }

  static Reply of(SlnpError error, List<String> values) {
    return refusal(error.code(), error.tag().orElse(null), ReplyTexts.of(error.name(), values));
  }

  /**
   * A refusal in one line.
   *
   * @param tag the word before the text, or null
   * @param text one line without personal data
   */
  public static Reply refusal(int code, String tag, String text) {
    String line = SlnpEscaping.escape(text);
    return new Reply(code, List.of(code + " " + (tag == null ? line : tag + ": " + line)));
  }

  public boolean isSuccess() {
    return code == OK || code == END_OF_DATA;
  }

  /** The bytes; a character that the charset lacks is sent as a question mark. */
  public byte[] bytes(Charset charset) {
    return (String.join("\n", lines) + "\n").getBytes(charset);
  }
}
