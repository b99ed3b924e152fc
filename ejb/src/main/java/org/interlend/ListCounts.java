package org.interlend;

/** How long a list is, as far as it was counted. */
public interface ListCounts {

  /** How many requests the list shows; a lower bound when there are too many to count. */
  long total();

  /** Whether all were counted; else the counts of what they have in common mean nothing. */
  boolean complete();
}
