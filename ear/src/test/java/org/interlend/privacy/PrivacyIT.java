package org.interlend.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.console.Browser;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing in the database identifies a patron a year after the last transaction, or at once after
 * erasure. The test moves the dates in the database by a year.
 */
@OnEachDatabase
class PrivacyIT {

  /** The library's own record of the patron, which has no retention period. */
  private static final String[] OF_THE_PATRON = {"patron", "patron_identifier", "patron_block"};

  private static final String LONG_AGO = "timestamp with time zone '2020-01-01 00:00:00+00'";

  /** The order does not matter: the jobs are independent. */
  private static final List<String> JOBS =
      List.of(
          "audit-retention",
          "view-retention",
          "letter-retention",
          "anonymize-messages",
          "anonymize-lending-requests",
          "anonymize-borrowing-requests",
          "anonymize-loans",
          "anonymize-charges",
          "anonymize-holds",
          "import-retention");

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final ApiClient admin;
  private final Records records;
  private final DatabaseSearch database;
  private BusyPatron patron;

  PrivacyIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
    database = new DatabaseSearch(server);
  }

  @BeforeEach
  void createHistory() {
    patron = new BusyPatron(server, browser);
    patron.useEveryService();
  }

  @AfterEach
  void close() {
    patron.close();
  }

  @Test
  void aYearAfterTheLastTransactionOnlyThePatronRecordNamesThePatron() {
    patron.lendToThePartner();
    assertThat(database.find(patron.traces(), OF_THE_PATRON)).as("what there is").isNotEmpty();
    assertThat(database.find(List.of(patron.partnersPatron()))).isNotEmpty();
    var messages = messages();
    ageRecordsByAYear();

    for (var job : JOBS) {
      var run = admin.post("jobs/" + job + "/runs", "");
      assertThat(run.json().path("failed").asBoolean(true)).as(run.toString()).isFalse();
    }

    assertThat(database.find(patron.traces(), OF_THE_PATRON)).isEmpty();
    assertThat(database.find(List.of(patron.partnersPatron()))).isEmpty();
    assertThat(messages()).isEqualTo(messages);
    statisticsAreLeft();
    assertThat(admin.get("patrons/" + patron.number()).status()).isEqualTo(200);
  }

  @Test
  void erasingAPatronRemovesThePatronEverywhereAtOnce() {
    var messages = messages();

    assertThat(admin.delete("patrons/" + patron.number()).status()).isEqualTo(204);

    assertThat(database.find(patron.traces())).isEmpty();
    assertThat(messages()).isEqualTo(messages);
    statisticsAreLeft();
    assertThat(
            records.count(
                "select count(*) from audit_entry where subject_kind = 'ERASED_PATRON' and action = 'ERASED'"))
        .isPositive();
    assertThat(admin.get("patrons/" + patron.number()).status()).isEqualTo(404);
    var again = admin.delete("patrons/" + patron.number());
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.json().path("kind").asText()).isEqualTo("UNKNOWN_PATRON");
  }

  private void ageRecordsByAYear() {
    var his =
        "patron_id = (select id from patron where primary_id = '%s')".formatted(patron.number());
    var partner = "partner_code = '%s'".formatted(patron.partner());
    records.execute(
        old("borrowing_request", "closed_at", his),
        old("loan", "returned_at", his),
        old("hold", "closed_at", his),
        old("account_entry", "settled_at", his),
        old("letter", "created_at", his),
        old("exchange", "happened_at", partner + " or service is null"),
        old("outbox", "settled_at", partner),
        old(
            "lending_request",
            "closed_at",
            "partner_id = (select id from partner where code = '%s')".formatted(patron.partner())),
        old("saved_view", "saved_at", "query like '%%%s%%'".formatted(patron.number())),
        old("audit_entry", "happened_at", "subject_name = '%s'".formatted(patron.number())),
        old(
            "file_import",
            "ended_at",
            "id in (select import_id from file_import_line where record_number = '%s')"
                .formatted(patron.number())));
  }

  private static String old(String table, String column, String which) {
    return "update %s set %s = %s where %s".formatted(table, column, LONG_AGO, which);
  }

  private long messages() {
    return records.count("select count(*) from exchange where partner_code = ?", patron.partner());
  }

  /** Groups, statuses, titles, dates, libraries and sums. */
  private void statisticsAreLeft() {
    assertThat(
            records.rows(
                """
                select r.status, r.patron_group from borrowing_request r
                join partner p on p.id = r.partner_id where p.code = ? order by r.status
                """,
                patron.partner()))
        .containsExactly(
            List.of("CANCELED_BY_STAFF", "GRADUATE"),
            List.of("REQUEST_COMPLETED", "GRADUATE"),
            List.of("REQUEST_COMPLETED", "GRADUATE"));
    assertThat(
            records.count(
                """
                select count(*) from borrowing_history h
                join borrowing_request r on r.id = h.request_id
                join partner p on p.id = r.partner_id
                where p.code = ? and h.actor = 'PATRON' and h.done_by is null
                """,
                patron.partner()))
        .as("what the patron did")
        .isEqualTo(1);
    assertThat(
            records.count(
                """
                select count(*) from exchange
                where partner_code = ? and text_removed_at is not null and service is not null
                """,
                patron.partner()))
        .as("messages without their text")
        .isPositive();
  }
}
