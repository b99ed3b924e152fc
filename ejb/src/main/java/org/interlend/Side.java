package org.interlend;

import org.interlend.text.Labeled;

/** The sides of resource sharing: a library borrows for its patrons, and lends to partners. */
public enum Side implements Labeled {
  BORROWING,
  LENDING
}
