package org.interlend.circulation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FineRuleTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
  private static final OpeningCalendar CALENDAR =
      new OpeningCalendar(
          EnumSet.of(DayOfWeek.SUNDAY), Map.of(LocalDate.of(2026, 5, 16), "Stocktaking"));
  private static final FineRule TWENTY_CENTS = new FineRule(20, null, 0);

  @Test
  void aReturnInTimeCostsNothing() {
    assertThat(TWENTY_CENTS.fine(MONDAY, MONDAY.minusDays(3), CALENDAR)).isZero();
    assertThat(TWENTY_CENTS.fine(MONDAY, MONDAY, CALENDAR)).isZero();
  }

  @Test
  void everyOpenDayAfterTheDueDateIsFined() {
    assertThat(TWENTY_CENTS.fine(MONDAY, MONDAY.plusDays(1), CALENDAR)).isEqualTo(20);
    assertThat(TWENTY_CENTS.fine(MONDAY, MONDAY.plusDays(5), CALENDAR)).isEqualTo(100);
  }

  @Test
  void closedDaysAreNotFined() {
    LocalDate friday = LocalDate.of(2026, 5, 15);
    assertThat(TWENTY_CENTS.fine(friday, LocalDate.of(2026, 5, 17), CALENDAR)).isZero();
    assertThat(TWENTY_CENTS.fine(friday, LocalDate.of(2026, 5, 18), CALENDAR)).isEqualTo(20);
  }

  @Test
  void theGracePeriodIsFreeAndCountsAfterwards() {
    FineRule rule = new FineRule(20, null, 2);
    assertThat(rule.fine(MONDAY, MONDAY.plusDays(2), CALENDAR)).isZero();
    assertThat(rule.fine(MONDAY, MONDAY.plusDays(3), CALENDAR)).isEqualTo(60);
    // Thursday to Sunday: three days, but only two open ones, as Sunday is closed.
    LocalDate thursday = LocalDate.of(2026, 5, 7);
    assertThat(rule.fine(thursday, thursday.plusDays(3), CALENDAR)).isZero();
  }

  @Test
  void aFineNeverExceedsTheMaximum() {
    FineRule rule = new FineRule(20, 500L, 0);
    assertThat(rule.fine(MONDAY, MONDAY.plusDays(10), CALENDAR)).isEqualTo(180);
    assertThat(rule.fine(MONDAY, MONDAY.plusYears(3), CALENDAR)).isEqualTo(500);
  }

  @Test
  void withoutAFinePerDayLateReturnsCostNothing() {
    FineRule none = new FineRule(0, null, 0);
    assertThat(none.fine(MONDAY, MONDAY.plusYears(1), CALENDAR)).isZero();
  }

  @ParameterizedTest(name = "{0} days late, {1} a day, at most {2}, {3} days of grace: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "no limit",
      textBlock =
          """
          # late | per day | most     | grace | fine
          0      | 20      | no limit | 0     | 0
          1      | 20      | no limit | 0     | 20
          3      | 20      | no limit | 3     | 0
          4      | 20      | no limit | 3     | 80
          4      | 20      | 80       | 0     | 80
          4      | 20      | 79       | 0     | 79
          4      | 20      | 0        | 0     | 0
          5      | 0       | no limit | 0     | 0
          """)
  void aFineIsCalculatedByOpenDays(int late, long perDay, Long most, int grace, long fine) {
    FineRule rule = new FineRule(perDay, most, grace);
    assertThat(rule.fine(MONDAY, MONDAY.plusDays(late), CALENDAR)).isEqualTo(fine);
  }
}
