package org.interlend.circulation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * How due dates are reckoned. For a borrowed item the lender's date counts, less the days the item
 * needs on its way back; for all others the terms of use. The patron never has a due date on a day
 * the library is closed.
 */
final class DueDates {

  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK);

  private DueDates() {}

  static DueDate byTerms(LocalDate today, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate day = today.plusDays(terms.loanDays());
    String because = "%d days by the terms %s".formatted(terms.loanDays(), terms.name());
    LocalDate open = calendar.openFrom(day);
    return new DueDate(open, because + moved(day, open));
  }

  /** From the due date that was, or from today when that is past. */
  static DueDate byRenewal(
      LocalDate today, LocalDate dueDay, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate from = dueDay.isBefore(today) ? today : dueDay;
    LocalDate day = from.plusDays(terms.renewalDays());
    LocalDate open = calendar.openFrom(day);
    return new DueDate(
        open,
        "renewed for %d days by the terms %s".formatted(terms.renewalDays(), terms.name())
            + moved(day, open));
  }

  static DueDate byRecall(LocalDate today, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate day = today.plusDays(terms.recallDays());
    LocalDate open = calendar.openFrom(day);
    return new DueDate(
        open,
        "%d days from the recall by the terms %s".formatted(terms.recallDays(), terms.name())
            + moved(day, open));
  }

  /**
   * @param lenderDay the day the lender wants the item back
   * @param deliveryDays days the item needs on its way back
   */
  static DueDate byLender(
      LocalDate today, LocalDate lenderDay, int deliveryDays, OpeningCalendar calendar) {
    LocalDate day = lenderDay.minusDays(deliveryDays);
    String because = "lender due " + DAY.format(lenderDay);
    if (deliveryDays > 0) {
      because += " - %d delivery days".formatted(deliveryDays);
    }
    LocalDate open = calendar.openUntil(day);
    because += moved(day, open);
    return open.isBefore(today)
        ? new DueDate(today, because + ", which is past: due today")
        : new DueDate(open, because);
  }

  private static String moved(LocalDate day, LocalDate open) {
    return day.equals(open) ? "" : " - closed " + DAY.format(day);
  }
}
