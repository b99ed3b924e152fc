package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import java.time.Duration;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** The scheduled jobs. The tests move the dates in the database. */
@OnEachDatabase
class JobsIT {

  private static final String PATRON = "P0043188";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final ApiClient admin;

  JobsIT(InterlendServer server) {
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    admin = new ApiClient(server, "admin", "interlend");
  }

  @Test
  void aLoanBecomesOverdueOnce() {
    var request = lent("OVERDUE");
    records.execute(
        "update loan set due_at = timestamp with time zone '2020-01-01 00:00:00+00' where barcode = '%s-A'"
            .formatted(request));

    run("overdue");
    run("overdue");

    assertThat(records.status(request)).isEqualTo("OVERDUE_REQUEST");
    assertThat(historyLines(request, "ITEM_OVERDUE")).isEqualTo(1);
    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
  }

  @Test
  void anUncollectedItemIsMarkedForReturn() {
    var request = arrived("SHELF");
    records.execute(
        "update hold set held_until = date '2020-01-01' where item_id = (select id from item where barcode = '%s-A')"
            .formatted(request));

    run("hold-expiry");

    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(records.value("select status from item where barcode = ?", request + "-A"))
        .isEqualTo("TO_RETURN_TO_PARTNER");
    assertThat(historyLines(request, "ITEM_NOT_COLLECTED")).isEqualTo(1);
    assertThat(nextAction(request)).isEqualTo("SEND_BACK");
    assertThat(desk.lend("P0043189", request + "-A").status()).isEqualTo(409);
    broker.send(NcipMessage.checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void anUnansweredRenewalIsReportedToStaff() {
    var request = unansweredRenewal("SILENT");

    run("silent-renewals");

    assertThat(records.staffWarning(request)).contains("RENEWAL_UNANSWERED");
    broker.send(
        NcipMessage.of("RenewItem")
            .item(request + "-A")
            .with("DesiredDateDue", NcipMessage.text("DesiredDateDue", "2031-01-01T12:00:00Z")));
    assertThat(records.staffWarning(request)).isNull();
  }

  @Test
  void anUnansweredRenewalIsReportedOnce() {
    var request = unansweredRenewal("ONCE");
    run("silent-renewals");
    records.execute(
        "update borrowing_request set warned = false, staff_warning = null where external_id = '%s'"
            .formatted(request));

    run("silent-renewals");

    assertThat(records.staffWarning(request)).isNull();
  }

  @Test
  void anUnansweredRenewalIsReportedWhileAnotherItemIsRecalled() {
    var request = unansweredRenewal("BESIDE", "RECALLED_BY_PARTNER");

    run("silent-renewals");

    assertThat(records.staffWarning(request)).contains("RENEWAL_UNANSWERED");
  }

  private String unansweredRenewal(String purpose) {
    return unansweredRenewal(purpose, "RENEW_REQUESTED");
  }

  private String unansweredRenewal(String purpose, String status) {
    var request = lent(purpose);
    records.execute(
        "update borrowing_request set status = '%s' where external_id = '%s'"
            .formatted(status, request),
        "update borrowed_volume set renewal_requested_at = timestamp with time zone '2020-01-01 00:00:00+00' where barcode = '%s-A'"
            .formatted(request));
    return request;
  }

  @Test
  void jobsShowTheirLastRunAndOnlyAdministratorsStartThem() {
    var names = admin.get("jobs").json().findValuesAsText("name");
    assertThat(names).hasSizeGreaterThanOrEqualTo(20);
    names.forEach(this::run);
    for (var job : admin.get("jobs").json()) {
      assertThat(job.get("ranAt").isNull()).isFalse();
      assertThat(job.get("result").asText()).isNotBlank().doesNotContain("{");
      assertThat(job.get("failed").asBoolean()).isFalse();
      if (job.get("name").asText().equals("overdue")) {
        assertThat(job.get("result").asText()).contains("Loans became overdue: ");
      }
    }
    assertThat(admin.post("jobs/no-such-job/runs", "").status()).isEqualTo(404);
  }

  /** The server may have begun the job just now because it is due. */
  private void run(String job) {
    var answer =
        Await.first(
            PATIENCE,
            job + " is free",
            () -> admin.post("jobs/" + job + "/runs?partner=", ""),
            tried -> tried.status() != 409);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().get("failed").asBoolean()).as(answer.toString()).isFalse();
  }

  private String nextAction(String request) {
    return admin
        .get("borrowing-requests?externalId=" + request)
        .json()
        .at("/rows/0/nextAction")
        .asText();
  }

  private long historyLines(String request, String event) {
    return records.count(
        """
        select count(*) from borrowing_history h join borrowing_request r on r.id = h.request_id
        where r.external_id = ? and h.event = ?""",
        request,
        event);
  }

  private String arrived(String purpose) {
    var request = fresh(purpose);
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    return request;
  }

  private String lent(String purpose) {
    var request = arrived(purpose);
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    return request;
  }
}
