package org.interlend.circulation.shelving;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.Labeled;

/** The status of a move request, with the statuses that may follow. */
public enum MoveStatus implements Labeled {
  WAITING,
  ARRIVED,
  DONE,
  CANCELED,
  MISSING,
  /** Another copy was fetched instead. */
  SKIPPED;

  /** The statuses that may follow. */
  public Set<MoveStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(ARRIVED, DONE, CANCELED, MISSING, SKIPPED);
      case ARRIVED -> EnumSet.of(DONE, CANCELED, MISSING, SKIPPED);
      case DONE, CANCELED, MISSING, SKIPPED -> EnumSet.noneOf(MoveStatus.class);
    };
  }
}
