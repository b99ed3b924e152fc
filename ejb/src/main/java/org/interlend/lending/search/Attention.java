package org.interlend.lending.search;

import java.util.Set;
import org.interlend.lending.request.LendingStatus;
import org.interlend.requests.search.Facet;
import org.interlend.text.Labeled;

/** The reasons why a lending request needs the attention of staff. A request may have several. */
public enum Attention implements Labeled {
  NO_COPY("status", LendingStatus.withoutCopy()),
  RENEWAL("supply.renewal.waits", Set.of(true)),
  OVERDUE("status", Set.of(LendingStatus.OVERDUE_REQUEST)),
  AT_DESK("atDesk", Set.of(true)),
  WARNING("warnings.present", Set.of(true));

  private final Facet.Value value;

  /**
   * @param attribute the attribute of a request that tells whether it has the reason
   * @param values the values of the attribute with which it has
   */
  Attention(String attribute, Set<?> values) {
    this.value = new Facet.Value(name(), this::label, attribute, values);
  }

  /** The reason as a value of the facet. */
  Facet.Value value() {
    return value;
  }
}
