package org.interlend.lending.search;

import java.util.Set;
import org.interlend.lending.request.LendingStatus;
import org.interlend.requests.search.Facet;

/** The reasons why a lending request needs the attention of staff. A request may have several. */
public enum Attention {
  NO_COPY("No copy chosen", "status", LendingStatus.withoutCopy()),
  RENEWAL("Renewal to decide", "renewal.waits", Set.of(true)),
  OVERDUE("Overdue", "status", Set.of(LendingStatus.OVERDUE_REQUEST)),
  AT_DESK("Back, not checked in", "atDesk", Set.of(true)),
  WARNING("Warning", "warned", Set.of(true));

  private final Facet.Value value;

  /**
   * @param attribute the attribute of a request that tells whether it has the reason
   * @param values the values of the attribute with which it has
   */
  Attention(String label, String attribute, Set<?> values) {
    this.value = new Facet.Value(name(), label, attribute, values);
  }

  /** The reason as a value of the facet. */
  Facet.Value value() {
    return value;
  }
}
