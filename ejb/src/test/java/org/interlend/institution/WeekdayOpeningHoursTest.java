package org.interlend.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdayOpeningHoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9-18 | 09:00-18:00",
        "9:30 - 12, 13.15–18 | 09:30-12:00, 13:15-18:00",
        "08:00-20:00 | 08:00-20:00",
        "8-24 | 08:00-23:59",
        "0:00-12, 18-24.00 | 00:00-12:00, 18:00-23:59",
        "18-0:00 | 18:00-23:59",
        "9\u00A0–\u00A012,\u00A013 — 18 | 09:00-12:00, 13:00-18:00"
      })
  void hoursAreReadAsPeopleWriteThem(String typed, String read) {
    assertThat(WeekdayOpeningHours.read(DayOfWeek.MONDAY, typed))
        .extracting(WeekdayOpeningHours::toString)
        .containsExactly(read.split(", "));
  }

  @Test
  void nothingTypedIsNoHours() {
    assertThat(WeekdayOpeningHours.read(DayOfWeek.MONDAY, " ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all day", "9", "9-25", "9:75-12", "9-12 13-18", "9-24:30", "24-8"})
  void otherTextsAreRefused(String typed) {
    assertThatThrownBy(() -> WeekdayOpeningHours.read(DayOfWeek.MONDAY, typed))
        .hasMessageContaining("is not a span of hours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"18-9", "9-9", "9-12, 11-13"})
  void hoursThatEndBeforeTheyBeginOrOverlapAreRefused(String typed) {
    assertThatThrownBy(
            () -> WeekdayOpeningHours.check(WeekdayOpeningHours.read(DayOfWeek.MONDAY, typed)))
        .hasMessageContaining("ends before it begins, or overlaps");
  }
}
