package org.interlend.circulation.hold;

import java.time.LocalDate;

/**
 * CDI event, fired in the same transaction: staff have changed a hold, for the history of its
 * request.
 *
 * @param day the last day on the hold shelf when it was extended, else null
 * @param by who did it
 */
public record HoldChangedByStaff(Hold hold, Kind kind, LocalDate day, String by) {

  /** The kinds of decisions. */
  public enum Kind {
    /** The item is kept on the hold shelf until another day. */
    EXTENDED,
    /** The patron no longer needs the item. */
    GIVEN_UP
  }
}
