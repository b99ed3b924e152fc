package org.interlend.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.CirculationDesk;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.LateLoans;
import org.interlend.support.NcipClient;
import org.interlend.support.Records;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Deletion and anonymization after the retention period. The tests move the dates in the database.
 */
class RetentionIT {

  private static final String LONG_AGO = "timestamp with time zone '2020-01-01 00:00:00+00'";

  @ParameterizedTest
  @EnumSource
  void oldRecordsAreAnonymizedAndOldMessagesDeleted(Database database) {
    try (var server =
        InterlendServer.start(
            database,
            Map.of(
                "INTERLEND_DEMO", "true",
                "INTERLEND_ANONYMISE_DAYS", "30",
                "INTERLEND_JOURNAL_DAYS", "30",
                "INTERLEND_JOURNAL_REFUSALS", "5"))) {
      refuseTwelve(server);
      var old = finished(server, "OLD");
      var recent = finished(server, "YOUNG");
      var records = new Records(server);
      var late = new LateLoans(server);
      var debtor = late.patron("DEBTOR");
      var paid = lateReturn(late, debtor);
      var open = lateReturn(late, debtor);
      var owing = fresh("OWING");
      new NcipClient(server)
          .send(acceptItem(owing, owing + "-A").patron("C-" + debtor))
          .succeeds("AcceptItem");
      late.lend(debtor, owing + "-A", 20);
      var debt = late.takeBack(owing + "-A").json().path("fine").path("id").asLong();
      new NcipClient(server).send(checkInItem(owing + "-A")).succeeds("CheckInItem");
      var staff = new ApiClient(server, "desk", "interlend");
      var charge =
          staff.post(
              "patrons/" + debtor + "/account", "{\"reason\": \"A lost key\", \"amount\": 100}");
      assertThat(
              staff
                  .post(
                      "patrons/%s/account/%d/payments"
                          .formatted(debtor, charge.json().path("id").asLong()),
                      "")
                  .status())
          .isEqualTo(200);
      assertThat(staff.post(paid + "/payments", "{\"note\": \"In coins\"}").status())
          .isEqualTo(200);
      var article = "BRW-2026-000096";
      records.execute(
          "update borrowing_request set closed_at = %s where external_id in ('%s', '%s', '%s')"
              .formatted(LONG_AGO, old, article, owing),
          "update loan set returned_at = %s where barcode = '%s-A'".formatted(LONG_AGO, old),
          "update loan set returned_at = %s where barcode like 'LATE-%%'".formatted(LONG_AGO),
          "update exchange set happened_at = %s where request_id = '%s'".formatted(LONG_AGO, old),
          """
          insert into exchange_warning (exchange_id, kind)
          select id, 'ENCODING' from exchange where request_id = '%s'"""
              .formatted(old));

      var settled = fresh("OUT");
      var waiting = fresh("OUT");
      records.execute(outgoing(settled, "SENT", LONG_AGO), outgoing(waiting, "FAILED", "null"));

      var admin = new ApiClient(server, "admin", "interlend");
      assertThat(run(admin, "anonymise-requests")).isEqualTo("2 requests made anonymous");
      var named = "select count(patron_id) from borrowing_request where external_id = ?";
      assertThat(records.count(named, owing)).as("its fine is open").isEqualTo(1);
      var waived =
          staff.post(
              "patrons/%s/account/%d/waivers".formatted(debtor, debt), "{\"note\": \"A gift\"}");
      assertThat(waived.status()).as(waived.toString()).isEqualTo(200);
      assertThat(run(admin, "anonymise-requests")).isEqualTo("1 requests made anonymous");
      assertThat(records.count(named, owing)).isZero();
      assertThat(
              records.rows(
                  """
                  select d.token_digest from file_delivery d join borrowing_request r
                  on r.id = d.request_id where r.external_id = ? and d.ends_at < ?""",
                  article,
                  OffsetDateTime.now().plusMinutes(1)))
          .as("the file has no patron, so its link is invalid")
          .containsExactly(Collections.singletonList(null));
      assertThat(run(admin, "anonymise-loans")).isEqualTo("2 loans made anonymous");
      assertThat(fines(records, "PAID")).containsExactly(Arrays.asList(null, null, null));
      assertThat(fines(records, "OPEN").get(0).subList(0, 2)).doesNotContainNull();
      assertThat(staff.post(open + "/waivers", "{\"note\": \"Long ago\"}").status()).isEqualTo(200);
      assertThat(run(admin, "anonymise-loans")).isEqualTo("1 loans made anonymous");
      assertThat(run(admin, "anonymise-charges")).isEqualTo("0 charges made anonymous");
      records.execute(
          "update account_entry set settled_at = %s where kind = 'CHARGE'".formatted(LONG_AGO));
      assertThat(run(admin, "anonymise-charges")).isEqualTo("1 charges made anonymous");
      var longAgo =
          records.count("select count(*) from exchange where happened_at < current_date - 30");
      assertThat(records.journal(old)).hasSize(3);
      assertThat(run(admin, "journal-retention")).isEqualTo(longAgo + " messages removed");
      assertThat(
              records.count("select count(*) from exchange where happened_at < current_date - 30"))
          .isZero();
      assertThat(records.count("select count(*) from exchange_warning where kind = 'ENCODING'"))
          .isZero();
      assertThat(run(admin, "outbox-retention")).isEqualTo("1 messages removed");
      assertThat(records.count("select count(*) from outbox where request_id = ?", settled))
          .isZero();
      assertThat(records.count("select count(*) from outbox where request_id = ?", waiting))
          .isEqualTo(1);

      assertThat(records.count(named, old)).isZero();
      assertThat(records.count(named, recent)).isEqualTo(1);
      var nameOf =
          """
          select count(*) from borrowing_search_term w join borrowing_request r on r.id = w.request_id
          where w.of_patron = true and r.external_id = ?
          """;
      assertThat(records.count(nameOf, old)).isZero();
      assertThat(records.count(nameOf, recent)).isEqualTo(2);
      assertThat(
              records.value(
                  "select patron_group from borrowing_request where external_id = ?", old))
          .isEqualTo("STAFF");
      assertThat(records.count("select count(patron_id) from loan where barcode = ?", old + "-A"))
          .isZero();
      assertThat(records.journal(old)).isEmpty();
      assertThat(records.journal(recent)).hasSize(3);
      assertThat(admin.get("borrowing-requests?externalId=" + old).status()).isEqualTo(200);
      unauthenticatedSendersFillNoDisk(records);
      if (database == Database.POSTGRESQL) {
        theOtherRefusalsAreSummedUp(records, admin);
      }
    }
  }

