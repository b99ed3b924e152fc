package org.interlend.circulation;

import java.time.LocalDate;

/**
 * What a lender wants of a borrowed item.
 *
 * @param day the day it wants the item back
 * @param deliveryDays days the item needs on its way back
 * @param limitOnly whether the day only limits our own terms of use, rather than being the due date
 */
record LenderDueDate(LocalDate day, int deliveryDays, boolean limitOnly) {

  /** The last day on which the item must be on its way. */
  LocalDate leaveBy() {
    return day.minusDays(deliveryDays);
  }
}
