package org.interlend.circulation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Item;

/**
 * Calculates due dates. For a borrowed item the due date is the lender's date less the delivery
 * days, or the lender's date limits the terms of use. For own items the terms of use count. A
 * patron's due date is never a day on which the library is closed.
 */
final class DueDates {

  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK);

  private static final int LONGEST_YEARS = 10;

  private DueDates() {}

  /**
   * The due date of a new loan.
   *
   * @param lender the lender's date for a borrowed item; null for own items, and if the lender gave
   *     none
   */
  static DueDate of(
      LocalDate today, LenderDueDate lender, TermsOfUse terms, OpeningCalendar calendar) {
    if (lender == null) {
      return byTerms(today, terms, calendar);
    }
    DueDate latest = byLender(today, lender.day(), lender.deliveryDays(), calendar);
    if (!lender.limitOnly()) {
      return latest;
    }
    DueDate own = byTerms(today, terms, calendar);
    return own.day().isAfter(latest.day()) ? latest : own;
  }

  static DueDate byTerms(LocalDate today, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate day = today.plusDays(terms.loanDays());
    String because = "%d days by the terms %s".formatted(terms.loanDays(), terms.name());
    LocalDate open = calendar.openFrom(day);
    return new DueDate(open, because + moved(day, open, calendar));
  }

  /** A renewal counts from the present due date, or from today if that is past. */
  static DueDate byRenewal(
      LocalDate today, LocalDate dueDay, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate from = dueDay.isBefore(today) ? today : dueDay;
    LocalDate day = from.plusDays(terms.renewalDays());
    LocalDate open = calendar.openFrom(day);
    return new DueDate(
        open,
        "renewed for %d days by the terms %s".formatted(terms.renewalDays(), terms.name())
            + moved(day, open, calendar));
  }

  static DueDate byRecall(LocalDate today, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate day = today.plusDays(terms.recallDays());
    LocalDate open = calendar.openFrom(day);
    return new DueDate(
        open,
        "%d days from the recall by the terms %s".formatted(terms.recallDays(), terms.name())
            + moved(day, open, calendar));
  }

  /**
   * @param lenderDay the lender's due date
   * @param deliveryDays days the item needs for the way back
   */
  static DueDate byLender(
      LocalDate today, LocalDate lenderDay, int deliveryDays, OpeningCalendar calendar) {
    LocalDate day = lenderDay.minusDays(deliveryDays);
    String because = "lender due " + DAY.format(lenderDay);
    if (deliveryDays > 0) {
      because += " - %d delivery days".formatted(deliveryDays);
    }
    LocalDate open = calendar.openUntil(day);
    because += moved(day, open, calendar);
    return open.isBefore(today)
        ? new DueDate(today, because + ", which is past: due today")
        : new DueDate(open, because);
  }

  /**
   * The due date that staff set instead. It may exceed the lender's date only with a reason.
   *
   * @param lenderDay the lender's due date, if it gave one
   * @param usual the due date by the rules
   * @throws WorkflowProblem INVALID_DATA, MISSING_DATA
   */
  static DueDate byStaff(
      Item item,
      LocalDate today,
      Optional<LocalDate> lenderDay,
      DueDate usual,
      DueDateByStaff staffDate) {
    LocalDate day = staffDate.day();
    if (day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
      throw new WorkflowProblem(
          ProblemKind.INVALID_DATA,
          Subject.DUE_DATE,
          day.toString(),
          "A loan cannot be due on %s: choose a day from today on".formatted(DAY.format(day)));
    }
    if (staffDate.reason() == null && lenderDay.filter(day::isAfter).isPresent()) {
      throw new WorkflowProblem(
          ProblemKind.MISSING_DATA,
          Subject.DUE_DATE,
          day.toString(),
          "The lender wants item %s back by %s. To lend it until %s, give the reason."
              .formatted(item.barcode(), DAY.format(lenderDay.get()), DAY.format(day)));
    }
    String why =
        staffDate.reason() == null ? "set at the desk" : "set at the desk: " + staffDate.reason();
    return new DueDate(
        day, "%s (by the rules %s: %s)".formatted(why, DAY.format(usual.day()), usual.because()));
  }

  /** The explanation which closed days moved the date, and in which direction. */
  private static String moved(LocalDate day, LocalDate open, OpeningCalendar calendar) {
    if (day.equals(open)) {
      return "";
    }
    boolean later = open.isAfter(day);
    LocalDate first = later ? day : open.plusDays(1);
    LocalDate last = later ? open.minusDays(1) : day;
    String days =
        first.equals(last)
            ? DAY.format(first)
            : "%s to %s".formatted(DAY.format(first), DAY.format(last));
    String reasons = calendar.reasons(first, last);
    return " %s closed %s%s"
        .formatted(later ? "+" : "-", days, reasons.isEmpty() ? "" : " (" + reasons + ")");
  }
}
