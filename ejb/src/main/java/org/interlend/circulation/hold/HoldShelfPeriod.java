package org.interlend.circulation.hold;

import java.time.LocalDate;
import java.util.Optional;
import org.interlend.circulation.terms.LenderDueDate;
import org.interlend.circulation.terms.OpeningCalendar;

/**
 * Until when an item waits on the hold shelf for its patron.
 *
 * @param calendar of the pickup library
 */
record HoldShelfPeriod(LocalDate today, OpeningCalendar calendar) {

  /**
   * The last day by the terms of use.
   *
   * @param days open days that the terms of use allow
   */
  LocalDate byTerms(int days, Optional<LenderDueDate> lender) {
    return limited(calendar.afterOpenDays(today, days), lender);
  }

  /** A last day, or the earlier one that the lender's due date allows. */
  LocalDate limited(LocalDate usual, Optional<LenderDueDate> lender) {
    return lender
        .map(LenderDueDate::leaveBy)
        .filter(usual::isAfter)
        .map(calendar::openUntil)
        .map(last -> last.isBefore(today) ? today : last)
        .orElse(usual);
  }

  /**
   * Until when an item is kept that was not collected: if the library was closed on the last day,
   * the next open one, unless the item has to be on its way to the lender then.
   */
  LocalDate kept(LocalDate last, Optional<LenderDueDate> lender) {
    LocalDate open = calendar.openFrom(last);
    return lender.map(LenderDueDate::leaveBy).filter(open::isAfter).map(late -> last).orElse(open);
  }

  /**
   * The last day that staff choose: if the library is closed then, the next open day, or if the
   * lender wants the item back before that, the last open one.
   *
   * @param lenderDay the lender's due date, not before the chosen day
   */
  LocalDate chosen(LocalDate chosen, Optional<LocalDate> lenderDay) {
    LocalDate open = calendar.openFrom(chosen);
    if (lenderDay.filter(open::isAfter).isEmpty()) {
      return open;
    }
    LocalDate before = calendar.openUntil(chosen);
    return before.isBefore(today) ? chosen : before;
  }
}
