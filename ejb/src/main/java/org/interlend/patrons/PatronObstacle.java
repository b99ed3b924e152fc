package org.interlend.patrons;

import org.interlend.text.Labeled;

/** The beginning of what is said about a patron who may not borrow. */
enum PatronObstacle implements Labeled {
  /** The day follows. */
  CARD_EXPIRED,
  /** The type of a block without a reason follows. */
  BLOCKED
}
