package org.interlend.circulation.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.text.Facts;

/**
 * Calculates due dates. For a borrowed item the due date is the lender's date less the delivery
 * days, or the lender's date limits the terms of use. For own items the terms of use count. A
 * patron's due date is never a day on which the library is closed.
 */
public final class DueDateCalculator {

  private static final int MAX_YEARS = 10;

  private DueDateCalculator() {}

  /**
   * The due date of a new loan.
   *
   * @param lender the lender's date for a borrowed item; null for own items, and if the lender gave
   *     none
   */
  public static ExplainedDueDate of(
      LocalDate today, LenderDueDate lender, TermsOfUse terms, OpeningCalendar calendar) {
    if (lender == null) {
      return byTerms(today, terms, calendar);
    }
    ExplainedDueDate latest = byLender(today, lender.day(), lender.deliveryDays(), calendar);
    if (!lender.limitOnly()) {
      return latest;
    }
    ExplainedDueDate own = byTerms(today, terms, calendar);
    return own.day().isAfter(latest.day()) ? latest : own;
  }

  public static ExplainedDueDate byTerms(
      LocalDate today, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate day = today.plusDays(terms.loanDays());
    return openFrom(day, DueDateStep.BY_TERMS.with(terms.loanDays(), terms.name()), calendar);
  }

  /** A renewal counts from the present due date, or from today if that is past. */
  public static ExplainedDueDate byRenewal(
      LocalDate today, LocalDate dueDay, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate from = dueDay.isBefore(today) ? today : dueDay;
    LocalDate day = from.plusDays(terms.renewalDays());
    return openFrom(
        day, DueDateStep.RENEWED_BY_TERMS.with(terms.renewalDays(), terms.name()), calendar);
  }

  public static ExplainedDueDate byRecall(
      LocalDate today, TermsOfUse terms, OpeningCalendar calendar) {
    LocalDate day = today.plusDays(terms.recallDays());
    return openFrom(
        day, DueDateStep.RECALLED_BY_TERMS.with(terms.recallDays(), terms.name()), calendar);
  }

  private static ExplainedDueDate openFrom(LocalDate day, Facts because, OpeningCalendar calendar) {
    LocalDate open = calendar.openFrom(day);
    return new ExplainedDueDate(open, because.and(moved(day, open, calendar)));
  }

  /**
   * @param lenderDay the lender's due date
   * @param deliveryDays days the item needs for the way back
   */
  static ExplainedDueDate byLender(
      LocalDate today, LocalDate lenderDay, int deliveryDays, OpeningCalendar calendar) {
    LocalDate day = lenderDay.minusDays(deliveryDays);
    Facts because = DueDateStep.LENDER_DUE.with(lenderDay);
    if (deliveryDays > 0) {
      because = because.and(DueDateStep.DELIVERY_DAYS.with(deliveryDays));
    }
    LocalDate open = calendar.openUntil(day);
    because = because.and(moved(day, open, calendar));
    return open.isBefore(today)
        ? new ExplainedDueDate(today, because.and(DueDateStep.PAST.with()))
        : new ExplainedDueDate(open, because);
  }

  /**
   * The due date that staff set instead. It may exceed the lender's date only with a reason.
   *
   * @param lenderDay the lender's due date, if it gave one
   * @param usual the due date by the rules
   * @throws WorkflowException INVALID_DATA, MISSING_DATA
   */
  public static ExplainedDueDate byStaff(
      Item item,
      LocalDate today,
      Optional<LocalDate> lenderDay,
      ExplainedDueDate usual,
      DueDateByStaff staffDate) {
    Facts why = setByStaff(item, today, lenderDay, staffDate);
    return new ExplainedDueDate(
        staffDate.day(), why.and(DueDateStep.BY_RULES.with(usual.day())).and(usual.because()));
  }

  /**
   * The due date that staff set for a loan that is running.
   *
   * @param lenderDay the lender's due date, if it gave one
   * @param before the due date until now
   * @throws WorkflowException INVALID_DATA, MISSING_DATA
   */
  public static ExplainedDueDate changed(
      Item item,
      LocalDate today,
      Optional<LocalDate> lenderDay,
      LocalDate before,
      DueDateByStaff staffDate) {
    Facts why = setByStaff(item, today, lenderDay, staffDate);
    return new ExplainedDueDate(staffDate.day(), why.and(DueDateStep.BEFORE_CHANGE.with(before)));
  }

  private static Facts setByStaff(
      Item item, LocalDate today, Optional<LocalDate> lenderDay, DueDateByStaff staffDate) {
    LocalDate day = staffDate.day();
    if (day.isBefore(today) || day.isAfter(today.plusYears(MAX_YEARS))) {
      throw new WorkflowException(CirculationReason.DUE_DATE_OUT_OF_RANGE, day, MAX_YEARS);
    }
    if (staffDate.reason() == null && lenderDay.filter(day::isAfter).isPresent()) {
      throw new WorkflowException(
          CirculationReason.DUE_AFTER_LENDERS_DATE, day, item.barcode(), lenderDay.get());
    }
    return staffDate.reason() == null
        ? DueDateStep.SET_AT_DESK.with()
        : DueDateStep.SET_AT_DESK_BECAUSE.with(staffDate.reason());
  }

  /** Which closed days moved the date, and in which direction. */
  private static Facts moved(LocalDate day, LocalDate open, OpeningCalendar calendar) {
    if (day.equals(open)) {
      return Facts.NONE;
    }
    boolean later = open.isAfter(day);
    LocalDate first = later ? day : open.plusDays(1);
    LocalDate last = later ? open.minusDays(1) : day;
    Facts closed =
        (later ? DueDateStep.MOVED_LATER : DueDateStep.MOVED_EARLIER)
            .with()
            .and(
                first.equals(last)
                    ? DueDateStep.CLOSED_ON.with(first)
                    : DueDateStep.CLOSED_FROM_TO.with(first, last));
    String reasons = calendar.reasons(first, last);
    return reasons.isEmpty() ? closed : closed.and(DueDateStep.CLOSED_BECAUSE.with(reasons));
  }
}
