package org.interlend.exchange;

/** Who began an exchange. */
public enum Direction {
  /** A broker. */
  IN,
  /** We. */
  OUT
}
