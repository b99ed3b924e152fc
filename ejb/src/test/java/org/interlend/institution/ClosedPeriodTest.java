package org.interlend.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClosedPeriodTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 8);

  @Test
  void aClosedWeekIsOnePeriod() {
    var days = new TreeMap<LocalDate, String>();
    TUESDAY.datesUntil(TUESDAY.plusDays(5)).forEach(day -> days.put(day, "Stocktaking"));
    days.put(TUESDAY.plusDays(5), "Holiday");
    days.put(TUESDAY.plusDays(7), "Holiday");

    assertThat(ClosedPeriod.of(days).stream().map(period -> period.shown(LocalDate::toString)))
        .containsExactly(
            "2026-12-08 – 2026-12-12: Stocktaking", "2026-12-13: Holiday", "2026-12-15: Holiday");
  }

  @Test
  void aClosedDayNeedsNoName() {
    assertThat(
            ClosedPeriod.of(new TreeMap<>(Map.of(TUESDAY, ""))).get(0).shown(LocalDate::toString))
        .isEqualTo("2026-12-08");
  }
}
