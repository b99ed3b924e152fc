package org.interlend.borrowing.request;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.Labeled;

/** The status of one volume of a borrowing request, with the statuses that may follow. */
public enum VolumeStatus implements Labeled {
  EXPECTED,
  RECEIVED,
  ON_LOAN,
  RETURNED,
  SENT_BACK,
  LOST,
  DECLARED_LOST,
  CLOSED;

  /** Whether the library or the patron has the item. */
  public boolean isHere() {
    return switch (this) {
      case RECEIVED, ON_LOAN, RETURNED -> true;
      default -> false;
    };
  }

  /** Whether the item cannot be found. */
  public boolean isLost() {
    return this == LOST || this == DECLARED_LOST;
  }

  /** The statuses that may follow. */
  public Set<VolumeStatus> next() {
    return switch (this) {
      case EXPECTED -> EnumSet.of(RECEIVED, ON_LOAN, LOST, CLOSED);
      case RECEIVED -> EnumSet.of(ON_LOAN, SENT_BACK, LOST, CLOSED);
      case ON_LOAN -> EnumSet.of(RETURNED, LOST, CLOSED);
      case RETURNED -> EnumSet.of(SENT_BACK, LOST, CLOSED);
      case SENT_BACK -> EnumSet.of(DECLARED_LOST, CLOSED);
      case LOST -> EnumSet.of(DECLARED_LOST, RETURNED, CLOSED);
      case DECLARED_LOST -> EnumSet.of(RETURNED, CLOSED);
      // Its request was completed by mistake and is reactivated.
      case CLOSED -> EnumSet.of(RECEIVED);
    };
  }
}
