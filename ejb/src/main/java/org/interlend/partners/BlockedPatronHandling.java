package org.interlend.partners;

import org.interlend.text.Labeled;

/** How an arriving item for a blocked patron is handled. */
public enum BlockedPatronHandling implements Labeled {
  /** The message is refused because the patron is not eligible, and nothing is recorded. */
  REFUSE,
  /** The item is recorded, and staff are warned. */
  ACCEPT
}
