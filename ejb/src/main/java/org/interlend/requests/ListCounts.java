package org.interlend.requests;

/** The length of a list, as far as it was counted. */
public interface ListCounts {

  /** The number of requests in the list; a lower bound when there are too many to count. */
  long total();

  /** Whether all were counted; if not, the facet counts are meaningless. */
  boolean complete();
}
