package org.interlend.slnp.wire;

import org.interlend.tcp.MessageBuffer;

/**
 * The bytes of one command as they were received.
 *
 * @param bytes from its first line to the word that ends it
 */
public record CommandFrame(byte[] bytes, End end) implements MessageBuffer.Message {

  /** The greatest size of a command, in bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  /** How a command ends. */
  public enum End {
    /** With SLNPEndCommand. */
    COMPLETE,
    /** It is SLNPQuit, which ends the session. */
    QUIT,
    /** With SLNPQuit before its own end. */
    ABORTED,
    /** The client closed, or was silent for too long. */
    CUT_OFF,
    /** It has more bytes than a command may have. */
    TOO_LARGE
  }

  @Override
  public boolean isLast() {
    return end != End.COMPLETE;
  }

  /** Why it is refused without being read; null for a complete one. */
  public SlnpException problem() {
    return switch (end) {
      case COMPLETE, QUIT -> null;
      case ABORTED -> new SlnpException(SlnpError.COMMAND_ABORTED);
      case CUT_OFF -> new SlnpException(SlnpError.END_COMMAND_MISSING);
      case TOO_LARGE -> new SlnpException(SlnpError.COMMAND_TOO_LARGE, MAX_BYTES);
    };
  }
}
