package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When libraries are open, by the management API. */
@OnEachDatabase
class CalendarIT {

  private static final String WEEK =
      """
      "weekly": {"MONDAY": [{"opens": "09:00", "closes": "12:00"}, {"opens": "13:00", "closes": "18:30"}],
        "SATURDAY": [], "SUNDAY": []}""";

  private final String library = "CAL-" + UUID.randomUUID().toString().substring(0, 8);
  private final ApiClient api;
  private final ApiClient desk;

  CalendarIT(InterlendServer server) {
    api = new ApiClient(server, "admin", "interlend");
    desk = new ApiClient(server, "desk", "interlend");
  }

  @BeforeEach
  void makeLibrary() {
    api.put("libraries/" + library, "{\"name\": \"Of the calendar\"}");
  }

  @Test
  void hoursAndClosedDaysReplaceThoseBefore() {
    var saved =
        api.put(path(), "{%s, \"closedDays\": {\"2026-12-25\": \"Christmas\"}}".formatted(WEEK));
    assertThat(saved.status()).as(saved.detail()).isEqualTo(200);

    var calendar = desk.get(path()).json();
    assertThat(calendar.at("/weekly/MONDAY/1/closes").asText()).isEqualTo("18:30");
    assertThat(calendar.at("/weekly/SATURDAY").size()).isZero();
    assertThat(calendar.at("/weekly/TUESDAY").isNull()).as("its hours are not known").isTrue();
    assertThat(calendar.at("/closedDays/2026-12-25").asText()).isEqualTo("Christmas");
    assertThat(api.get("libraries/" + library).json().path("closedWeekdays").toString())
        .contains("SATURDAY", "SUNDAY")
        .doesNotContain("MONDAY");

    assertThat(api.put(path(), calendar.toString()).json()).isEqualTo(calendar);
    api.put(path(), "{\"closedDays\": {\"2027-01-01\": \"New Year\"}}");
    assertThat(desk.get(path()).json().path("closedDays").toString())
        .isEqualTo("{\"2027-01-01\":\"New Year\"}");
  }

  @Test
  void severalCalendarsAreSavedTogetherOrNotAtAll() {
    var one = "{\"library\": \"%s\", %s}".formatted(library, WEEK);
    var refused = api.put("calendar", "[%s, {\"library\": \"NO-SUCH\", %s}]".formatted(one, WEEK));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo("[1].library");
    assertThat(desk.get(path()).json().at("/weekly/MONDAY").isNull()).isTrue();

    var twice = api.put("calendar", "[%s, {\"library\": \"%s\"}]".formatted(one, library));
    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.detail()).contains("same library twice");
    assertThat(twice.field()).isEmpty();
    assertThat(api.put("calendar?library=", "[%s]".formatted(one)).status()).isEqualTo(200);
    assertThat(desk.get(path()).json().at("/weekly/MONDAY")).hasSize(2);
    assertThat(desk.get("calendar").json().size()).isGreaterThan(2);
    assertThat(desk.get("calendar?library=").json().size()).isGreaterThan(2);
  }

  @Test
  void aFieldIsNamedByItsPlaceInTheListOrAloneInASingleCalendar() {
    var tooLong = "{\"closedDays\": {\"2026-12-25\": \"%s\"}}".formatted("x".repeat(256));
    assertThat(api.put(path(), tooLong).field()).startsWith("closedDays");
    assertThat(api.put("calendar", "[{}, %s]".formatted(tooLong)).field())
        .startsWith("[1].closedDays");
    assertThat(api.put("calendar", "{}").field()).isEqualTo("library");
    assertThat(api.put("calendar", "[{}]").field()).isEqualTo("[0].library");
  }

  @Test
  void hoursEndLaterAndBeginAsBeforeOrAreGone() {
    api.put(path(), "{%s}".formatted(WEEK));

    var later = api.put(path(), "{%s}".formatted(WEEK.replace("18:30", "20:00")));

    assertThat(later.status()).as(later.detail()).isEqualTo(200);
    assertThat(desk.get(path()).json().path("weekly").path("MONDAY").toString())
        .isEqualTo(
            "[{\"opens\":\"09:00\",\"closes\":\"12:00\"},{\"opens\":\"13:00\",\"closes\":\"20:00\"}]");
    api.put(path(), "{\"weekly\": {\"MONDAY\": [{\"opens\": \"10:00\", \"closes\": \"12:00\"}]}}");
    assertThat(desk.get(path()).json().path("weekly").path("MONDAY").toString())
        .isEqualTo("[{\"opens\":\"10:00\",\"closes\":\"12:00\"}]");
    api.put(path(), "{\"weekly\": {\"MONDAY\": [{\"opens\": \"10:00\", \"closes\": \"24:00\"}]}}");
    assertThat(desk.get(path()).json().at("/weekly/MONDAY/0/closes").asText()).isEqualTo("23:59");
    api.put(path(), "{\"weekly\": {}}");
    assertThat(desk.get(path()).json().path("weekly").path("MONDAY").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"weekly\": {\"MONDAY\": [{\"opens\": \"12:00\", \"closes\": \"09:00\"}]}} | weekly",
        "{\"weekly\": {\"MONDAY\": [{\"opens\": \"09:00\", \"closes\": \"12:00\"}, {\"opens\": \"11:00\", \"closes\": \"13:00\"}]}} | weekly",
        "{\"weekly\": {\"MONDAY\": [{\"opens\": \"9:00\", \"closes\": \"12:00\"}]}} | weekly.MONDAY[0].opens",
        "{\"weekly\": {\"MONDAY\": [{\"opens\": \"24:00\", \"closes\": \"12:00\"}]}} | weekly.MONDAY[0].opens",
        "{\"weekly\": {\"FUNDAY\": []}} | weekly",
        "{\"closedDays\": {\"tomorrow\": \"X\"}} | closedDays",
        "{\"library\": \"OTHER\"} | library"
      })
  void impossibleCalendarsAreRefusedByName(String body, String field) {
    var answer = api.put(path(), body);
    assertThat(answer.status()).as(answer.detail()).isEqualTo(400);
    assertThat(answer.field()).contains(field);
  }

  @Test
  void aLibraryIsOpenOnOneWeekdayAtLeast() {
    String week =
        Arrays.stream(DayOfWeek.values())
            .map(day -> '"' + day.name() + '"')
            .collect(Collectors.joining(","));

    var always =
        api.put(
            "libraries/" + library,
            "{\"name\": \"Of the calendar\", \"closedWeekdays\": [%s]}".formatted(week));

    assertThat(always.status()).isEqualTo(400);
    assertThat(always.field()).isEqualTo("closedWeekdays");
    assertThat(api.get("libraries/" + library).json().path("closedWeekdays")).isEmpty();
  }

  @Test
  void onlyAdministratorsChangeCalendarsOfLibrariesThatExist() {
    assertThat(desk.put(path(), "{}").status()).isEqualTo(403);
    assertThat(api.put("calendar?library=NO-SUCH", "{}").status()).isEqualTo(404);
    assertThat(api.get("calendar?library=NO-SUCH").status()).isEqualTo(404);
  }

  private String path() {
    return "calendar?library=" + library;
  }
}
