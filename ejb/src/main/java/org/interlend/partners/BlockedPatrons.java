package org.interlend.partners;

/** What becomes of an arriving item whose patron is blocked. */
public enum BlockedPatrons {
  /** The broker is told that the patron is not eligible, and nothing is recorded. */
  REFUSE,
  /** The item is recorded, and staff are warned. */
  ACCEPT
}
