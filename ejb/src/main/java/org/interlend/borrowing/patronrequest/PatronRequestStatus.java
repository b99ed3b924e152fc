package org.interlend.borrowing.patronrequest;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.Labeled;

/** The status of a patron request, with the statuses that may follow. */
public enum PatronRequestStatus implements Labeled {
  /** Staff order it. */
  TO_BE_ORDERED,
  /** The patron was forwarded to the broker's page; the broker has not announced it yet. */
  FORWARDED,
  /** Staff have ordered it; the broker has not announced it yet. */
  ORDERED,
  /** It is a borrowing request now. */
  JOINED,
  CANCELED,
  /** No broker has announced it in time. */
  EXPIRED;

  /** The statuses that may follow. */
  public Set<PatronRequestStatus> next() {
    return switch (this) {
      case TO_BE_ORDERED -> EnumSet.of(ORDERED, JOINED, CANCELED);
      case FORWARDED -> EnumSet.of(ORDERED, JOINED, CANCELED, EXPIRED);
      case ORDERED -> EnumSet.of(JOINED, CANCELED, EXPIRED);
      case JOINED, CANCELED, EXPIRED -> EnumSet.noneOf(PatronRequestStatus.class);
    };
  }

  public boolean open() {
    return !next().isEmpty();
  }

  /** The statuses of open patron requests. */
  public static Set<PatronRequestStatus> openStatuses() {
    return EnumSet.of(TO_BE_ORDERED, FORWARDED, ORDERED);
  }

  /** Those that end when no broker announces them. */
  static Set<PatronRequestStatus> awaitedStatuses() {
    return EnumSet.of(FORWARDED, ORDERED);
  }
}
