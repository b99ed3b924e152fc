package org.interlend.circulation;

import java.util.EnumSet;
import java.util.Set;

/** Where a hold is in its life, and where it may go from there. */
public enum HoldStatus {
  WAITING("Waiting for the item"),
  IN_TRANSIT("On its way to the pickup library"),
  ON_HOLD_SHELF("On hold shelf"),
  FILLED("Filled"),
  CANCELLED("Canceled"),
  EXPIRED("Expired");

  private final String label;

  HoldStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean open() {
    return !next().isEmpty();
  }

  /** The statuses of those that somebody still waits for. */
  public static Set<HoldStatus> openOnes() {
    return EnumSet.of(WAITING, IN_TRANSIT, ON_HOLD_SHELF);
  }

  /** The statuses a hold may have next. */
  public Set<HoldStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(IN_TRANSIT, ON_HOLD_SHELF, FILLED, CANCELLED);
      // Back to waiting where the item is lent to a partner all the same.
      case IN_TRANSIT -> EnumSet.of(WAITING, IN_TRANSIT, ON_HOLD_SHELF, FILLED, CANCELLED);
      case ON_HOLD_SHELF -> EnumSet.of(WAITING, FILLED, CANCELLED, EXPIRED);
      case FILLED, CANCELLED, EXPIRED -> EnumSet.noneOf(HoldStatus.class);
    };
  }
}
