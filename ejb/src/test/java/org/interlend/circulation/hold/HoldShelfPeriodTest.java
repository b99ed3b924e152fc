package org.interlend.circulation.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.circulation.terms.LenderDueDate;
import org.interlend.circulation.terms.OpeningCalendar;
import org.junit.jupiter.api.Test;

/** How long an item is kept on the hold shelf. */
class HoldShelfPeriodTest {

  // May 2026: Thursday 14, Friday 15, stocktaking on Saturday 16, Sunday 17.
  private static final LocalDate THURSDAY = LocalDate.of(2026, 5, 14);
  private static final LocalDate STOCKTAKING = LocalDate.of(2026, 5, 16);
  private static final Set<DayOfWeek> SUNDAYS = EnumSet.of(DayOfWeek.SUNDAY);
  private static final Map<LocalDate, String> CLOSED = Map.of(STOCKTAKING, "Stocktaking");
  private static final OpeningCalendar CALENDAR = new OpeningCalendar(SUNDAYS, CLOSED);
  private static final HoldShelfPeriod PERIOD = new HoldShelfPeriod(THURSDAY, CALENDAR);

  @Test
  void anItemIsKeptOnTheHoldShelfForTheOpenDaysOfTheTerms() {
    assertThat(keptUntil(2, null)).isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void anItemIsNotKeptLongerThanTheLendersDueDate() {
    assertThat(keptUntil(9, new LenderDueDate(LocalDate.of(2026, 5, 20), 1, false)))
        .isEqualTo(LocalDate.of(2026, 5, 19));
    assertThat(keptUntil(9, new LenderDueDate(LocalDate.of(2026, 5, 20), 3, false)))
        .as("by way of the last open day")
        .isEqualTo(LocalDate.of(2026, 5, 15));
    assertThat(keptUntil(2, new LenderDueDate(LocalDate.of(2026, 6, 20), 3, false)))
        .isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void anItemPastTheLendersDueDateIsKeptForToday() {
    assertThat(keptUntil(9, new LenderDueDate(LocalDate.of(2026, 5, 15), 4, false)))
        .isEqualTo(THURSDAY);
  }

  @Test
  void aLastDayThatStaffChooseIsADayOnWhichTheLibraryIsOpen() {
    assertThat(chosen(15, null)).isEqualTo(LocalDate.of(2026, 5, 15));
    assertThat(chosen(16, null))
        .as("the stocktaking, then a Sunday")
        .isEqualTo(LocalDate.of(2026, 5, 18));
    assertThat(chosen(16, 18)).isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void aLastDayThatStaffChooseIsEarlierIfTheLenderWantsTheItemBackOnAClosedDay() {
    assertThat(chosen(16, 17)).isEqualTo(LocalDate.of(2026, 5, 15));
    var onTheDay = new HoldShelfPeriod(STOCKTAKING, CALENDAR);
    assertThat(onTheDay.chosen(STOCKTAKING, Optional.of(STOCKTAKING)))
        .as("today, and not a day that is past")
        .isEqualTo(STOCKTAKING);
  }

  @Test
  void anItemIsKeptIfTheLibraryWasClosedOnItsLastDay() {
    assertThat(kept(15, null)).isEqualTo(LocalDate.of(2026, 5, 15));
    assertThat(kept(16, null)).isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void anItemIsNotKeptSoLongThatItIsLateAtTheLenders() {
    LocalDate lendersDay = LocalDate.of(2026, 5, 20);
    assertThat(kept(16, new LenderDueDate(lendersDay, 2, false)))
        .isEqualTo(LocalDate.of(2026, 5, 18));
    assertThat(kept(16, new LenderDueDate(lendersDay, 3, false)))
        .as("it has to leave on the Sunday")
        .isEqualTo(STOCKTAKING);
  }

  private static LocalDate kept(int last, LenderDueDate lender) {
    return PERIOD.kept(LocalDate.of(2026, 5, last), Optional.ofNullable(lender));
  }

  private static LocalDate chosen(int day, Integer lenderDay) {
    return PERIOD.chosen(
        LocalDate.of(2026, 5, day),
        Optional.ofNullable(lenderDay).map(lender -> LocalDate.of(2026, 5, lender)));
  }

  private static LocalDate keptUntil(int days, LenderDueDate lender) {
    return PERIOD.byTerms(days, Optional.ofNullable(lender));
  }
}
