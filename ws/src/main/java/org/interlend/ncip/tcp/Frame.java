package org.interlend.ncip.tcp;

/**
 * One message as it came over a connection.
 *
 * @param body the message, without what stood around it
 * @param form how it stood there, and how it is answered
 */
record Frame(byte[] body, Form form) {

  /** What a message looks like on the line. */
  enum Form {
    /** By itself, answered by a line. */
    BARE,

    /** In a request of HTTP, answered as such. */
    POSTED,

    /** A request of HTTP that brings no message. */
    NOT_POSTED
  }
}
