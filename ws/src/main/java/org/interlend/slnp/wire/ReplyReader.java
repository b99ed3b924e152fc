package org.interlend.slnp.wire;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interlend.text.Sentences;

/**
 * Reads a reply of a server. It ends with 240, 250 or an error; greetings, blank lines and lines
 * that are no reply are skipped.
 */
public final class ReplyReader {

  private static final Pattern LINE = Pattern.compile("(\\d{3})(?:\\s+(.*))?", Pattern.DOTALL);

  private ReplyReader() {}

  /**
   * @param received all bytes so far
   * @param whole whether the last line is complete although no line feed follows
   * @return the reply, if a line ends it
   */
  public static Optional<ReceivedReply> read(byte[] received, Charset charset, boolean whole) {
    String text = new String(received, charset);
    return text.substring(0, whole ? text.length() : text.lastIndexOf('\n') + 1)
        .lines()
        .map(ReplyReader::read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<ReceivedReply> read(String line) {
    Matcher found = LINE.matcher(line.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    int code = Integer.parseInt(found.group(1));
    String text = found.group(2) == null ? "" : Sentences.literal(found.group(2).strip());
    return ends(code) ? Optional.of(new ReceivedReply(code, text)) : Optional.empty();
  }

  private static boolean ends(int code) {
    return code == 240 || code == 250 || code / 100 == 5;
  }
}
