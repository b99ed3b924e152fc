package org.interlend.libris.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day on own orders are asked for. */
class LibrisImportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource({
    "2,            , 2026-11-27",
    "2,  2026-11-29, 2026-11-27",
    "0,  2026-11-29, 2026-11-28",
    "2,  2026-11-20, 2026-11-19",
    "2,  2026-01-01, 2026-09-30",
    "90, 2026-01-01, 2026-08-31"
  })
  void afterAStandstillItIsTheDayBeforeTheLastCompleteRun(
      int lookbackDays, LocalDate complete, LocalDate from) {
    assertThat(LibrisImport.firstDay(TODAY, lookbackDays, Optional.ofNullable(complete)))
        .isEqualTo(from);
  }
}
