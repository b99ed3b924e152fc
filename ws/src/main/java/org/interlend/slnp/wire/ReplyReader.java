package org.interlend.slnp.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a reply of a server as it arrives, each line once. It ends with 240, 250 or an error;
 * greetings, blank lines and lines that are no reply are skipped.
 */
public final class ReplyReader {

  private static final Pattern LINE = Pattern.compile("(\\d{3})(?:\\s+(.*))?", Pattern.DOTALL);

  private final Charset charset;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  public ReplyReader(Charset charset) {
    this.charset = charset;
  }

  /**
   * @param next the bytes that follow those before
   * @return the reply, if a line that is complete now ends it
   */
  public Optional<ReceivedReply> read(byte[] next) {
    Optional<ReceivedReply> reply = Optional.empty();
    for (int i = 0; i < next.length && reply.isEmpty(); i++) {
      line.write(next[i]);
      if (next[i] == '\n') {
        reply = end();
      }
    }
    return reply;
  }

  /**
   * No more comes: the last line is complete although no line feed follows.
   *
   * @return the reply, if that line ends it
   */
  public Optional<ReceivedReply> end() {
    String complete = line.toString(charset);
    line.reset();
    return complete.lines().flatMap(part -> read(part).stream()).findFirst();
  }

  private static Optional<ReceivedReply> read(String line) {
    Matcher found = LINE.matcher(line.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    int code = Integer.parseInt(found.group(1));
    String text = found.group(2) == null ? "" : found.group(2).strip();
    return ends(code) ? Optional.of(new ReceivedReply(code, text)) : Optional.empty();
  }

  private static boolean ends(int code) {
    return code == 240 || code == 250 || code / 100 == 5;
  }
}
