package org.interlend.tcp;

import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes received over a connection and not yet processed. Blanks and line ends before a message
 * do not belong to it.
 *
 * @param <M> a message as it was received
 */
public abstract class MessageBuffer<M extends MessageBuffer.Message> {

  private static final int FIRST_SIZE = 4096;

  /** A message as it was received. */
  public interface Message {

    /** Whether the connection ends with its answer. */
    boolean isLast();
  }

  protected byte[] bytes = new byte[FIRST_SIZE];
  protected int size;

  /** The search for the end of the message continues from here. */
  protected int searched;

  /**
   * The message that begins at a position, if it is complete or too large.
   *
   * @see #take
   */
  protected abstract Optional<M> find(int start);

  /** What is left of a message that begins at a position, because the sender sends no more. */
  protected abstract M rest(int start);

  public final void add(byte[] chunk, int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length * 2));
    }
    System.arraycopy(chunk, 0, bytes, size, length);
    size += length;
  }

  /** Whether no message has begun. */
  public final boolean isBlank() {
    return skipBlanks(0) == size;
  }

  /** Removes and returns the next message, if it is complete or too large. */
  public final Optional<M> next() {
    int start = skipBlanks(0);
    if (start == size) {
      size = 0;
      searched = 0;
      return Optional.empty();
    }
    return find(start);
  }

  /** Removes and returns what the client has left incomplete. */
  public final M rest() {
    return rest(skipBlanks(0));
  }

  /** Removes the bytes before the end, and returns those from the start on. */
  protected final byte[] take(int start, int end) {
    byte[] taken = Arrays.copyOfRange(bytes, start, end);
    System.arraycopy(bytes, end, bytes, 0, size - end);
    size -= end;
    searched = 0;
    return taken;
  }

  protected final int skipBlanks(int from) {
    int i = from;
    while (i < size && isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  protected static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
