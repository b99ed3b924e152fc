package org.interlend.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Weekdays in the audit. */
class WeekdaysTextTest {

  private static final Locale SWEDISH = new Locale("sv");

  @Test
  void closedWeekdaysHaveTheirNames() {
    assertThat(WeekdaysText.shown("SATURDAY,SUNDAY", Locale.GERMAN)).isEqualTo("Samstag; Sonntag");
    assertThat(WeekdaysText.shown("SUNDAY", SWEDISH)).isEqualTo("söndag");
  }

  @Test
  void hoursStandWithTheirDaysInTheOrderOfTheWeek() {
    assertThat(
            WeekdaysText.shown(
                "12:00, 09:00, FRIDAY; 18:00, 13:30, FRIDAY; 18:00, 09:00, MONDAY", Locale.GERMAN))
        .isEqualTo("Montag 09:00–18:00; Freitag 09:00–12:00, 13:30–18:00");
  }

  @Test
  void whatWasCutOffIsShownAsItIs() {
    String cut = "18:00, 09:00, MONDAY; 18:00, 09:00, TUE…";
    assertThat(WeekdaysText.shown(cut, Locale.GERMAN)).isEqualTo(cut);
  }
}
