package org.interlend.circulation;

import java.time.LocalDate;

/**
 * Staff have decided something about a hold; announced within the same transaction.
 *
 * @param day the last day on the hold shelf when it was extended, else null
 * @param by who did it
 */
public record HoldNoted(Hold hold, Kind kind, LocalDate day, String by) {

  /** What was decided. */
  public enum Kind {
    /** The item is kept on the hold shelf until another day. */
    EXTENDED,
    /** The patron no longer wants the item. */
    GIVEN_UP
  }
}
