package org.interlend.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parameters of the page of reports. */
class ReportFilterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void aDayBeyondTheCalendarIsTheUsualOne() {
    ReportFilter filter =
        ReportFilter.of(Map.of("from", "-999999999-01-01", "to", "+300000-12-31")::get, TODAY);

    assertThat(filter.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(filter.to()).isEqualTo(TODAY);
    assertThat(filter.yearBefore().from()).isEqualTo(LocalDate.of(2025, 1, 1));
  }
}
