package org.interlend.circulation.hold;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.Labeled;

/** The status of a hold, with the statuses that may follow. */
public enum HoldStatus implements Labeled {
  WAITING,
  IN_TRANSIT,
  ON_HOLD_SHELF,
  FILLED,
  CANCELED,
  EXPIRED;

  public boolean open() {
    return !next().isEmpty();
  }

  /** The statuses of open holds. */
  public static Set<HoldStatus> openStatuses() {
    return EnumSet.of(WAITING, IN_TRANSIT, ON_HOLD_SHELF);
  }

  /** The statuses that may follow. */
  public Set<HoldStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(IN_TRANSIT, ON_HOLD_SHELF, FILLED, CANCELED, EXPIRED);
      // It waits again when the item is lent to a partner nevertheless.
      case IN_TRANSIT -> EnumSet.of(WAITING, IN_TRANSIT, ON_HOLD_SHELF, FILLED, CANCELED);
      // At the wrong library it is sent to its hold shelf again.
      case ON_HOLD_SHELF -> EnumSet.of(WAITING, IN_TRANSIT, FILLED, CANCELED, EXPIRED);
      case FILLED, CANCELED, EXPIRED -> EnumSet.noneOf(HoldStatus.class);
    };
  }
}
