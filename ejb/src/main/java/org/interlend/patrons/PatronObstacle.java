package org.interlend.patrons;

import org.interlend.text.Labeled;

/** The beginning of what is said about a patron who may not borrow. */
enum PatronObstacle implements Labeled {
  /** The day follows. */
  CARD_EXPIRED,
  /** Whose block without a reason it is follows. */
  BLOCKED,
  /** The amount follows. */
  OWES
}
