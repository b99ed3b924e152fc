package org.interlend.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.interlend.reports.Dimension;
import org.junit.jupiter.api.Test;

/** The parameters in the address of a report. */
class ReportFilterTest {

  @Test
  void aReportOnLendingHasNoPatronGroup() {
    assertThat(filter("LENDING").only()).isEqualTo(Map.of(Dimension.PARTNER, "BRIGHTWATER"));
    assertThat(filter("BORROWING").only())
        .isEqualTo(Map.of(Dimension.PARTNER, "BRIGHTWATER", Dimension.PATRON_GROUP, "STAFF"));
  }

  private static ReportFilter filter(String side) {
    return ReportFilter.of(
        Map.of("side", side, "partner", "BRIGHTWATER", "patronGroup", "STAFF")::get,
        LocalDate.of(2026, 7, 1));
  }
}
