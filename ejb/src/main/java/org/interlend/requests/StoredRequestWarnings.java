package org.interlend.requests;

import java.util.List;

/**
 * The warnings of a request as one column stores them.
 *
 * @param list the earliest first; of more than seven only the latest stay
 */
record StoredRequestWarnings(List<RequestWarning> list) {

  static final StoredRequestWarnings NONE = new StoredRequestWarnings(List.of());

  /** The number of warnings for which the column has room. */
  private static final int MAX_WARNINGS = 7;

  StoredRequestWarnings {
    list = List.copyOf(list.subList(Math.max(0, list.size() - MAX_WARNINGS), list.size()));
  }
}
