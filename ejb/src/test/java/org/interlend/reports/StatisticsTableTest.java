package org.interlend.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 0.750 | 3.500 | 12.50 EUR",
        "de | 0,750 | 3,500 | 12,50 EUR",
        "sv | 0,750 | 3,500 | 12,50 EUR"
      })
  void decimalsAreWrittenAsTheSpreadsheetOfTheLanguageReadsThem(
      Locale locale, String fillRate, String days, String cost) {
    LocalDate day = LocalDate.parse("2026-04-24");
    Figures figures =
        new Figures(
            4,
            3,
            Map.of("EXPIRED", 1L),
            Map.of(),
            new Figures.Turnaround(3.5, null),
            3,
            0,
            0,
            0,
            Map.of("EUR", 1250L));

    StatisticsTable table =
        StatisticsTable.of(
            new StatisticsQuery(day, day, Map.of(), List.of()),
            side -> new SideStatistics(figures, List.of()),
            locale);

    assertThat(table.lines().get(0)).contains(fillRate, days, cost);
  }
}
