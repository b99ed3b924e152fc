package org.interlend.api.institution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.interlend.api.common.ObjectMapperProvider;
import org.junit.jupiter.api.Test;

class CalendarsJsonTest {

  @Test
  void inAListAFieldIsNamedAfterThePlaceOfItsCalendar() throws JsonProcessingException {
    CalendarsJson list = read("[{\"library\": \"MAIN\"}, {}]");

    assertThat(list.calendars()).extracting(CalendarJson::library).containsExactly("MAIN", null);
    assertThat(list.entry(1)).isEqualTo("[1].");
    assertThat(list.field("calendars[1].closedDays[2026-12-25]"))
        .isEqualTo("[1].closedDays[2026-12-25]");
    assertThat(list.field("calendars[1]")).isEqualTo("[1]");
    assertThat(list.field("calendars")).isEmpty();
  }

  @Test
  void aSingleCalendarHasFieldsOfItsOwnName() throws JsonProcessingException {
    CalendarsJson single = read("{\"library\": \"MAIN\"}");

    assertThat(single.calendars()).extracting(CalendarJson::library).containsExactly("MAIN");
    assertThat(single.entry(0)).isEmpty();
    assertThat(single.field("calendars[0].library")).isEqualTo("library");
  }

  private static CalendarsJson read(String json) throws JsonProcessingException {
    return ObjectMapperProvider.MAPPER.readValue(json, CalendarsJson.class);
  }
}
