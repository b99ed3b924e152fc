package org.interlend.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.interlend.reports.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters in the address of a report. */
class ReportQueryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void aReportOnLendingHasNoPatronGroup() {
    assertThat(filter("LENDING").only()).isEqualTo(Map.of(Dimension.PARTNER, "BRIGHTWATER"));
    assertThat(filter("BORROWING").only())
        .isEqualTo(Map.of(Dimension.PARTNER, "BRIGHTWATER", Dimension.PATRON_GROUP, "STAFF"));
  }

  @Test
  void aDayBeyondTheCalendarIsTheUsualOne() {
    ReportQuery filter =
        ReportQuery.of(Map.of("from", "-999999999-01-01", "to", "+300000-12-31")::get, TODAY);

    assertThat(filter.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(filter.to()).isEqualTo(TODAY);
    assertThat(filter.yearBefore().from()).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-28, 2024-02-29",
    "2024-02-29, 2023-02-28",
    "2026-11-30, 2025-11-30",
    "2024-02-28, 2023-02-28"
  })
  void theYearBeforeEndsWithTheSameMonth(String to, LocalDate end) {
    assertThat(ReportQuery.of(Map.of("to", to)::get, TODAY).yearBefore().to()).isEqualTo(end);
  }

  private static ReportQuery filter(String side) {
    return ReportQuery.of(
        Map.of("side", side, "partner", "BRIGHTWATER", "patronGroup", "STAFF")::get, TODAY);
  }
}
