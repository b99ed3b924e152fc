package org.interlend.console.computer;

/** The colors of the console's pages. */
public enum Theme {
  LIGHT,
  DARK,
  HIGH_CONTRAST
}
