package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Until when something is due or valid on its last day. */
class EndOfDayTest {

  @Test
  void aDayEndsInTheZone() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    assertThat(EndOfDay.of(LocalDate.of(2026, 6, 30), paris))
        .isEqualTo(Instant.parse("2026-06-30T21:59:59Z"));
    assertThat(EndOfDay.of(LocalDate.of(2026, 12, 30), paris))
        .isEqualTo(Instant.parse("2026-12-30T22:59:59Z"));
  }

  @Test
  void aDayWhoseLastHourComesTwiceEndsWithTheSecond() {
    assertThat(EndOfDay.of(LocalDate.of(2026, 4, 4), ZoneId.of("America/Santiago")))
        .isEqualTo(Instant.parse("2026-04-05T03:59:59Z"));
  }
}
