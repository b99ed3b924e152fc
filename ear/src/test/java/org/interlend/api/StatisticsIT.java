package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statistics are counted from the facts of requests, in the institution's time zone. */
@OnEachDatabase
class StatisticsIT {

  private static final String YEAR = "statistics?from=2019-01-01&to=2019-12-31";
  private static final String REQUEST =
      """
      insert into borrowing_request (id, partner_id, external_id, patron_group, format, is_copy, status, title,
        sort_title, pickup_library_id, unmatched, warned, created_at, updated_at, filled_at, version)
      select %d, p.id, 'STAT-%1$d', '%s', '%s', false, '%s', 'Counted', 'counted', l.id, false, false,
        timestamp with time zone '%s', timestamp with time zone '%5$s', %s, 1
      from partner p, library l where p.code = 'BRIGHTWATER' and l.code = 'MAIN'""";
  private static final String LENDING =
      """
      insert into lending_request (id, partner_id, external_id, format, is_copy, status, title, sort_title,
        asked_library_id, at_desk, renewal_pending, warned, created_at, updated_at, version)
      select %d, p.id, 'STAT-%1$d', 'PHYSICAL', false, '%s', 'Counted', 'counted', l.id, false, false, false,
        timestamp with time zone '2019-03-01 10:00:00+00', timestamp with time zone '2019-03-01 10:00:00+00', 1
      from partner p, library l where p.code = 'BRIGHTWATER' and l.code = 'SCIENCE'""";
  private static final String EVENT =
      """
      insert into borrowing_history (id, request_id, happened_at, event, actor)
      values (%d, %d, timestamp with time zone '2019-02-01 00:00:00+00', '%s', 'PARTNER')""";
  private static final long FIRST = 9_000_000_000L;

  private final Records records;
  private final ApiClient viewer;

  StatisticsIT(InterlendServer server) {
    records = new Records(server);
    viewer = new ApiClient(server, "viewer", "interlend");
  }

  @BeforeEach
  void requestsOfAnOldYear() {
    records.execute(
        request(0, "STUDENT", "PHYSICAL", "REQUEST_COMPLETED", "2019-01-10 08:00:00+00", 2),
        request(1, "STUDENT", "PHYSICAL", "REQUEST_COMPLETED", "2019-01-11 08:00:00+00", 4),
        request(2, "STAFF", "DIGITAL", "REQUEST_COMPLETED", "2019-01-31 23:30:00+00", 10),
        request(3, "STUDENT", "PHYSICAL", "CANCELED_BY_PARTNER", "2019-02-11 08:00:00+00", null),
        request(
            4, "STUDENT", "PHYSICAL", "REQUEST_SENT_TO_PARTNER", "2019-12-31 22:59:59+00", null),
        request(5, "STUDENT", "PHYSICAL", "EXPIRED", "2019-12-31 23:00:00+00", null),
        LENDING.formatted(FIRST, "REJECTED"),
        EVENT.formatted(FIRST, FIRST, "ITEM_LENT"),
        EVENT.formatted(FIRST + 1, FIRST, "RENEWAL_GRANTED"),
        EVENT.formatted(FIRST + 3, FIRST + 1, "ITEM_OVERDUE"),
        // Once by mistake, and once more by the broker: neither counts.
        EVENT.formatted(FIRST + 4, FIRST, "ITEM_LENT"),
        EVENT.formatted(FIRST + 5, FIRST, "LOAN_UNDONE"),
        EVENT.formatted(FIRST + 6, FIRST + 1, "REPORTED_OVERDUE"),
        // Another one by the broker first: it counts once.
        EVENT.formatted(FIRST + 7, FIRST, "REPORTED_OVERDUE"),
        EVENT.formatted(FIRST + 8, FIRST, "ITEM_OVERDUE"),
        // One item is recalled again for another day.
        EVENT.formatted(FIRST + 9, FIRST, "ITEM_RECALLED"),
        EVENT.formatted(FIRST + 10, FIRST, "ITEM_RECALLED"),
        EVENT.formatted(FIRST + 11, FIRST + 1, "ITEM_RECALLED"),
        // So is another one, and the first once more after a renewal.
        EVENT.formatted(FIRST + 12, FIRST, "ITEM_RECALLED"),
        EVENT.formatted(FIRST + 13, FIRST, "RENEWAL_GRANTED"),
        EVENT.formatted(FIRST + 14, FIRST, "ITEM_RECALLED"),
        "update borrowing_history set item = 'OTHER' where id = %d".formatted(FIRST + 12),
        """
        update borrowing_history set item = 'STAT', from_status = 'LOANED_ITEM_TO_PATRON',
          to_status = 'OVERDUE_REQUEST' where id = %d"""
            .formatted(FIRST + 7),
        """
        update borrowing_history set item = 'STAT', from_status = 'OVERDUE_REQUEST',
          to_status = 'OVERDUE_REQUEST' where id = %d"""
            .formatted(FIRST + 8));
  }

  @AfterEach
  void remove() {
    records.execute(
        "delete from borrowing_history where id >= " + FIRST,
        "delete from borrowing_request where id >= " + FIRST,
        "delete from lending_request where id >= " + FIRST);
  }

  private static String request(
      int number, String group, String format, String status, String at, Integer days) {
    var filled =
        days == null
            ? "null"
            : "timestamp with time zone '%s' + interval '%d' day".formatted(at, days);
    return REQUEST.formatted(FIRST + number, group, format, status, at, filled);
  }

