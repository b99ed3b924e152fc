package org.interlend.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interlend.WorkflowException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed days in calendar files of other programs. */
class ClosedDaysFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void anAllDayEventClosesItsDays() {
    assertThat(
            read(
                """
                BEGIN:VEVENT
                UID:1
                SUMMARY:Christmas
                DTSTART;VALUE=DATE:20261224
                DTEND;VALUE=DATE:20261227
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                SUMMARY:Labour Day
                DTSTART;VALUE=DATE:20270501
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART;VALUE=DATE:20270701
                DURATION:P2D
                END:VEVENT
                """))
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    day("2026-12-24"), "Christmas",
                    day("2026-12-25"), "Christmas",
                    day("2026-12-26"), "Christmas",
                    day("2027-05-01"), "Labour Day",
                    day("2027-07-01"), "Closed",
                    day("2027-07-02"), "Closed")));
  }

  @Test
  void aRepeatedEventClosesADayOfEachYearFromThisOneOn() {
    assertThat(
            read(
                """
                BEGIN:VEVENT
                UID:1
                SUMMARY:Constitution Day
                DTSTART;VALUE=DATE:19900517
                RRULE:FREQ=YEARLY
                EXDATE;VALUE=DATE:20270517
                END:VEVENT
                """))
        .containsOnlyKeys(day("2026-05-17"), day("2028-05-17"));
  }

  @Test
  void anOccurrenceThatWasMovedOrCanceledClosesNoDay() {
    assertThat(
            read(
                """
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20270104
                RRULE:FREQ=WEEKLY;COUNT=4
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;VALUE=DATE:20270111
                DTSTART;VALUE=DATE:20270112
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;VALUE=DATE:20270118
                STATUS:CANCELLED
                DTSTART;VALUE=DATE:20270118
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                RECURRENCE-ID;VALUE=DATE:20270125
                DTSTART;VALUE=DATE:20270126
                END:VEVENT
                """))
        .containsOnlyKeys(
            day("2027-01-04"), day("2027-01-12"), day("2027-01-25"), day("2027-01-26"));
  }

  @Test
  void onlyDaysOfThisYearAndTheNextTwoAreRead() {
    assertThat(
            read(
                """
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20251231
                DTEND;VALUE=DATE:20260102
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20290101
                END:VEVENT
                """))
        .containsOnlyKeys(day("2026-01-01"));
  }

  @Test
  void whatIsAtATimeOfTheDayOrCanceledClosesNothing() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    BEGIN:VEVENT
                    UID:1
                    DTSTART:20261224T120000Z
                    END:VEVENT
                    BEGIN:VEVENT
                    UID:2
                    STATUS:CANCELLED
                    DTSTART;VALUE=DATE:20261224
                    END:VEVENT
                    """))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            problem -> assertThat(problem.getMessage()).contains("no all-day events"));
    assertThatThrownBy(() -> ClosedDaysFile.read("a,b\n1,2", TODAY, "Closed"))
        .isInstanceOf(WorkflowException.class);
  }

  @Test
  @Timeout(20)
  void repetitionsWithoutEndAreReadWithinLimits() {
    assertThat(
            read(
                """
                BEGIN:VEVENT
                UID:1
                DTSTART;VALUE=DATE:20260101
                DTEND;VALUE=DATE:99991231
                RRULE:FREQ=DAILY
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;VALUE=DATE:20260101
                RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30
                END:VEVENT
                """))
        .as("500 times 366 days")
        .hasSize(500 + 365);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART;VALUE=DATE:19700101\nRRULE:FREQ=SECONDLY",
        "DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=HOURLY;COUNT=2147483647",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nEXRULE:FREQ=DAILY"
      })
  void anEventWhoseDaysCannotBeFoundIsNamed(String event) {
    assertThatThrownBy(
            () ->
                read(
                    """
                    BEGIN:VEVENT
                    UID:1
                    DTSTART;VALUE=DATE:20261224
                    END:VEVENT
                    BEGIN:VEVENT
                    UID:2
                    SUMMARY:Stocktaking
                    """
                        + event
                        + "\nEND:VEVENT\n"))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            problem -> assertThat(problem.getMessage()).startsWith("\"Stocktaking\" repeats"));
  }

  private static SortedMap<LocalDate, String> read(String events) {
    return ClosedDaysFile.read(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\n"
            + events.replace("\n", "\r\n")
            + "END:VCALENDAR\r\n",
        TODAY,
        "Closed");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
