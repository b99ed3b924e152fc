package org.interlend.borrowing.patronrequest;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.Labeled;

/** What is to be done with patron requests: the lists that staff work through. */
public enum PatronRequestQueue implements Labeled {
  TO_BE_ORDERED(EnumSet.of(PatronRequestStatus.TO_BE_ORDERED), false),
  /** A borrowing request may be what the patron has requested; staff decide. */
  TO_BE_CONFIRMED(PatronRequestStatus.openStatuses(), true),
  /** The broker has still to announce them. */
  AWAITED(PatronRequestStatus.awaitedStatuses(), false),
  ENDED(EnumSet.complementOf(EnumSet.copyOf(PatronRequestStatus.openStatuses())), false);

  private final Set<PatronRequestStatus> statuses;
  private final boolean toConfirm;

  PatronRequestQueue(Set<PatronRequestStatus> statuses, boolean toConfirm) {
    this.statuses = statuses;
    this.toConfirm = toConfirm;
  }

  public PatronRequestFilter filter() {
    return new PatronRequestFilter(statuses, null, null, toConfirm);
  }
}
