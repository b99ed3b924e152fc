package org.interlend.patrons;

import org.interlend.text.Labeled;

/** Who sets and removes a block. A patron has one of each kind at most. */
public enum BlockKind implements Labeled {
  /** Staff, by hand. */
  MANUAL,
  /** The system that saves patrons by the management API. */
  IMPORTED,
  /** Interlend itself, with the patron's debts. */
  DEBT
}
