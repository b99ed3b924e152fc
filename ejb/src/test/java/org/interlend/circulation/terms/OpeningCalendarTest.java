package org.interlend.circulation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The open days of a library, and periods counted in open days. */
class OpeningCalendarTest {

  // May 2026: Thursday 14, Friday 15, stocktaking on Saturday 16, Sunday 17.
  private static final LocalDate THURSDAY = LocalDate.of(2026, 5, 14);
  private static final LocalDate STOCKTAKING = LocalDate.of(2026, 5, 16);
  private static final Set<DayOfWeek> SUNDAYS = EnumSet.of(DayOfWeek.SUNDAY);
  private static final Map<LocalDate, String> CLOSED = Map.of(STOCKTAKING, "Stocktaking");
  private static final OpeningCalendar CALENDAR = new OpeningCalendar(SUNDAYS, CLOSED);

  @ParameterizedTest(name = "{0}: open={1}, from {2}, until {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # day      | open  | open from  | open until
          2026-05-15 | true  | 2026-05-15 | 2026-05-15
          2026-05-16 | false | 2026-05-18 | 2026-05-15
          2026-05-17 | false | 2026-05-18 | 2026-05-15
          2026-05-18 | true  | 2026-05-18 | 2026-05-18
          2026-05-23 | true  | 2026-05-23 | 2026-05-23
          2026-05-24 | false | 2026-05-25 | 2026-05-23
          """)
  void aClosedDayHasAnOpenDayBeforeAndAfter(
      LocalDate day, boolean open, LocalDate from, LocalDate until) {
    assertThat(CALENDAR.openOn(day)).isEqualTo(open);
    assertThat(CALENDAR.openFrom(day)).isEqualTo(from);
    assertThat(CALENDAR.openUntil(day)).isEqualTo(until);
  }

  @ParameterizedTest(name = "{1} open days after {0}: {2}")
  @CsvSource({
    "2026-05-14, 0, 2026-05-14",
    "2026-05-14, 1, 2026-05-15",
    "2026-05-14, 2, 2026-05-18",
    "2026-05-16, 1, 2026-05-18"
  })
  void openDaysAreCountedFromTheDayAfter(LocalDate day, int days, LocalDate result) {
    assertThat(CALENDAR.afterOpenDays(day, days)).isEqualTo(result);
  }

  @ParameterizedTest(name = "after {0} until {1}: {2}")
  @CsvSource({
    "2026-05-14, 2026-05-14, 0",
    "2026-05-14, 2026-05-15, 1",
    "2026-05-14, 2026-05-17, 1",
    "2026-05-14, 2026-05-18, 2"
  })
  void theLastDayCountsAndTheFirstDoesNot(LocalDate after, LocalDate until, int days) {
    assertThat(CALENDAR.openDays(after, until)).isEqualTo(days);
  }

  @Test
  void aCalendarWithoutOpenDaysCausesNoFailure() {
    OpeningCalendar never = new OpeningCalendar(EnumSet.allOf(DayOfWeek.class), Map.of());
    assertThat(never.openFrom(THURSDAY)).isEqualTo(THURSDAY.plusDays(366));
  }

  @Test
  void theReasonsOfAClosureAreListedOnce() {
    OpeningCalendar moving =
        new OpeningCalendar(
            SUNDAYS,
            Map.of(
                STOCKTAKING,
                "Moving",
                STOCKTAKING.plusDays(2),
                "Moving",
                STOCKTAKING.plusDays(3),
                "Feast"));
    assertThat(moving.reasons(THURSDAY, STOCKTAKING.plusDays(9))).isEqualTo("Moving, Feast");
    assertThat(moving.reasons(THURSDAY, THURSDAY)).isEmpty();
  }

  @Test
  void aLibraryHasItsOwnCalendar() {
    Library library = TestLibraries.sharing("MAIN");
    TestLibraries.close(library, SUNDAYS, CLOSED);
    assertThat(OpeningCalendar.of(library)).isEqualTo(CALENDAR);
  }
}
