package org.interlend.ncip.tcp;

import org.interlend.ncip.wire.Limits;
import org.interlend.tcp.MessageBuffer;

/**
 * One message as received over a connection.
 *
 * @param body the message without its framing
 * @param form the framing, which the answer uses too
 * @param cutOff whether its sender has not sent its end
 */
record Frame(byte[] body, Form form, boolean cutOff) implements MessageBuffer.Message {

  /** How a message is framed. */
  enum Form {
    /** A bare message; the answer is one line. */
    BARE,

    /** A message in an HTTP POST; the answer is an HTTP response. */
    POSTED,

    /** An HTTP request without a message. */
    NOT_POSTED
  }

  boolean isTooLarge() {
    return body.length > Limits.BODY_BYTES;
  }

  @Override
  public boolean isLast() {
    return cutOff || form != Form.BARE || isTooLarge();
  }
}
