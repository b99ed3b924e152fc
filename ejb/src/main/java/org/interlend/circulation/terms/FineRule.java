package org.interlend.circulation.terms;

import java.time.LocalDate;

/**
 * The rule for overdue fines. Days on which the library is closed cost nothing.
 *
 * @param perDay for each open day, in the currency's smallest unit; 0 for no fine
 * @param most the most one loan can cost, in the same unit; null without limit
 * @param graceDays for up to so many open days there is no fine; after that these days count as
 *     well
 */
public record FineRule(long perDay, Long most, int graceDays) {

  /**
   * The fine for a loan that ends.
   *
   * @param lastDay the last day on which the item was not late
   * @param end the day the loan ends; it counts when the library is open
   * @return in the currency's smallest unit; 0 for none
   */
  public long fine(LocalDate lastDay, LocalDate end, OpeningCalendar calendar) {
    if (perDay == 0 || !end.isAfter(lastDay)) {
      return 0;
    }
    int late = calendar.openDays(lastDay, end);
    if (late <= graceDays) {
      return 0;
    }
    long whole = late * perDay;
    return most == null ? whole : Math.min(whole, most);
  }
}