  @Test
  void theWholeOfAPeriodIsCounted() {
    var statistics = viewer.get(YEAR);
    assertThat(statistics.status()).as(statistics.detail()).isEqualTo(200);
    var borrowing = statistics.json().path("borrowing");
    assertThat(borrowing.path("requests").asLong()).as("the last is of the next year").isEqualTo(5);
    assertThat(borrowing.path("filled").asLong()).isEqualTo(3);
    assertThat(borrowing.path("unfilled").toString()).isEqualTo("{\"CANCELED_BY_PARTNER\":1}");
    assertThat(borrowing.path("fillRate").asDouble()).isEqualTo(0.75);
    assertThat(borrowing.at("/turnaroundDays/p50").asDouble()).isEqualTo(4.0);
    assertThat(borrowing.at("/turnaroundDays/p90").asDouble()).isEqualTo(8.8);
    assertThat(borrowing.path("loans").asLong()).isEqualTo(1);
    assertThat(borrowing.path("renewals").asLong()).isEqualTo(2);
    assertThat(borrowing.path("recalls").asLong()).isEqualTo(4);
    assertThat(borrowing.path("overdue").asLong()).isEqualTo(2);
    assertThat(borrowing.has("groups")).isFalse();
    var lending = statistics.json().path("lending");
    assertThat(lending.path("requests").asLong()).isEqualTo(1);
    assertThat(lending.path("unfilled").toString()).isEqualTo("{\"REJECTED\":1}");
    assertThat(lending.path("fillRate").asDouble()).isZero();
    assertThat(lending.has("turnaroundDays")).isFalse();
  }

  @Test
  void figuresAreGroupedInTheInstitutionsTimeZone() {
    var months = viewer.get(YEAR + "&by=month").json().at("/borrowing/groups");
    assertThat(months).hasSize(3);
    assertThat(months.get(0).at("/group/month").asText()).isEqualTo("2019-01");
    assertThat(months.get(0).path("filled").asLong()).isEqualTo(2);
    assertThat(months.get(0).path("renewals").asLong()).isEqualTo(2);
    assertThat(months.get(1).at("/group/month").asText()).isEqualTo("2019-02");
    assertThat(months.get(1).path("requests").asLong()).isEqualTo(2);
    assertThat(months.get(1).at("/unfilled/CANCELED_BY_PARTNER").asLong()).isEqualTo(1);

    var all = viewer.get(YEAR + "&by=partner,library,format,patronGroup,month").json();
    JsonNode first = all.at("/borrowing/groups/0/group");
    assertThat(first.path("partner").asText()).isEqualTo("BRIGHTWATER");
    assertThat(first.path("library").asText()).isEqualTo("MAIN");
    assertThat(first.path("format").asText()).isEqualTo("DIGITAL");
    assertThat(first.path("patronGroup").asText()).isEqualTo("STAFF");
    assertThat(all.at("/lending/groups/0/group/library").asText()).isEqualTo("SCIENCE");
  }

  @Test
  void theWholeIsTheSameWithGroupsAndWithout() {
    for (String side : List.of("borrowing", "lending")) {
      var whole = viewer.get(YEAR).json().path(side);
      var grouped = (ObjectNode) viewer.get(YEAR + "&by=month,format").json().path(side);
      assertThat(grouped.remove("groups")).isNotEmpty();
      assertThat((JsonNode) grouped).isEqualTo(whole);
    }
  }

  @Test
  void onlyRequestsWithTheGivenValuesAreCounted() {
    var digital = viewer.get(YEAR + "&format=DIGITAL&patronGroup=STAFF").json();
    assertThat(digital.at("/borrowing/requests").asLong()).isEqualTo(1);
    assertThat(digital.at("/borrowing/turnaroundDays/p50").asDouble()).isEqualTo(10.0);
    assertThat(digital.at("/lending/requests").asLong()).as("has no patron group").isZero();
    var library = viewer.get(YEAR + "&library=SCIENCE&by=month").json();
    assertThat(library.at("/lending/requests").asLong()).isEqualTo(1);
    assertThat(library.at("/lending/groups")).hasSize(1);
    var nothing = viewer.get(YEAR + "&partner=%27%20or%201%3D1%20--").json();
    assertThat(nothing.at("/borrowing/requests").asLong()).isZero();
    var unknown = viewer.get(YEAR + "&format=physical");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.field()).isEqualTo("format");
    assertThat(unknown.detail()).contains("PHYSICAL, DIGITAL");
  }

  @Test
  void theSameIsATableForSpreadsheets() {
    var lines = viewer.text(YEAR + "&by=format", "text/csv").lines().toList();
    assertThat(lines)
        .containsExactly(
            "side,format,requests,filled,unfilled,fillRate,turnaroundP50,turnaroundP90,loans,renewals,recalls,overdue,unfilledByStatus,reasons,costs",
            "BORROWING,DIGITAL,1,1,0,1.000,10.000,10.000,0,0,0,0,,,",
            "BORROWING,PHYSICAL,4,2,1,0.667,3.000,3.800,1,2,4,2,CANCELED_BY_PARTNER 1,,",
            "LENDING,PHYSICAL,1,0,1,0.000,,,0,0,0,0,REJECTED 1,,");
  }

  @ParameterizedTest
  @CsvSource({
    "by=color, by",
    "from=yesterday, from",
    "from=2019-02-01&to=2019-01-31, to",
    "to=%2B999999999-12-31, to",
    "from=%2B300000-01-01, from"
  })
  void invalidParametersAreRefusedByName(String query, String field) {
    var answer = viewer.get("statistics?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field()).isEqualTo(field);
  }
}
