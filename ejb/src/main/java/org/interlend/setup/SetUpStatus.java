package org.interlend.setup;

/** How far a step of the set-up is. */
public enum SetUpStatus {
  OPEN,
  /** The records show it. */
  DONE,
  /** An administrator has put it off. */
  SKIPPED
}
