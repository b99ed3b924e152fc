package org.interlend.ncip.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.ncip.wire.Fixtures.problemOf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.interlend.ncip.PartnerDates;
import org.interlend.ncip.wire.UnreadableMessageException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String PATH = "//AcceptItem/DateForReturn";

  @ParameterizedTest
  @CsvSource({
    "2026-06-30T21:59:59Z,      2026-06-30T21:59:59Z",
    "2026-06-30T21:59:59.000Z,  2026-06-30T21:59:59Z",
    "2026-06-30T19:00:00-05:00, 2026-07-01T00:00:00Z",
    "2026-06-30T19:00:00-0500,  2026-07-01T00:00:00Z",
    "2026-06-30T23:59:00,       2026-06-30T21:59:00Z",
    "2026-06-30 23:59,          2026-06-30T21:59:00Z",
    "2026-06-30T24:00:00Z,      2026-06-30T23:59:59Z",
    "2026-06-30T24:00:00.000-05:00, 2026-07-01T04:59:59Z",
    "2026-06-30 24:00,          2026-06-30T21:59:59Z",
    "2026-06-30,                2026-06-30T21:59:59Z",
    "2026-12-31,                2026-12-31T22:59:59Z",
    "2026-06-30Z,               2026-06-30T21:59:59Z",
    "2026-06-30-05:00,          2026-06-30T21:59:59Z",
  })
  void aDateIsReadInItsOwnZoneOrElseTheGivenOne(String text, Instant instant) {
    assertThat(Dates.parse(text, PARIS, PATH)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-04", "2026-04-04T24:00:00", "2026-04-04T23:59:59"})
  void aDayWhoseLastHourComesTwiceEndsWithTheSecond(String text) {
    assertThat(Dates.parse(text, ZoneId.of("America/Santiago"), PATH))
        .isEqualTo(Instant.parse("2026-04-05T03:59:59Z"));
  }

  @Test
  void theDayIsThatOfThePartnersZone() {
    String date = "2026-06-30T19:00:00-05:00";
    assertThat(new PartnerDates(PARIS, PARIS).endOf(date, PATH))
        .isEqualTo(Instant.parse("2026-07-01T21:59:59Z"));
    assertThat(new PartnerDates(ZoneId.of("-05:00"), PARIS).endOf(date, PATH))
        .isEqualTo(Instant.parse("2026-06-30T21:59:59Z"));
  }

  @Test
  void aDateWithoutEndIsWrittenAsClientsCanReadIt() {
    String last = "9999-12-31T23:59:59Z";
    assertThat(new PartnerDates(PARIS, PARIS).dayOf(last, PATH)).isEqualTo("9999-12-31");
    Instant due = new PartnerDates(ZoneOffset.UTC, ZoneId.of("America/New_York")).endOf(last, PATH);
    assertThat(Dates.format(due)).isEqualTo(last.replace("Z", ".000Z"));
  }

  @Test
  void aDayWithAZoneIsThatDayAtThePartner() {
    assertThat(new PartnerDates(PARIS, PARIS).endOf("2026-06-30Z", PATH))
        .isEqualTo(Instant.parse("2026-06-30T21:59:59Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30/06/2026",
        "2026-02-30",
        "2026-13-01",
        "2026-06-30T",
        "2026-06-30T25:00:00Z",
        "2026-06-30T24:00:01Z",
        "2026-06-30T24:30:00Z",
        "soon",
        "",
        "12026-06-30",
        "2026-06-30T10:00:00+99:00",
        "2026-06-3010:00"
      })
  void anInvalidDateIsAProblemWithElementAndValue(String text) {
    UnreadableMessageException problem = problemOf(() -> Dates.parse(text, PARIS, PATH));
    assertThat(problem.kind()).isEqualTo(Kind.INVALID_DATE);
    assertThat(problem.elementPath()).contains(PATH);
    assertThat(problem.value()).contains(text);
  }

  @Test
  void theSentenceNamesTheElementAndTheBeginningOfItsValue() {
    assertThat(problemOf(() -> Dates.parse("yesterday", PARIS, PATH)))
        .hasMessageStartingWith("DateForReturn: \"yesterday\" is not a date");
    assertThat(problemOf(() -> Dates.parse("x".repeat(5000), PARIS, PATH)).getMessage())
        .hasSizeLessThan(200);
  }

  @Test
  void datesAreWrittenInUtcWithMilliseconds() {
    assertThat(Dates.format(Instant.parse("2022-06-20T00:00:00Z")))
        .isEqualTo("2022-06-20T00:00:00.000Z");
    assertThat(Dates.format(Instant.parse("2022-06-20T23:59:59.9999Z")))
        .isEqualTo("2022-06-20T23:59:59.999Z");
  }
}
