package org.interlend.circulation.shelving;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.Labeled;

/** The status of a move request, with the statuses that may follow. */
public enum MoveStatus implements Labeled {
  WAITING,
  ARRIVED,
  DONE,
  CANCELLED,
  MISSING,
  /** Another copy was fetched instead. */
  SKIPPED;

  /** The statuses that may follow. */
  public Set<MoveStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(ARRIVED, DONE, CANCELLED, MISSING, SKIPPED);
      case ARRIVED -> EnumSet.of(DONE, CANCELLED, MISSING, SKIPPED);
      case DONE, CANCELLED, MISSING, SKIPPED -> EnumSet.noneOf(MoveStatus.class);
    };
  }
}
