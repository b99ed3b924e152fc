package org.interlend.slnp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import org.interlend.slnp.wire.CommandFrame.End;

/**
 * The bytes received over a connection and not yet processed. A command ends with a line that
 * begins with SLNPEndCommand or SLNPQuit; all of these words are ASCII in every charset of SLNP.
 */
public final class CommandBuffer {

  private static final int FIRST_SIZE = 2048;
  private static final byte[] END = SlnpKeywords.END_COMMAND.getBytes(ISO_8859_1);
  private static final byte[] QUIT = SlnpKeywords.QUIT.getBytes(ISO_8859_1);

  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;

  /** The search for the end continues at this line. */
  private int searched;

  public void add(byte[] chunk, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length * 2));
    }
    System.arraycopy(chunk, 0, bytes, size, length);
    size += length;
  }

  /** Whether no command has begun. */
  public boolean isBlank() {
    return skipBlanks(0) == size;
  }

  /** Removes and returns the next command, if its end has arrived or it is too large. */
  public Optional<CommandFrame> next() {
    int start = skipBlanks(0);
    if (start == size) {
      size = 0;
      searched = 0;
      return Optional.empty();
    }
    int line = Math.max(start, searched);
    while (line < size) {
      int word = skipBlanks(line);
      if (startsWith(word, END)) {
        return Optional.of(take(start, word + END.length, End.COMPLETE));
      }
      if (startsWith(word, QUIT)) {
        return Optional.of(take(start, word + QUIT.length, word == start ? End.QUIT : End.ABORTED));
      }
      searched = line;
      line = nextLine(word);
    }
    return size - start > CommandFrame.MAX_BYTES
        ? Optional.of(take(start, size, End.TOO_LARGE))
        : Optional.empty();
  }

  /** Removes and returns what the client has left incomplete. */
  public CommandFrame rest() {
    return take(skipBlanks(0), size, End.CUT_OFF);
  }

  private boolean startsWith(int from, byte[] word) {
    return size - from >= word.length
        && Arrays.equals(bytes, from, from + word.length, word, 0, word.length);
  }

  private int nextLine(int from) {
    int i = from;
    while (i < size && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i + 1;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < size && (bytes[i] == ' ' || bytes[i] == '\t' || isLineEnd(bytes[i]))) {
      i++;
    }
    return i;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\r' || b == '\n';
  }

  private CommandFrame take(int start, int end, End how) {
    int length = end - start;
    CommandFrame frame =
        new CommandFrame(
            Arrays.copyOfRange(bytes, start, start + Math.min(length, CommandFrame.MAX_BYTES)),
            length > CommandFrame.MAX_BYTES ? End.TOO_LARGE : how);
    System.arraycopy(bytes, end, bytes, 0, size - end);
    size -= end;
    searched = 0;
    return frame;
  }
}
