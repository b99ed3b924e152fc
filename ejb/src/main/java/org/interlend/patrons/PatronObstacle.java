package org.interlend.patrons;

/**
 * Why a patron may not borrow, as the kinds of facts. The sentences are in {@code
 * PatronObstacles.properties}, by the names of the constants.
 */
enum PatronObstacle {
  /** The value is the last day of the card. */
  CARD_EXPIRED,
  /** A block whose reason is not given, or not told here; the value is its kind. */
  BLOCKED,
  /** The value is the amount. */
  OWES,
  /** The value is the reason in the words of staff or of the patron system. */
  STATED;

  static final String BUNDLE = "org.interlend.patrons.PatronObstacles";
}
