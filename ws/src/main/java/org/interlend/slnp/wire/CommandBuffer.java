package org.interlend.slnp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import org.interlend.slnp.wire.CommandFrame.End;
import org.interlend.tcp.MessageBuffer;

/**
 * The bytes received over a connection and not yet processed. A command ends with a line that
 * begins with SLNPEndCommand or SLNPQuit; all of these words are ASCII in every charset of SLNP.
 */
public final class CommandBuffer extends MessageBuffer<CommandFrame> {

  private static final byte[] END = SlnpKeywords.END_COMMAND.getBytes(ISO_8859_1);
  private static final byte[] QUIT = SlnpKeywords.QUIT.getBytes(ISO_8859_1);

  @Override
  protected Optional<CommandFrame> find(int start) {
    boolean lineFeeds = hasLineFeeds(start);
    int line = Math.max(start, searched);
    while (line < size) {
      int word = skipBlanks(line);
      if (startsWith(word, END)) {
        return Optional.of(frame(start, word + END.length, End.COMPLETE));
      }
      if (startsWith(word, QUIT)) {
        return Optional.of(
            frame(start, word + QUIT.length, word == start ? End.QUIT : End.ABORTED));
      }
      searched = line;
      line = nextLine(word, lineFeeds);
    }
    return size - start > CommandFrame.MAX_BYTES
        ? Optional.of(frame(start, size, End.TOO_LARGE))
        : Optional.empty();
  }

  @Override
  protected CommandFrame rest(int start) {
    return frame(start, size, End.CUT_OFF);
  }

  private boolean startsWith(int from, byte[] word) {
    return size - from >= word.length
        && Arrays.equals(bytes, from, from + word.length, word, 0, word.length);
  }

  /**
   * Whether the line with the name ends with a line feed. {@link CommandReader} then drops a
   * carriage return within a value, so what follows it there must not end the command.
   */
  private boolean hasLineFeeds(int start) {
    int next = nextLine(start, false);
    return next <= size && bytes[next - 1] == '\n' || next < size && bytes[next] == '\n';
  }

  private int nextLine(int from, boolean lineFeeds) {
    int i = from;
    while (i < size && bytes[i] != '\n' && (lineFeeds || bytes[i] != '\r')) {
      i++;
    }
    return i + 1;
  }

  private CommandFrame frame(int start, int end, End how) {
    byte[] command = take(start, end);
    return command.length > CommandFrame.MAX_BYTES
        ? new CommandFrame(Arrays.copyOf(command, CommandFrame.MAX_BYTES), End.TOO_LARGE)
        : new CommandFrame(command, how);
  }
}
