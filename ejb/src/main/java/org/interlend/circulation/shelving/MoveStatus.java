package org.interlend.circulation.shelving;

import java.util.EnumSet;
import java.util.Set;

/** The status of a move request, with the statuses that may follow. */
public enum MoveStatus {
  WAITING("To be fetched"),
  ARRIVED("At the desk"),
  DONE("Done"),
  CANCELLED("Canceled"),
  MISSING("Not found"),
  /** Another copy was fetched instead. */
  SKIPPED("Skipped");

  private final String label;

  MoveStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The statuses that may follow. */
  public Set<MoveStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(ARRIVED, DONE, CANCELLED, MISSING, SKIPPED);
      case ARRIVED -> EnumSet.of(DONE, CANCELLED, MISSING, SKIPPED);
      case DONE, CANCELLED, MISSING, SKIPPED -> EnumSet.noneOf(MoveStatus.class);
    };
  }
}
