package org.interlend.circulation.terms;

import java.time.LocalDate;

/**
 * The lender's due date of a borrowed item, and how it applies to the patron.
 *
 * @param day the lender's due date
 * @param deliveryDays days the item needs for the way back
 * @param limitOnly whether the day only limits the library's terms of use, instead of being the due
 *     date
 */
public record LenderDueDate(LocalDate day, int deliveryDays, boolean limitOnly) {

  /** The last day on which the item can be sent back in time. */
  public LocalDate leaveBy() {
    return day.minusDays(deliveryDays);
  }
}
