package org.interlend.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.interlend.reports.Figures;
import org.interlend.reports.Figures.Turnaround;
import org.junit.jupiter.api.Test;

/** A line of a report. */
class ReportRowTest {

  @Test
  void theFillRateIsWrittenAsInTheReadersLanguage() {
    assertThat(row(Locale.ENGLISH, 3, 1).fillRate()).isEqualTo("75%");
    assertThat(row(Locale.GERMAN, 3, 1).fillRate()).isEqualTo("75\u00a0%");
    assertThat(row(Locale.forLanguageTag("sv"), 3, 1).fillRate()).isEqualTo("75\u00a0%");
    assertThat(row(Locale.ENGLISH, 1, 7).fillRate()).isEqualTo("13%");
  }

  private static ReportRow row(Locale locale, int filled, long rejected) {
    var figures =
        new Figures(
            filled + rejected,
            filled,
            Map.of("REJECTED", rejected),
            Map.of(),
            new Turnaround(1.0, 2.0),
            0,
            0,
            0,
            0,
            Map.of());
    return new ReportRow("2026-11", figures, null, locale);
  }
}
