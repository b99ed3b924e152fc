package org.interlend.exchange;

/** Who began an exchange. */
public enum Direction {
  /** The broker sent the message. */
  IN,
  /** Interlend sent the message. */
  OUT
}
