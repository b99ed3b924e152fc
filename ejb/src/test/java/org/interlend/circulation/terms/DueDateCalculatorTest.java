package org.interlend.circulation.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.RefusalAssert.assertRefused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.TestItems;
import org.interlend.text.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateCalculatorTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
  private static final OpeningCalendar CALENDAR =
      new OpeningCalendar(
          EnumSet.of(DayOfWeek.SUNDAY), Map.of(LocalDate.of(2026, 5, 16), "Stocktaking"));
  private static final TermsOfUse FOUR_WEEKS =
      new TermsOfUse("GENERAL", "General", null, null, 28, 2, 28, 7, 8);

  @Test
  void ownItemsAreDueByTheTermsOfUse() {
    ExplainedDueDate due = DueDateCalculator.byTerms(MONDAY, FOUR_WEEKS, CALENDAR);
    assertThat(due.day()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(due.explanation(Locale.ENGLISH)).isEqualTo("28 days by the terms General");
  }

  @Test
  void theTermsThatApplyWithoutAnyHaveANameToo() {
    ExplainedDueDate due = DueDateCalculator.byTerms(MONDAY, TermsOfUse.STANDARD, CALENDAR);
    assertThat(due.explanation(Locale.ENGLISH)).isEqualTo("28 days by the terms Standard");
  }

  @Test
  void oneDayIsToldAsOneDay() {
    TermsOfUse overnight = new TermsOfUse("NIGHT", "Overnight", null, null, 1, 0, 1, 1, 8);
    ExplainedDueDate due = DueDateCalculator.byTerms(MONDAY, overnight, CALENDAR);
    assertThat(due.explanation(Locale.ENGLISH)).isEqualTo("1 day by the terms Overnight");
    assertThat(due.explanation(Locale.GERMAN))
        .isEqualTo("1 Tag nach den Leihbedingungen Overnight");
    ExplainedDueDate borrowed =
        DueDateCalculator.byLender(MONDAY, LocalDate.of(2026, 5, 29), 1, CALENDAR);
    assertThat(borrowed.explanation(Locale.ENGLISH))
        .isEqualTo("due at lender 29 May 2026 - 1 delivery day");
  }

  @Test
  void anItemWithoutAWayBackIsDueWithTheLender() {
    ExplainedDueDate due =
        DueDateCalculator.byLender(MONDAY, LocalDate.of(2026, 5, 29), 0, CALENDAR);
    assertThat(due.day()).isEqualTo(LocalDate.of(2026, 5, 29));
    assertThat(due.explanation(Locale.ENGLISH)).isEqualTo("due at lender 29 May 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none | SET_AT_DESK
          Ill  | SET_AT_DESK_BECAUSE
          """)
  void aDueDateThatStaffChangeTellsTheFormerOne(String reason, DueDateStep told) {
    LocalDate day = LocalDate.of(2026, 5, 29);
    ExplainedDueDate due =
        DueDateCalculator.changed(
            TestItems.own("I1"),
            MONDAY,
            Optional.empty(),
            LocalDate.of(2026, 5, 20),
            new DueDateByStaff(day, reason));
    assertThat(due.day()).isEqualTo(day);
    assertThat(due.because().list())
        .extracting(Fact::kind)
        .containsExactly(told.name(), DueDateStep.BEFORE_CHANGE.name());
  }

  @Test
  void aDueDateOnAClosedDayMovesToTheNextOpenDay() {
    ExplainedDueDate due =
        DueDateCalculator.byTerms(LocalDate.of(2026, 4, 18), FOUR_WEEKS, CALENDAR);
    assertThat(due.day()).isEqualTo(LocalDate.of(2026, 5, 18));
    assertThat(due.explanation(Locale.ENGLISH))
        .isEqualTo(
            "28 days by the terms General + closed 16 May 2026 to 17 May 2026 (Stocktaking)");
  }

  @Test
  void borrowedItemsAreDueEarlyEnoughToReachTheLender() {
    ExplainedDueDate due =
        DueDateCalculator.byLender(MONDAY, LocalDate.of(2026, 5, 29), 4, CALENDAR);
    assertThat(due.day()).isEqualTo(LocalDate.of(2026, 5, 25));
    assertThat(due.explanation(Locale.ENGLISH))
        .isEqualTo("due at lender 29 May 2026 - 4 delivery days");
  }

  @Test
  void withOwnTermsTheLendersDateIsOnlyTheLimit() {
    LenderDueDate far = new LenderDueDate(LocalDate.of(2026, 7, 1), 4, true);
    LenderDueDate near = new LenderDueDate(LocalDate.of(2026, 5, 29), 4, true);
    ExplainedDueDate own = DueDateCalculator.of(MONDAY, far, FOUR_WEEKS, CALENDAR);
    assertThat(own.day()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(own.explanation(Locale.ENGLISH)).isEqualTo("28 days by the terms General");
    ExplainedDueDate limited = DueDateCalculator.of(MONDAY, near, FOUR_WEEKS, CALENDAR);
    assertThat(limited.day()).isEqualTo(LocalDate.of(2026, 5, 25));
    assertThat(limited.explanation(Locale.ENGLISH))
        .isEqualTo("due at lender 29 May 2026 - 4 delivery days");
  }

  @Test
  void closedDaysNeverExtendTheDueDateOfABorrowedItem() {
    ExplainedDueDate due =
        DueDateCalculator.byLender(MONDAY, LocalDate.of(2026, 5, 21), 4, CALENDAR);
    assertThat(due.day()).isEqualTo(LocalDate.of(2026, 5, 15));
    assertThat(due.explanation(Locale.ENGLISH))
        .isEqualTo(
            "due at lender 21 May 2026 - 4 delivery days"
                + " - closed 16 May 2026 to 17 May 2026 (Stocktaking)");
  }

  @Test
  void aLenderDateTooSoonMakesTheItemDueToday() {
    ExplainedDueDate due =
        DueDateCalculator.byLender(MONDAY, LocalDate.of(2026, 5, 6), 4, CALENDAR);
    assertThat(due.day()).isEqualTo(MONDAY);
    assertThat(due.explanation(Locale.ENGLISH)).endsWith("which is past: due today");
  }

  @Test
  void onlyOpenDaysCountOnTheHoldShelf() {
    assertThat(CALENDAR.afterOpenDays(LocalDate.of(2026, 5, 14), 2))
        .isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void aRenewalCountsFromTheDueDateOrFromTodayIfOverdue() {
    LocalDate due = LocalDate.of(2026, 5, 11);
    assertThat(DueDateCalculator.byRenewal(MONDAY, due, FOUR_WEEKS, CALENDAR).day())
        .isEqualTo(LocalDate.of(2026, 6, 8));
    assertThat(DueDateCalculator.byRenewal(MONDAY, MONDAY.minusDays(7), FOUR_WEEKS, CALENDAR).day())
        .isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(
            DueDateCalculator.byRenewal(MONDAY, LocalDate.of(2026, 4, 18), FOUR_WEEKS, CALENDAR)
                .day())
        .isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(
            DueDateCalculator.byRenewal(MONDAY, LocalDate.of(2026, 5, 10), FOUR_WEEKS, CALENDAR)
                .day())
        .as("not on a closed day")
        .isEqualTo(LocalDate.of(2026, 6, 8));
  }

  @Test
  void aRecalledItemIsDueByTheTermsOfUse() {
    assertThat(DueDateCalculator.byRecall(MONDAY, FOUR_WEEKS, CALENDAR).day())
        .isEqualTo(LocalDate.of(2026, 5, 11));
    assertThat(DueDateCalculator.byRecall(LocalDate.of(2026, 5, 9), FOUR_WEEKS, CALENDAR).day())
        .as("not on a closed day")
        .isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void withoutALendersDateTheTermsOfUseApply() {
    assertThat(DueDateCalculator.of(MONDAY, null, FOUR_WEEKS, CALENDAR))
        .isEqualTo(DueDateCalculator.byTerms(MONDAY, FOUR_WEEKS, CALENDAR));
  }

  @Test
  void theLendersDateAppliesAlsoIfOwnTermsAreShorter() {
    LenderDueDate far = new LenderDueDate(LocalDate.of(2026, 7, 1), 4, false);
    assertThat(far.leaveBy()).isEqualTo(LocalDate.of(2026, 6, 27));
    assertThat(DueDateCalculator.of(MONDAY, far, FOUR_WEEKS, CALENDAR).day())
        .isEqualTo(LocalDate.of(2026, 6, 27));
  }

  @Test
  void aDayThatIsTooFarAwayIsRefusedWithHowFarItMayBe() {
    DueDateByStaff tooFar = new DueDateByStaff(LocalDate.of(2036, 5, 5), null);
    ExplainedDueDate usual = DueDateCalculator.byTerms(MONDAY, FOUR_WEEKS, CALENDAR);

    assertThatThrownBy(
            () ->
                DueDateCalculator.byStaff(
                    TestItems.borrowed("B1"), MONDAY, Optional.empty(), usual, tooFar))
        .hasMessage(
            "A loan cannot be due on 5 May 2036: choose a day from today on, at most 10 years ahead");
  }

  @ParameterizedTest(name = "on {0}, lender {1}, because {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # day      | lender     | reason | refused
          2026-05-03 | none       | none   | INVALID_DATA
          2026-05-04 | none       | none   | none
          2036-05-04 | none       | none   | none
          2036-05-05 | none       | none   | INVALID_DATA
          2026-05-29 | 2026-05-29 | none   | none
          2026-05-30 | 2026-05-29 | none   | MISSING_DATA
          2026-05-30 | 2026-05-29 | Ill    | none
          """)
  void staffSetAFutureDayAndGiveAReasonIfItIsAfterTheLenders(
      LocalDate day, LocalDate lender, String reason, ProblemKind refused) {
    ExplainedDueDate usual = DueDateCalculator.byTerms(MONDAY, FOUR_WEEKS, CALENDAR);
    ThrowingCallable set =
        () ->
            assertThat(
                    DueDateCalculator.byStaff(
                            TestItems.borrowed("B1"),
                            MONDAY,
                            Optional.ofNullable(lender),
                            usual,
                            new DueDateByStaff(day, reason))
                        .day())
                .isEqualTo(day);
    if (refused == null) {
      assertThatCode(set).doesNotThrowAnyException();
    } else {
      assertRefused(set, refused, Subject.DUE_DATE, day.toString());
    }
  }
}
