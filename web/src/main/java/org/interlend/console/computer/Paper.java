package org.interlend.console.computer;

/** The paper in the printer of slips. */
public enum Paper {
  /** One slip on each sheet. */
  A6,
  /** Four slips on each sheet, to be cut. */
  FOUR_ON_A4,
  /** The roll of a receipt printer. */
  ROLL_80_MM
}
