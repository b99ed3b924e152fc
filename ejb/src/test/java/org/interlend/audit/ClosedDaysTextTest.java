package org.interlend.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosedDaysTextTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 8);

  @Test
  void daysInSuccessionWithOneNameAreOneRange() {
    String stored =
        ValueText.of(
            Map.of(
                TUESDAY,
                "Inventur",
                TUESDAY.plusDays(1),
                "Inventur",
                TUESDAY.plusDays(2),
                "Inventur",
                TUESDAY.plusDays(3),
                "Feiertag",
                TUESDAY.plusDays(5),
                "Feiertag"));

    assertThat(ClosedDaysText.shown(stored, Locale.GERMAN))
        .isEqualTo("08.12.2026 – 10.12.2026: Inventur; 11.12.2026: Feiertag; 13.12.2026: Feiertag");
  }

  @Test
  void aNameMayHaveASemicolon() {
    String stored = ValueText.of(Map.of(TUESDAY, "Move; stocktaking", TUESDAY.plusDays(1), ""));

    assertThat(ClosedDaysText.shown(stored, Locale.ENGLISH))
        .isEqualTo("8 Dec 2026: Move; stocktaking; 9 Dec 2026");
  }
}