  private static void refuseTwelve(InterlendServer server) {
    var unknownPartner = lookupUser("P0043177").profile("NO-PARTNER").book("x".repeat(100_000));
    for (int n = 0; n < 12; n++) {
      new NcipClient(server).send(unknownPartner).isProblem("Unknown Agency");
    }
  }

  /** The journal gets five lines with the beginning of the message. */
  private static void unauthenticatedSendersFillNoDisk(Records records) {
    assertThat(
            records.rows(
                "select count(*), cast(max(length(request_body)) as bigint) from exchange where partner_code is null"
                    + " and unlisted_messages is null"))
        .containsExactly(List.of(5L, 4096L));
  }

  /** The journal gets one line for all others within a minute, which is a long wait for a test. */
  private static void theOtherRefusalsAreSummedUp(Records records, ApiClient admin) {
    Await.until(
        Duration.ofSeconds(75),
        "the others summed up",
        () -> records.count("select count(*) from exchange where unlisted_messages > 0") > 0);
    var sum = admin.get("messages?outcome=PROBLEM&rows=1").json().at("/rows/0");
    assertThat(sum.path("unlistedMessages").asInt()).isEqualTo(7);
    assertThat(sum.path("peer").asText()).isEqualTo("127.0.0.1");
  }

  /** A request whose item is lent, returned and checked in: three messages. */
  private static String finished(InterlendServer server, String purpose) {
    var request = fresh(purpose);
    var broker = new NcipClient(server);
    var desk = new CirculationDesk(server);
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    assertThat(desk.lend("P0043188", request + "-A").status()).isEqualTo(201);
    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    return request;
  }

  /** The API address of the fine for a late return. */
  private static String lateReturn(LateLoans late, String debtor) {
    var barcode = late.ownItem(50, null);
    late.lend(debtor, barcode, 20);
    var fine = late.takeBack(barcode).json().path("fine");
    return "patrons/%s/account/%d".formatted(debtor, fine.path("id").asLong());
  }

  /** The patrons of fines and of their loans; null for anonymized ones. */
  private static List<List<Object>> fines(Records records, String status) {
    return records.rows(
        """
        select e.patron_id, l.patron_id, e.note from account_entry e join loan l on e.loan_id = l.id
        where e.status = ? and e.barcode like 'LATE-%'
        """,
        status);
  }

  private static String outgoing(String request, String status, String settledAt) {
    return """
        insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at, due_at,
          attempts, settled_at, version)
        values (nextval('outbox_seq'), 'BRIGHTWATER', 'RECALL_ITEM', '%s', '%1$s', '%s', %s, %3$s,
          1, %s, 1)
        """
        .formatted(request, status, LONG_AGO, settledAt);
  }

  private static String run(ApiClient admin, String job) {
    var answer = admin.post("jobs/" + job + "/runs", "");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json().get("result").asText();
  }
}
