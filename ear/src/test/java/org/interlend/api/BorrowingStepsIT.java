package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.util.List;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** Staff process borrowed volumes one by one, by the management API. */
@OnEachDatabase
class BorrowingStepsIT {

  private static final String PATRON = "P0043188";
  private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L);
  private static final String LONG_AGO = "timestamp with time zone '2020-01-01 00:00:00+00'";

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final ApiClient api;

  BorrowingStepsIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    api = new ApiClient(server, "admin", "interlend");
  }

  @Test
  void oneVolumeIsLostWhileTheOtherIsReturned() {
    var request = lentSet("SET");

    assertThat(step(request, "REPORT_LOST", "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(volumes(request)).isEqualTo(List.of("LOST", "ON_LOAN"));
    assertThat(records.value("select status from loan where barcode = ?", request + "-A"))
        .isEqualTo("LOST");
    var again = step(request, "REPORT_LOST", "-A");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.detail())
        .isEqualTo(
            "\"Report lost\" does not fit item %s-A, whose status is \"Lost\"".formatted(request));

    assertThat(desk.takeBack(request + "-B").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
    assertThat(step(request, "SEND_BACK", null).status()).isEqualTo(200);
    assertThat(volumes(request)).isEqualTo(List.of("LOST", "SENT_BACK"));
    assertThat(records.status(request)).isEqualTo("LOST_COMMUNICATED");

    broker.send(checkInItem(request + "-B")).succeeds("CheckInItem");
    assertThat(records.status(request)).isEqualTo("LOST_COMMUNICATED");
    assertThat(step(request, "DECLARE_LOST", "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("DECLARED_LOST_BY_PARTNER");
    assertThat(step(request, "COMPLETE", "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void aLostVolumeIsFoundAndReturnedAfterTheOther() {
    var request = lentSet("FOUND");
    assertThat(step(request, "REPORT_LOST", "-B").status()).isEqualTo(200);
    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
    assertThat(step(request, "SEND_BACK", "-A").status()).isEqualTo(200);
    assertThat(step(request, "SEND_BACK", "-B").status()).isEqualTo(409);
    assertThat(records.status(request)).isEqualTo("LOST_COMMUNICATED");

    assertThat(step(request, "REPORT_FOUND", "-B").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
    assertThat(records.value("select status from item where barcode = ?", request + "-B"))
        .isEqualTo("TO_RETURN_TO_PARTNER");
    assertThat(step(request, "SEND_BACK", "-B").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_ITEM_TO_PARTNER");
    close(request);
  }

  @Test
  void scanningALostItemMarksItFound() {
    var request = fresh("SCANNED");
    broker.send(acceptItem(request, request + "-A").patron(PATRON)).succeeds("AcceptItem");
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    assertThat(step(request, "REPORT_LOST", null).status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("LOST_COMMUNICATED");

    assertThat(desk.scan(request + "-A", "RSDESK").status()).isEqualTo(200);

    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void aDamagedVolumeIsNotLentAndTheUndamagedOneIs() {
    var request = set("DAMAGED");
    assertThat(step(request, "REPORT_DAMAGED", "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(view(request).at("/items/0/damaged").asBoolean()).isTrue();
    assertThat(holds(request + "-A")).as("not on the hold shelf").isEqualTo("CANCELED");
    assertThat(holds(request + "-B")).isEqualTo("ON_HOLD_SHELF");
    assertThat(records.value("select status from item where barcode = ?", request + "-A"))
        .isEqualTo("TO_RETURN_TO_PARTNER");

    var refused = desk.lend(PATRON, request + "-A");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("has been reported damaged");
    assertThat(desk.lend(PATRON, request + "-B").status()).isEqualTo(201);
    assertThat(step(request, "SEND_BACK", "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");

    assertThat(step(request, "REPORT_DAMAGED", "-B").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("DAMAGED_COMMUNICATED");
    assertThat(desk.takeBack(request + "-B").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
    close(request);
  }

  @Test
  void theSecondVolumeIsLentAfterThePatronReturnsTheFirst() {
    var request = set("TURNS");
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(view(request).path("nextAction").asText()).isEqualTo("LEND");

    assertThat(desk.lend(PATRON, request + "-B").status()).isEqualTo(201);
    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(desk.takeBack(request + "-B").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
    close(request);
  }

  @Test
  void staffUndoALoanAndAReturn() {
    var request = set("UNDO");
    assertThat(step(request, "UNDO_LOAN", "-A").status()).isEqualTo(409);
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    assertThat(desk.lend(PATRON, request + "-B").status()).isEqualTo(201);

    assertThat(step(request, "UNDO_LOAN", "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(volumes(request)).isEqualTo(List.of("RECEIVED", "ON_LOAN"));
    assertThat(holds(request + "-A")).isEqualTo("ON_HOLD_SHELF");
    assertThat(step(request, "UNDO_LOAN", "-B").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");

    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
    assertThat(step(request, "UNDO_RETURN", "-A").status()).isEqualTo(200);
    assertThat(volumes(request)).isEqualTo(List.of("ON_LOAN", "RECEIVED"));
    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");

    var loan = "circulation/loans/" + request + "-A";
    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
    var undone = api.delete("circulation/returns/" + request + "-A");
    assertThat(undone.status()).isEqualTo(200);
    assertThat(undone.json().path("barcode").asText()).isEqualTo(request + "-A");
    assertThat(api.delete("circulation/returns/" + request + "-A").status()).isEqualTo(409);
    assertThat(api.delete(loan).status()).isEqualTo(204);
    assertThat(api.delete(loan).status()).isEqualTo(409);
    assertThat(volumes(request)).isEqualTo(List.of("RECEIVED", "RECEIVED"));
    close(request);
  }

  @Test
  void staffUndoAReceipt() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = fresh("UNRECEIVED");
      for (var volume : List.of("-A", "-B")) {
        broker
            .send(acceptItem(request, request + volume).profile(partner.code()))
            .succeeds("AcceptItem");
      }
      assertThat(step(request, "UNDO_RECEIPT", "-A").status()).isEqualTo(409);
      assertThat(receive(request, "-A").status()).isEqualTo(200);
      assertThat(receive(request, "-B").status()).isEqualTo(200);
      assertThat(step(request, "UNDO_RECEIPT", "-A").status()).isEqualTo(200);
      assertThat(volumes(request)).isEqualTo(List.of("EXPECTED", "RECEIVED"));
      assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
      assertThat(step(request, "UNDO_RECEIPT", null).status()).isEqualTo(200);
      assertThat(volumes(request)).isEqualTo(List.of("EXPECTED", "EXPECTED"));
      assertThat(records.status(request)).isEqualTo("SHIPPED_PHYSICALLY");
      assertThat(holds(request + "-B")).isEqualTo("WAITING");
      assertThat(receive(request, "-A").status()).isEqualTo(200);
    }
  }

  @Test
  void volumesAreReceivedOneByOne() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = fresh("ARRIVE");
      for (var volume : List.of("-A", "-B")) {
        broker
            .send(acceptItem(request, request + volume).profile(partner.code()))
            .succeeds("AcceptItem");
      }
      var nowhere = step(request, "RECEIVE", "-B");
      assertThat(nowhere.status()).isEqualTo(400);
      assertThat(nowhere.field()).isEqualTo("desk");
      assertThat(receive(request, "-B").status()).isEqualTo(200);
      assertThat(volumes(request)).isEqualTo(List.of("EXPECTED", "RECEIVED"));
      assertThat(receive(request, "-B").status()).isEqualTo(409);
      assertThat(receive(request, "-A").status()).isEqualTo(200);
      assertThat(step(request, "CANCEL", null).status()).isEqualTo(200);
      assertThat(records.status(request)).isEqualTo("CANCELED_BY_STAFF");
    }
  }

  @Test
  void stepsThatTheStatusDoesNotAllowAreRefusedWithAnExplanation() {
    var request = lentSet("ILLEGAL");
    var before = known(request);
    for (var step :
        List.of(
            "RECEIVE", "APPROVE_RENEWAL", "DECLARE_LOST", "REPORT_FOUND", "CANCEL", "COMPLETE")) {
      var refused = step(request, step, null);
      assertThat(refused.status()).as(step).isEqualTo(409);
      assertThat(refused.detail()).as(step).contains(request);
    }
    assertThat(step(request, "RECEIVE", null).detail())
        .contains("has nothing left to receive; it is in the status \"Loaned item to patron\"");
    assertThat(step(request, "SEND_BACK", null).detail())
        .isEqualTo(
            "The patron still has an item of request %s: take it back first".formatted(request));
    assertThat(step(request, "REACTIVATE", null).status()).isEqualTo(409);
    assertThat(step(request, "REPORT_LOST", "-C").status()).isEqualTo(404);
    assertThat(api.post("borrowing-requests/999999999/steps", "{\"step\": \"CANCEL\"}").status())
        .isEqualTo(404);
    ApiClient desk = new ApiClient(server, "desk", "interlend");
    assertThat(desk.post(address(request), "{\"step\": \"REPORT_LOST\"}").status()).isEqualTo(403);
    assertThat(desk.post(address(request), "{\"step\": \"UNDO_RETURN\"}").status())
        .as("a step of the desk, which the status does not allow")
        .isEqualTo(409);
    assertThat(known(request)).isEqualTo(before);
    close(request);
  }

  /** The state of a request and its volumes; other requests may change meanwhile. */
  private List<List<Object>> known(String request) {
    return records.rows(
        """
        select r.status, r.version, v.status, h.id from borrowing_request r
        join borrowed_volume v on v.request_id = r.id join borrowing_history h on h.request_id = r.id
        where r.external_id = ? order by v.id, h.id""",
        request);
  }

  @Test
  void aPatronsRenewalOfTheSecondVolumeWaitsForStaffSeparately() {
    try (var partner = Broker.open(server)) {
      partner.borrowing("sendRenewItem", true).with("ncipUrl", "http://127.0.0.1:9/ncip");
      var request = fresh("MEDIATED");
      for (var volume : List.of("-A", "-B")) {
        broker
            .send(acceptItem(request, request + volume).profile(partner.code()))
            .succeeds("AcceptItem");
      }
      for (var volume : List.of("-A", "-B")) {
        assertThat(desk.lend(PATRON, request + volume).status()).isEqualTo(201);
      }
      assertThat(step(request, "RENEW", "-A").status()).isEqualTo(200);
      assertThat(records.status(request)).isEqualTo("RENEW_REQUESTED");
      requestRenewal(request, "-B");

      assertThat(step(request, "APPROVE_RENEWAL", "-A").status()).isEqualTo(409);
      assertThat(step(request, "REFUSE_RENEWAL", "-B").status()).isEqualTo(200);
      assertThat(records.status(request)).isEqualTo("RENEW_REQUESTED");

      requestRenewal(request, "-B");
      partner.with("ncipUrl", (Object) null);
      assertThat(step(request, "APPROVE_RENEWAL", null).status())
          .as("without an address")
          .isEqualTo(409);
      partner.with("ncipUrl", "http://127.0.0.1:9/ncip");
      assertThat(step(request, "APPROVE_RENEWAL", null).status()).isEqualTo(200);
      assertThat(records.status(request)).isEqualTo("RENEW_REQUESTED");
      assertThat(renewalRequests(request + "-A")).isEqualTo(1);
      assertThat(renewalRequests(request + "-B")).isEqualTo(1);
      assertThat(step(request, "RENEW", null).status()).isEqualTo(409);

      assertThat(step(request, "REPORT_LOST", "-A").status()).isEqualTo(200);
      broker
          .send(
              NcipMessage.of("CirculationStatusUpdated")
                  .profile(partner.code())
                  .item(request + "-B")
                  .with("CirculationStatus", text("CirculationStatus", "Item Not Renewed")))
          .succeeds("CirculationStatusUpdated");
      assertThat(records.status(request)).isEqualTo("RENEW_REQUEST_NOT_ACCEPTED");
    }
  }

  @Test
  void repeatedConsentToRenewOneVolumeGrantsOneRenewal() {
    try (var partner = Broker.open(server)) {
      partner.borrowing("sendRenewItem", true).with("ncipUrl", "http://127.0.0.1:9/ncip");
      var request = fresh("TWICE");
      for (var volume : List.of("-A", "-B")) {
        broker
            .send(acceptItem(request, request + volume).profile(partner.code()))
            .succeeds("AcceptItem");
      }
      for (var volume : List.of("-A", "-B")) {
        assertThat(desk.lend(PATRON, request + volume).status()).isEqualTo(201);
      }
      assertThat(step(request, "RENEW", null).status()).isEqualTo(200);
      var granted =
          NcipMessage.of("RenewItem")
              .profile(partner.code())
              .patron(PATRON)
              .item(request + "-A")
              .with("DesiredDateDue", NcipMessage.dayIn("DesiredDateDue", 70));
      var first = broker.send(granted).succeeds("RenewItem");
      assertThat(broker.send(granted).bytes()).isEqualTo(first.bytes());
      assertThat(
              records.count(
                  "select renewals from loan where barcode = ? and status = 'OPEN'",
                  request + "-A"))
          .isEqualTo(1);
      assertThat(records.status(request)).isEqualTo("RENEW_REQUESTED");
    }
  }

  @Test
  void aRecallTakesTheSecondVolumeFromTheHoldShelf() {
    var request = set("RECALL");
    for (var volume : List.of("-A", "-B", "-B")) {
      broker.send(NcipMessage.of("RecallItem").item(request + volume)).succeeds("RecallItem");
    }
    for (var volume : List.of("-A", "-B")) {
      assertThat(records.value("select status from item where barcode = ?", request + volume))
          .isEqualTo("TO_RETURN_TO_PARTNER");
    }
    assertThat(records.status(request)).isEqualTo("RECALLED_BY_PARTNER");
    assertThat(step(request, "SEND_BACK", null).status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_ITEM_TO_PARTNER");
    close(request);
  }

  @Test
  void anAnnouncedRequestWithoutItemExpiresAfterItsDay() {
    var late = announced("LATE");
    var vain = announced("VAIN");
    var patient = announced("PATIENT");
    var hasty = announced("HASTY");
    records.execute(
        "update borrowing_request set needed_before = current_timestamp where external_id = '%s'"
            .formatted(late),
        "update borrowing_request set needed_before = %1$s, created_at = %1$s where external_id = '%2$s'"
            .formatted(LONG_AGO, vain),
        "update borrowing_request set needed_before = %s where external_id = '%s'"
            .formatted(LONG_AGO, hasty));

    run("expire-announced-requests");
    run("expire-announced-requests");

    assertThat(records.status(late)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(view(late).at("/warnings/0/kind").asText()).isEqualTo("NOTHING_HAS_COME");
    assertThat(view(late).at("/warnings/0/text").asText())
        .startsWith("Not everything has arrived for this request, and the patron needed it before");
    assertThat(records.status(vain)).isEqualTo("EXPIRED");
    assertThat(view(vain).at("/history/1/event").asText())
        .startsWith("Expired: nothing was shipped");
    assertThat(records.status(patient)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(records.status(hasty)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(step(late, "DISMISS_WARNING", null).status()).isEqualTo(200);
    run("expire-announced-requests");
    assertThat(view(late).path("warnings").isEmpty()).isTrue();
    assertThat(step(vain, "CANCEL", null).status()).isEqualTo(409);

    for (var request : List.of(late, vain)) {
      broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
      assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
      assertThat(view(request).path("warnings").isEmpty()).isTrue();
      broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    }
  }

  @Test
  void staffAreWarnedOfAParcelThatHasNotArrivedByItsDay() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = fresh("PARCEL");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      records.execute(
          "update borrowing_request set needed_before = %s where external_id = '%s'"
              .formatted(LONG_AGO, request));

      run("expire-announced-requests");

      assertThat(records.status(request)).isEqualTo("SHIPPED_PHYSICALLY");
      assertThat(view(request).at("/warnings/0/kind").asText()).isEqualTo("NOTHING_HAS_COME");
      assertThat(receive(request, "-A").status()).isEqualTo(200);
      assertThat(view(request).path("warnings").isEmpty()).isTrue();
    }
  }

  @Test
  void aParcelIsLostOnTheWayHereOrBack() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = fresh("MAIL");
      for (var volume : List.of("-A", "-B")) {
        broker
            .send(acceptItem(request, request + volume).profile(partner.code()))
            .succeeds("AcceptItem");
      }

      assertThat(step(request, "REPORT_LOST", "-A").status()).isEqualTo(200);
      assertThat(records.status(request)).isEqualTo("LOST_COMMUNICATED");
      assertThat(receive(request, "-B").status()).isEqualTo(200);
      assertThat(step(request, "DECLARE_LOST", "-B").status()).isEqualTo(409);
      assertThat(step(request, "SEND_BACK", "-B").status()).isEqualTo(200);
      assertThat(step(request, "DECLARE_LOST", "-B").status()).isEqualTo(200);

      for (var volume : List.of("-A", "-B")) {
        assertThat(records.value("select status from item where barcode = ?", request + volume))
            .isEqualTo("MISSING");
        assertThat(step(request, "REPORT_FOUND", volume).status()).isEqualTo(200);
        assertThat(records.value("select status from item where barcode = ?", request + volume))
            .isEqualTo("TO_RETURN_TO_PARTNER");
      }
    }
  }

  @Test
  void anAnnouncedRequestWithoutADayExpiresByAge() {
    var request = announced("AGE");
    records.execute(
        "update borrowing_request set created_at = %s where external_id = '%s'"
            .formatted(LONG_AGO, request));
    run("expire-announced-requests");
    assertThat(records.status(request)).isEqualTo("EXPIRED");
  }

  @Test
  void aReactivatedItemKeepsTheLendersConditions() {
    var request = fresh("AGAIN");
    broker
        .send(
            acceptItem(request, request + "-A")
                .with("RenewalNotPermitted", "<RenewalNotPermitted/>")
                .with(
                    "ItemOptionalFields",
                    "<ItemOptionalFields><BibliographicDescription><Title>Kept in</Title>"
                        + "</BibliographicDescription><ItemUseRestrictionType>In Library Use Only"
                        + "</ItemUseRestrictionType></ItemOptionalFields>"))
        .succeeds("AcceptItem");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");

    assertThat(step(request, "REACTIVATE", "-B").status()).isEqualTo(404);
    assertThat(step(request, "REACTIVATE", "-A").status()).isEqualTo(200);

    assertThat(records.status(request)).isEqualTo("RECEIVED_NOT_FOR_LOAN");
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(409);
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    assertThat(step(request, "REACTIVATE_ON_LOAN", null).status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    var refused = desk.renew(request + "-A");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("may not be renewed");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void aReactivatedItemGetsTheLocationOfItsMedium() {
    try (var partner = Broker.open(server)) {
      var rules =
          api.put(
              "temporary-item-rules",
              "[{\"partner\": \"%s\", \"medium\": \"DVD\", \"location\": \"LEND\"}]"
                  .formatted(partner.code()));
      assertThat(rules.status()).as(rules.toString()).isEqualTo(200);
      var request = fresh("FILM");
      broker
          .send(
              acceptItem(request, request + "-A")
                  .profile(partner.code())
                  .about(text("MediumType", "DVD") + text("Title", "A film")))
          .succeeds("AcceptItem");
      assertThat(location(request)).isEqualTo("LEND");
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
      assertThat(step(request, "REACTIVATE", null).status()).isEqualTo(200);
      assertThat(location(request)).isEqualTo("LEND");
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    } finally {
      assertThat(api.put("temporary-item-rules", "[]").status()).isEqualTo(200);
    }
  }

  // Helpers of several tests.

  private ApiClient.Answer step(String request, String step, String volume) {
    return api.post(
        address(request),
        volume == null
            ? "{\"step\": \"%s\"}".formatted(step)
            : "{\"step\": \"%s\", \"barcode\": \"%s\"}".formatted(step, request + volume));
  }

  private ApiClient.Answer receive(String request, String volume) {
    return api.post(
        address(request),
        "{\"step\": \"RECEIVE\", \"barcode\": \"%s\", \"desk\": \"RSDESK\"}"
            .formatted(request + volume));
  }

  private String address(String request) {
    return "borrowing-requests/%d/steps".formatted(id(request));
  }

  private long id(String request) {
    return records.count("select id from borrowing_request where external_id = ?", request);
  }

  private com.fasterxml.jackson.databind.JsonNode view(String request) {
    return api.get("borrowing-requests/" + id(request)).json();
  }

  private List<Object> volumes(String request) {
    return records
        .rows(
            """
            select v.status from borrowed_volume v join borrowing_request r on r.id = v.request_id
            where r.external_id = ? order by v.id""",
            request)
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private Object location(String request) {
    return records.value(
        """
        select l.code from item i join holding h on h.id = i.holding_id
        join location l on l.id = h.location_id where i.barcode = ?""",
        request + "-A");
  }

  private long renewalRequests(String item) {
    return records.count("select count(*) from outbox where item_id = ?", item);
  }

  /** A patron's renewal request that staff must decide, as the patron's page creates it. */
  private void requestRenewal(String request, String volume) {
    records.execute(
        """
        update borrowed_volume set renewal_for_staff = true, renewal_requested_at = current_timestamp,
          renewal_desired_due_at = current_timestamp where barcode = '%s'"""
            .formatted(request + volume),
        "update borrowing_request set status = 'MEDIATED_PATRON_RENEWAL' where external_id = '%s'"
            .formatted(request));
  }

  private void run(String job) {
    var answer = api.post("jobs/" + job + "/runs", "");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().get("failed").asBoolean()).as(answer.toString()).isFalse();
  }

  private String announced(String purpose) {
    var request = fresh(purpose);
    broker
        .send(
            NcipMessage.of("RequestItem")
                .patron(PATRON)
                .with("BibliographicId", NcipMessage.oclcNumber("4711"))
                .requestId(request)
                .with("RequestType", text("RequestType", "Loan"))
                .with("RequestScopeType", text("RequestScopeType", "Bibliographic Item"))
                .book("Announced " + request)
                .with("PickupLocation", text("PickupLocation", "MAIN")))
        .succeeds("RequestItem");
    return request;
  }

  /** Two volumes on the hold shelf. */
  private String set(String purpose) {
    var request = fresh(purpose);
    for (var volume : List.of("-A", "-B")) {
      broker.send(acceptItem(request, request + volume)).succeeds("AcceptItem");
    }
    return request;
  }

  private String lentSet(String purpose) {
    var request = set(purpose);
    for (var volume : List.of("-A", "-B")) {
      assertThat(desk.lend(PATRON, request + volume).status()).isEqualTo(201);
    }
    return request;
  }

  /** The broker checks in both volumes, in any status. */
  private void close(String request) {
    for (var volume : List.of("-A", "-B")) {
      broker.send(checkInItem(request + volume)).succeeds("CheckInItem");
    }
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
  }

  private String holds(String barcode) {
    return (String)
        records.value(
            "select h.status from hold h join item i on i.id = h.item_id where i.barcode = ?",
            barcode);
  }
}
