package org.interlend.ncip.tcp;

/**
 * One message as received over a connection.
 *
 * @param body the message without its framing
 * @param form the framing, which the answer uses too
 */
record Frame(byte[] body, Form form) {

  /** How a message is framed. */
  enum Form {
    /** A bare message; the answer is one line. */
    BARE,

    /** A message in an HTTP POST; the answer is an HTTP response. */
    POSTED,

    /** An HTTP request without a message. */
    NOT_POSTED
  }
}
