package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.dayIn;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.renewItem;
import static org.interlend.support.NcipMessage.requestItem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.interlend.support.Shelf.Copy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Staff process loans to partners, and the broker gets messages about them. */
@OnOneDatabase
class LendingDeskIT {

  private static final String PATRON = "P0043188";
  private static final String ANOTHER = "P0043189";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final ApiClient admin;
  private final Shelf shelf;

  LendingDeskIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    admin = new ApiClient(server, "admin", "interlend");
    shelf = new Shelf(server);
  }

  @Test
  void aChosenCopyIsPickedAndMovedToTheShippingDesk() {
    var copy = shelf.newCopy();
    var number = requested(copy);
    assertThat(picks().findValuesAsText("requestId")).contains(number);

    assertThat(action(desk.scan(copy.barcode(), "MAINDESK"))).isEqualTo("BRING_TO_DESK");
    assertThat(shelf.status(copy.barcode())).as("fetched").isEqualTo("IN_PROCESS");
    assertThat(picks().findValuesAsText("requestId")).doesNotContain(number);
    assertThat(desk.lend(PATRON, copy.barcode()).detail()).contains(number);
    assertThat(action(desk.scan(copy.barcode(), "SCIDESK"))).isEqualTo("SEND_TO_LIBRARY");
    assertThat(shelf.status(copy.barcode())).isEqualTo("IN_TRANSIT");
    assertThat(shelf.request(number).path("nextAction").asText()).isEqualTo("SHIP");
    assertThat(action(desk.scan(copy.barcode(), "RSDESK"))).isEqualTo("SHIP_TO_PARTNER");
    assertThat(action(desk.scan(copy.barcode(), "RSDESK"))).isEqualTo("SHIP_TO_PARTNER");

    var request = shelf.request(number);
    assertThat(request.at("/moveRequest/status").asText()).isEqualTo("ARRIVED");
    assertThat(request.at("/item/status").asText()).isEqualTo("IN_PROCESS");
    assertThat(request.at("/item/location").asText()).isEqualTo("LEND");
    assertThat(request.path("nextAction").asText()).isEqualTo("SHIP");
    assertThat(picks().findValuesAsText("requestId")).doesNotContain(number);
    succeeds(checkOutItem(number, copy.barcode()), "CheckOutItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
  }

  @Test
  void aCopyThatIsGivenUpOnItsWayHasItsOwnPlaceAgain() {
    var copy = shelf.newCopy();
    var number = requested(copy);
    assertThat(action(desk.scan(copy.barcode(), "RSDESK"))).isEqualTo("SHIP_TO_PARTNER");
    assertThat(action(desk.scan(copy.barcode(), "SCIDESK"))).isEqualTo("SEND_TO_LIBRARY");
    succeeds(cancelRequestItem(number), "CancelRequestItem");
    assertThat(action(desk.scan(copy.barcode(), "MAINDESK"))).isEqualTo("RESHELVE");
    assertThat(shelf.item(copy.barcode()).path("location").asText()).isEqualTo("STACKS");
    assertThat(shelf.item(copy.barcode()).path("policy").asText()).isEqualTo("BOOK");
  }

  @Test
  void anItemOnHoldForAPatronIsPickedAndPutOnTheHoldShelf() {
    var copy = shelf.newCopy();
    assertThat(desk.hold(PATRON, copy.barcode()).status()).isEqualTo(201);
    assertThat(picks().findValuesAsText("barcode")).contains(copy.barcode());
    assertThat(desk.hold("P0043180", copy.barcode()).status()).isEqualTo(409);
    assertThat(desk.hold(ANOTHER, copy.barcode()).status()).isEqualTo(201);
    assertThat(desk.hold(PATRON, fresh("NEVER")).status()).isEqualTo(404);
    // A title with a waiting hold is not reserved for a partner.
    assertThat(shelf.requestStatus(requested(copy))).isEqualTo("LOCATE_FAILED");

    assertThat(action(desk.scan(copy.barcode(), "MAINDESK"))).isEqualTo("PUT_ON_HOLD_SHELF");
    assertThat(picks().findValuesAsText("barcode")).doesNotContain(copy.barcode());
    assertThat(desk.lend(PATRON, copy.barcode()).status()).isEqualTo(201);
    assertThat(desk.hold(PATRON, copy.barcode()).detail()).contains("on loan");
  }

  @Test
  void staffChooseACopyAndShipIt() {
    var number = requested(new Copy(null, "999" + fresh("N").replaceAll("\\D", "")));
    assertThat(shelf.request(number).path("nextAction").asText()).isEqualTo("LOCATE");
    var lent = shelf.newCopy();
    desk.lend(PATRON, lent.barcode());
    assertThat(locate(number, lent.barcode()).status()).isEqualTo(409);
    assertThat(shelf.step(number, "SHIP", "").status()).isEqualTo(400);
    assertThat(locate(number, shelf.newCopy("REFERENCE").barcode()).detail())
        .contains("may not leave");
    var copy = shelf.newCopy();
    assertThat(locate(number, copy.barcode()).json().at("/item/barcode").asText())
        .isEqualTo(copy.barcode());
    assertThat(shelf.request(number).path("title").asText()).contains(copy.barcode());

    var day = Records.today().plusDays(12);
    assertThat(shelf.step(number, "SHIP", ", \"dueDate\": \"%s\"".formatted(day)).status())
        .isEqualTo(200);
    assertThat(shelf.item(copy.barcode()).path("dueDate").asText()).startsWith(day.toString());
    assertThat(shelf.step(number, "REJECT", "").status()).isEqualTo(409);
    assertThat(shelf.step(number, "COMPLETE", "").status()).isEqualTo(200);
    assertThat(shelf.status(copy.barcode())).isEqualTo("IN_TRANSIT");

    assertThat(shelf.step(number, "REACTIVATE", "").status()).isEqualTo(200);
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(shelf.item(copy.barcode()).path("dueDate").asText()).startsWith(day.toString());
    assertThat(
            records.rows(
                "select distinct due_explanation from loan where barcode = ?", copy.barcode()))
        .as("set by staff, before and after")
        .hasSize(1);
    succeeds(checkInItem(copy.barcode()), "CheckInItem");
  }

  private ApiClient.Answer locate(String number, String barcode) {
    return shelf.step(number, "LOCATE", ", \"barcode\": \"%s\"".formatted(barcode));
  }

  @Test
  void aMissingCopyIsReplacedByTheNextOne() {
    var first = shelf.newCopy();
    var number = requested(first);
    var other = another(first);

    assertThat(shelf.step(number, "MARK_MISSING", "").json().at("/item/barcode").asText())
        .isEqualTo(other);
    assertThat(shelf.status(first.barcode())).isEqualTo("MISSING");
    assertThat(shelf.step(number, "MARK_MISSING", "").json().path("status").asText())
        .isEqualTo("LOCATE_FAILED");
    assertThat(
            shelf
                .step(number, "REJECT", ", \"reason\": \"Nowhere to be found\"")
                .json()
                .path("status")
                .asText())
        .isEqualTo("REJECTED");
    assertThat(shelf.request(number).path("history").findValuesAsText("note"))
        .contains("Nowhere to be found");
    assertThat(action(desk.scan(first.barcode(), "MAINDESK"))).isEqualTo("RESHELVE");
  }

  /** Another copy of the same title. */
  private String another(Copy first) {
    var other = fresh("OWN");
    records.execute(
        "insert into item (id, kind, holding_id, barcode, status, policy, library_use_only, renewable, current_library_id, version) "
            + "select nextval('item_seq'), kind, holding_id, '%s', 'AVAILABLE', policy, library_use_only, renewable, current_library_id, 1 from item where barcode = '%s'"
                .formatted(other, first.barcode()));
    return other;
  }

  @Test
  void aVolumeThatIsMissingIsNotReplacedByAnotherOne() {
    var first = shelf.newCopy();
    var second = another(first);
    records.execute(
        "update item set description = 'Vol. 2' where barcode = '%s'".formatted(second));
    var number = fresh("LEND");
    succeeds(
        requestItem(number, "1").without("BibliographicId").item(first.barcode()), "RequestItem");
    for (var step : List.of("MARK_MISSING", "LOCATE")) {
      assertThat(shelf.step(number, step, "").json().path("status").asText())
          .as(step)
          .isEqualTo("LOCATE_FAILED");
    }
    assertThat(action(desk.scan(first.barcode(), "MAINDESK"))).isEqualTo("BRING_TO_DESK");
    assertThat(shelf.request(number).at("/item/barcode").asText()).isEqualTo(first.barcode());
  }

  @Test
  void aPatronWhoWaitsForAMissingCopyGetsTheOtherOne() {
    var first = shelf.newCopy();
    var number = requested(first);
    var volume = another(first);
    records.execute(
        "update item set description = 'Vol. 2' where barcode = '%s'".formatted(volume));
    var other = another(first);
    assertThat(desk.hold(PATRON, first.barcode()).status()).isEqualTo(201);
    assertThat(shelf.step(number, "MARK_MISSING", "").json().path("status").asText())
        .as("a part is not sent in place of the whole title")
        .isEqualTo("LOCATE_FAILED");
    assertThat(picks().findValuesAsText("barcode")).contains(other);
    assertThat(action(desk.scan(other, "MAINDESK"))).isEqualTo("PUT_ON_HOLD_SHELF");
  }

  @Test
  void aCopyThatADeskHasLentIsNotMarkedAsMissing() {
    try (var partner = Broker.open(server).requesting("pickSlip", "BROKER")) {
      var copy = shelf.newCopy();
      var number = fresh("LEND");
      succeeds(requestItem(number, copy.oclc()).profile(partner.code()), "RequestItem");
      assertThat(desk.lend(PATRON, copy.barcode()).status()).isEqualTo(201);
      assertThat(shelf.step(number, "MARK_MISSING", "").json().path("status").asText())
          .isEqualTo("LOCATE_FAILED");
      assertThat(shelf.status(copy.barcode())).isEqualTo("ON_LOAN");
    }
  }

  @Test
  void anItemScannedAtADeskFirstWaitsForTheBrokersCheckIn() {
    var copy = shelf.newCopy();
    var number = shipped(copy);

    assertThat(action(desk.scan(copy.barcode(), "RSDESK"))).isEqualTo("RESHELVE");

    var request = shelf.request(number);
    assertThat(request.path("status").asText()).isEqualTo("RETURNED_BY_PARTNER");
    assertThat(request.path("backAt").isNull()).isFalse();
    assertThat(request.path("nextAction").asText()).isEqualTo("CHECK_IN_AT_BROKER");
    assertThat(shelf.step(number, "REPORT_LOST", "").status()).isEqualTo(409);
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    assertThat(shelf.step(number, "REPORT_DAMAGED", ", \"note\": \"Wet\"").status()).isEqualTo(200);
    assertThat(shelf.status(copy.barcode())).as("kept at the desk").isEqualTo("IN_PROCESS");
    assertThat(shelf.request(number).path("history").toString())
        .contains("reported damaged", "Wet");
    assertThat(action(desk.scan(copy.barcode(), "RSDESK"))).isEqualTo("RESHELVE");
    assertThat(shelf.item(copy.barcode()).path("policy").asText()).isEqualTo("BOOK");
    // A returned item may be lent again before the broker has checked it in.
    var next = requested(copy);
    assertThat(shelf.step(number, "REPORT_DAMAGED", ", \"note\": \"Torn\"").status())
        .isEqualTo(200);
    assertThat(shelf.status(copy.barcode())).as("still to be fetched").isEqualTo("AVAILABLE");
    assertThat(shelf.request(next).path("staffWarning").asText())
        .contains(copy.barcode(), "came back damaged", number);
    succeeds(checkOutItem(next, copy.barcode()), "CheckOutItem");
    succeeds(checkInItem(copy.barcode()), "CheckInItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
    assertThat(shelf.request(number).at("/loan/status").asText()).isEqualTo("RELEASED");
    assertThat(shelf.requestStatus(next)).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(shelf.request(next).path("warnings")).isEmpty();
    assertThat(shelf.status(copy.barcode())).isEqualTo("ON_LOAN");
    assertThat(desk.takeBack(copy.barcode()).status()).isEqualTo(200);
    assertThat(desk.renew(copy.barcode()).status()).isEqualTo(409);
  }

  @Test
  void aDamagedCopyIsKeptWhenTheRequestThatHasChosenItIsRejectedUntilThatIsUndone() {
    var copy = shelf.newCopy();
    var number = shipped(copy);
    desk.scan(copy.barcode(), "RSDESK");
    var next = requested(copy);
    assertThat(shelf.step(number, "REPORT_DAMAGED", "").status()).isEqualTo(200);

    assertThat(shelf.step(next, "REJECT", "").status()).isEqualTo(200);
    assertThat(shelf.status(copy.barcode())).isEqualTo("IN_PROCESS");
    assertThat(shelf.step(next, "UNDO_REJECTION", "").status()).isEqualTo(200);
    assertThat(shelf.status(copy.barcode())).as("to be fetched").isEqualTo("AVAILABLE");
    assertThat(shelf.request(next).path("staffWarning").asText()).contains("came back damaged");

    desk.scan(copy.barcode(), "RSDESK");
    var packed = shelf.item(copy.barcode());
    assertThat(shelf.step(next, "REJECT", "").status()).isEqualTo(200);
    assertThat(shelf.status(copy.barcode())).isEqualTo("IN_PROCESS");
    assertThat(shelf.step(next, "UNDO_REJECTION", "").status()).isEqualTo(200);
    assertThat(shelf.item(copy.barcode())).as("packed as before").isEqualTo(packed);
    assertThat(shelf.request(next).path("staffWarning").asText()).contains("came back damaged");

    assertThat(shelf.step(next, "REJECT", "").status()).isEqualTo(200);
    assertThat(action(desk.scan(copy.barcode(), "RSDESK"))).isEqualTo("RESHELVE");
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
  }

  @Test
  void anItemLostAtThePartnerMayBeFound() {
    var copy = shelf.newCopy();
    var number = shipped(copy);
    assertThat(shelf.step(number, "REPORT_LOST", "").status()).isEqualTo(200);
    assertThat(shelf.request(number).path("status").asText()).isEqualTo("LOST");
    assertThat(shelf.status(copy.barcode())).isEqualTo("MISSING");

    assertThat(action(desk.scan(copy.barcode(), "MAINDESK"))).isEqualTo("RESHELVE");
    assertThat(shelf.requestStatus(number)).isEqualTo("RETURNED_BY_PARTNER");
    succeeds(checkInItem(copy.barcode()), "CheckInItem");
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
  }

  @Test
  void aLostItemThatThePartnerSendsBackIsTakenIn() {
    var copy = shelf.newCopy();
    var number = shipped(copy);
    assertThat(shelf.step(number, "REPORT_LOST", "").status()).isEqualTo(200);
    succeeds(
        NcipMessage.of("ItemShipped")
            .item(copy.barcode())
            .with("DateShipped", dayIn("DateShipped", 2))
            .with("ShippingInformation", "<ShippingInformation/>"),
        "ItemShipped");
    assertThat(shelf.request(number).path("nextAction").asText()).isEqualTo("TAKE_IN");

    assertThat(action(desk.scan(copy.barcode(), "MAINDESK"))).isEqualTo("RESHELVE");

    var request = shelf.request(number);
    assertThat(request.path("status").asText()).isEqualTo("RETURNED_BY_PARTNER");
    assertThat(request.path("backAt").isNull()).isFalse();
    assertThat(request.path("nextAction").asText()).isEqualTo("CHECK_IN_AT_BROKER");
  }

  @Test
  void aLostItemStaysMissingWhenStaffEndItsRequest() {
    var copy = shelf.newCopy();
    var number = shipped(copy);
    assertThat(shelf.step(number, "REPORT_LOST", "").status()).isEqualTo(200);
    assertThat(shelf.step(number, "COMPLETE", "").status()).isEqualTo(200);
    assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
    assertThat(shelf.status(copy.barcode())).isEqualTo("MISSING");
  }

  @Test
  void aReactivatedLoanIsRecalledForThePatronWhoWaits() {
    var copy = shelf.newCopy();
    var number = shipped(copy);
    assertThat(desk.hold(PATRON, copy.barcode()).status()).isEqualTo(201);
    succeeds(checkInItem(copy.barcode()), "CheckInItem");
    assertThat(holdOn(copy)).isEqualTo("IN_TRANSIT");

    assertThat(shelf.step(number, "REACTIVATE", "").status()).isEqualTo(200);

    assertThat(shelf.requestStatus(number)).isEqualTo("RECALLED");
    assertThat(shelf.status(copy.barcode())).isEqualTo("ON_LOAN");
    assertThat(holdOn(copy)).isEqualTo("WAITING");
  }

  private String holdOn(Copy copy) {
    return records
        .rows(
            "select h.status from hold h join item i on i.id = h.item_id where i.barcode = ?",
            copy.barcode())
        .get(0)
        .get(0)
        .toString();
  }

  @Test
  void theDeskNamesTheLendingRequestThatHasTheItem() {
    var copy = shelf.newCopy();
    shipped(copy);
    assertThat(desk.renew(copy.barcode()).detail()).contains("lending request");
    assertThat(desk.lend(PATRON, copy.barcode()).status()).isEqualTo(409);
    // An item at a partner can be read and written back, and keeps its permanent location.
    var read = (com.fasterxml.jackson.databind.node.ObjectNode) shelf.item(copy.barcode());
    assertThat(admin.put("items/" + copy.barcode(), read.toString()).status()).isEqualTo(200);
    assertThat(shelf.item(copy.barcode())).isEqualTo(read);
    assertThat(read.path("permanentLocation").asText()).isEqualTo("STACKS");
    var back = desk.takeBack(copy.barcode()).json();
    assertThat(back.at("/loan/partner").asText()).isEqualTo("BRIGHTWATER");
    assertThat(back.at("/loan/patron").isNull()).isTrue();
  }

  @Test
  @DisplayName("C72 the first hold on a lent item recalls it, the second does not")
  void theFirstHoldRecallsTheItem() {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server).with("ncipUrl", peer.url()).lending("sendRecallItem", true)) {
      var copy = shelf.newCopy();
      var number = fresh("C72");
      succeeds(checkOutItem(number, copy.barcode()).profile(partner.code()), "CheckOutItem");
      var before = Instant.parse(dueAt(number));

      assertThat(desk.hold(PATRON, copy.barcode()).status()).isEqualTo(201);
      assertThat(desk.hold(ANOTHER, copy.barcode()).status()).isEqualTo(201);

      await("the message is sent", () -> peer.received(copy.barcode()).size() == 1);
      var recall = peer.received(copy.barcode()).get(0).message();
      assertThat(recall.kind()).isEqualTo("RecallItem");
      assertThat(recall.value("ItemId", "AgencyId")).contains(NcipMessage.US);
      var due = Instant.parse(dueAt(number));
      assertThat(due).isBefore(before);
      assertThat(Instant.parse(recall.value("DesiredDateDue").orElseThrow())).isEqualTo(due);
      var request = shelf.request(number);
      assertThat(request.path("status").asText()).isEqualTo("RECALLED");
      assertThat(request.path("staffWarning").isNull()).isTrue();
      broker
          .send(renewItem(copy.barcode()).profile(partner.code()))
          .isProblem("Renewal Not Allowed - Item Has Outstanding Requests");
      assertThat(records.count("select count(*) from outbox where request_id = ?", number))
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName("C72 without holds the recall remains, a renewal ends it, a new hold recalls")
  void withoutHoldsTheRecallRemainsUntilARenewal() {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server)
                .with("ncipUrl", peer.url())
                .lending("automaticRenew", true)
                .lending("sendRecallItem", true)) {
      var copy = shelf.newCopy();
      var number = fresh("C72");
      succeeds(checkOutItem(number, copy.barcode()).profile(partner.code()), "CheckOutItem");
      desk.hold(PATRON, copy.barcode());
      desk.hold(ANOTHER, copy.barcode());
      await("the message is sent", () -> peer.received(copy.barcode()).size() == 1);
      var recalledUntil = dueAt(number);

      assertThat(desk.cancelHold(PATRON, copy.barcode()).status()).isEqualTo(200);
      broker
          .send(renewItem(copy.barcode()).profile(partner.code()))
          .isProblem("Renewal Not Allowed - Item Has Outstanding Requests");
      assertThat(desk.cancelHold(ANOTHER, copy.barcode()).status()).isEqualTo(200);
      assertThat(desk.cancelHold(ANOTHER, copy.barcode()).status()).isEqualTo(404);

      var request = shelf.request(number);
      assertThat(request.path("status").asText()).isEqualTo("RECALLED");
      assertThat(dueAt(number)).isEqualTo(recalledUntil);
      assertThat(request.path("history").findValuesAsText("event").toString())
          .contains("No patron waits for item " + copy.barcode());
      assertThat(peer.received(copy.barcode())).hasSize(1);
      succeeds(renewItem(copy.barcode()).profile(partner.code()), "RenewItem");
      assertThat(shelf.requestStatus(number)).isEqualTo("RECEIVED_BY_PARTNER");
      assertThat(Instant.parse(dueAt(number))).isAfter(Instant.parse(recalledUntil));

      desk.hold(PATRON, copy.barcode());
      await("the message is sent", () -> peer.received(copy.barcode()).size() == 2);
      assertThat(shelf.requestStatus(number)).isEqualTo("RECALLED");
    }
  }

  @Test
  @DisplayName("C72 an unsent recall is withdrawn when the last hold is canceled")
  void withoutHoldsAnUnsentRecallIsWithdrawn() {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server)
                .with("ncipUrl", peer.url())
                .lending("automaticRenew", false)
                .lending("sendItemRenewed", true)
                .lending("sendRecallItem", true)) {
      var copy = shelf.newCopy();
      var number = pending(copy, partner);
      peer.holdAnswer(copy.barcode());
      assertThat(shelf.step(number, "GRANT_RENEWAL", "").status()).isEqualTo(200);
      await("the message is sent", () -> peer.received(copy.barcode()).size() == 1);
      var before = dueAt(number);
      var because = shelf.request(number).at("/loan/dueBecause");

      // The recall waits behind an earlier message that the broker has not answered yet.
      desk.hold(PATRON, copy.barcode());
      assertThat(shelf.requestStatus(number)).isEqualTo("RECALLED");
      assertThat(Instant.parse(dueAt(number))).isBefore(Instant.parse(before));
      assertThat(recallsOf(number)).isEqualTo(1);
      assertThat(desk.cancelHold(PATRON, copy.barcode()).status()).isEqualTo(200);

      assertThat(recallsOf(number)).isZero();
      var request = shelf.request(number);
      assertThat(request.path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
      assertThat(dueAt(number)).isEqualTo(before);
      assertThat(request.at("/loan/dueBecause")).isEqualTo(because);
      assertThat(request.path("history").findValuesAsText("event").toString())
          .contains("The broker has not got the recall: it is withdrawn");

      // A recall that is being sent may have reached the broker.
      desk.hold(PATRON, copy.barcode());
      peer.releaseAnswers();
      await("the message is sent", () -> peer.received(copy.barcode()).size() == 2);
      assertThat(peer.received(copy.barcode()).get(1).message().kind()).isEqualTo("RecallItem");
      desk.cancelHold(PATRON, copy.barcode());
      assertThat(shelf.requestStatus(number)).isEqualTo("RECALLED");
      assertThat(shelf.request(number).path("history").findValuesAsText("event").toString())
          .contains("The recall stands");
    }
  }

  @Test
  @DisplayName("C72 a recall that the broker cannot understand is withdrawn with the last hold")
  void withoutHoldsARefusedRecallIsWithdrawn() {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server).with("ncipUrl", peer.url()).lending("sendRecallItem", true)) {
      var copy = shelf.newCopy();
      peer.reply(
          copy.barcode(),
          BrokerServer.Reply.of(
              NcipMessage.wrapped(BrokerServer.problem("Unknown Agency", "Who is that?"))));
      var number = fresh("C72");
      succeeds(checkOutItem(number, copy.barcode()).profile(partner.code()), "CheckOutItem");
      var before = dueAt(number);
      desk.hold(PATRON, copy.barcode());
      assertThat(Instant.parse(dueAt(number))).isBefore(Instant.parse(before));
      await("the warning is shown", () -> shelf.request(number).path("warnings").size() == 1);

      assertThat(desk.cancelHold(PATRON, copy.barcode()).status()).isEqualTo(200);

      assertThat(recallsOf(number)).isZero();
      assertThat(dueAt(number)).isEqualTo(before);
      assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
    }
  }

  private long recallsOf(String number) {
    return records.count(
        "select count(*) from outbox where kind = 'RECALL_ITEM' and request_id = ?", number);
  }

  private String dueAt(String number) {
    return java.time.OffsetDateTime.parse(shelf.request(number).path("dueDate").asText())
        .toInstant()
        .toString();
  }

  @Test
  @DisplayName("C72 a recall that the broker refuses or never receives is left to staff")
  void aRecallThatTheBrokerRefusesIsLeftToStaff() {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server).with("ncipUrl", peer.url()).lending("sendRecallItem", true)) {
      var copy = shelf.newCopy();
      peer.reply(
          copy.barcode(),
          BrokerServer.Reply.of(
              NcipMessage.wrapped(
                  "<RecallItemResponse>%s</RecallItemResponse>"
                      .formatted(BrokerServer.problem("Item Cannot Be Recalled", "Too late")))));
      var number = fresh("C72");
      // The current due date is earlier than the recall's.
      succeeds(
          checkOutItem(number, copy.barcode())
              .with("DesiredDateDue", dayIn("DesiredDateDue", 3))
              .profile(partner.code()),
          "CheckOutItem");
      var due = dueAt(number);
      assertThat(desk.hold(PATRON, copy.barcode()).status()).isEqualTo(201);
      await("the warning is shown", () -> shelf.request(number).path("warnings").size() == 1);
      var refused = shelf.request(number).at("/warnings/0");
      assertThat(refused.path("kind").asText()).isEqualTo("RECALL_REFUSED");
      assertThat(refused.path("text").asText()).contains(copy.barcode(), "Too late");
      assertThat(Instant.parse(refused.path("at").asText())).isBeforeOrEqualTo(Instant.now());
      assertThat(dueAt(number)).isEqualTo(due);
      assertThat(desk.cancelHold(PATRON, copy.barcode()).status()).isEqualTo(200);
      assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
      assertThat(shelf.request(number).path("warnings")).isEmpty();

      partner.lending("sendRecallItem", false);
      var other = shelf.newCopy();
      var untold = fresh("C72");
      succeeds(checkOutItem(untold, other.barcode()).profile(partner.code()), "CheckOutItem");
      assertThat(desk.hold(PATRON, other.barcode()).status()).isEqualTo(201);
      var byStaff = shelf.request(untold).at("/warnings/0");
      assertThat(byStaff.path("kind").asText()).isEqualTo("RECALL_BY_STAFF");
      assertThat(byStaff.path("text").asText()).contains(other.barcode(), "recall it");
      assertThat(shelf.requestStatus(untold)).isEqualTo("RECALLED");
    }
  }

  @Test
  void theBrokerLearnsTheDecisionOfStaffOnARenewal() {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server)
                .with("ncipUrl", peer.url())
                .lending("automaticRenew", false)
                .lending("sendItemRenewed", true)) {
      var granted = shelf.newCopy();
      var refused = shelf.newCopy();
      var number = pending(granted, partner);
      var other = pending(refused, partner);

      assertThat(shelf.step(number, "GRANT_RENEWAL", "").status()).isEqualTo(200);
      assertThat(shelf.step(other, "REFUSE_RENEWAL", ", \"reason\": \"In demand\"").status())
          .isEqualTo(200);
      assertThat(shelf.step(other, "REFUSE_RENEWAL", "").status()).isEqualTo(409);

      var extended = shelf.newCopy();
      var agreed = fresh("EXTEND");
      succeeds(checkOutItem(agreed, extended.barcode()).profile(partner.code()), "CheckOutItem");
      assertThat(shelf.step(agreed, "EXTEND", ", \"dueDate\": \"2099-01-15\"").status())
          .isEqualTo(200);

      await("the messages are sent", () -> peer.received().size() == 3);
      var longer = peer.received(extended.barcode()).get(0).message();
      assertThat(longer.kind()).isEqualTo("ItemRenewed");
      assertThat(Instant.parse(longer.value("DateDue").orElseThrow()).toString())
          .isEqualTo(dueAt(agreed));
      var renewed = peer.received(granted.barcode()).get(0).message();
      assertThat(renewed.kind()).isEqualTo("ItemRenewed");
      assertThat(Instant.parse(renewed.value("DateDue").orElseThrow()).toString())
          .isEqualTo(dueAt(number));
      var notification = peer.received(refused.barcode()).get(0).message();
      assertThat(notification.kind()).isEqualTo("CirculationStatusUpdated");
      assertThat(notification.value("CirculationStatus")).contains("Item Not Renewed");
      assertThat(shelf.request(number).path("renewal").isNull()).isTrue();
      assertThat(shelf.request(number).at("/loan/renewals").asInt()).isEqualTo(1);
      assertThat(shelf.request(other).at("/loan/renewals").asInt()).isZero();
    }
  }

  private String pending(Copy copy, Broker partner) {
    var number = fresh("RENEW");
    succeeds(checkOutItem(number, copy.barcode()).profile(partner.code()), "CheckOutItem");
    succeeds(renewItem(copy.barcode()).profile(partner.code()), "RenewItem");
    return number;
  }

  @Test
  void anUnprocessedRequestExpiresAndMayStillBeShipped() {
    var copy = shelf.newCopy();
    var number = requested(copy);
    assertThat(shelf.request(number).at("/moveRequest/expiresOn").asText())
        .isEqualTo(Records.today().plusDays(7).toString());
    overdueToShip(number);
    run("expire-lending-requests");
    run("expire-lending-requests");
    assertThat(shelf.requestStatus(number)).isEqualTo("EXPIRED");
    assertThat(shelf.request(number).at("/moveRequest/status").asText()).isEqualTo("CANCELED");
    succeeds(checkOutItem(number, copy.barcode()), "CheckOutItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
  }

  @Test
  void anUndoneShipmentWaitsAtTheDeskAndHasItsDaysAgain() {
    var copy = shelf.newCopy();
    var number = requested(copy);
    assertThat(action(desk.scan(copy.barcode(), "RSDESK"))).isEqualTo("SHIP_TO_PARTNER");
    succeeds(checkOutItem(number, copy.barcode()), "CheckOutItem");
    overdueToShip(number);
    assertThat(shelf.step(number, "UNDO_SHIPMENT", "").status()).isEqualTo(200);
    run("expire-lending-requests");
    var request = shelf.request(number);
    assertThat(request.path("status").asText()).isEqualTo("BEING_PROCESSED");
    assertThat(request.at("/moveRequest/status").asText()).isEqualTo("ARRIVED");
    succeeds(checkOutItem(number, copy.barcode()), "CheckOutItem");
    assertThat(shelf.request(number).at("/moveRequest/status").asText()).isEqualTo("DONE");
  }

  @Test
  void whatIsReservedForAPartnerDoesNotExpire() {
    var number = requested(shelf.newCopy());
    records.execute(
        "update lending_request set status = 'WILL_SUPPLY' where external_id = '%s'"
            .formatted(number));
    overdueToShip(number);
    run("expire-lending-requests");
    assertThat(shelf.requestStatus(number)).isEqualTo("WILL_SUPPLY");
  }

  private void overdueToShip(String number) {
    records.execute(
        "update lending_request set expires_on = date '2020-01-01' where external_id = '%s'"
            .formatted(number));
  }

  @Test
  void aLoanToAPartnerIsOverdueUntilItIsRenewed() {
    var copy = shelf.newCopy();
    var number = shipped(copy);
    records.execute(
        "update loan set due_at = timestamp with time zone '2020-01-01 00:00:00+00' where barcode = '%s'"
            .formatted(copy.barcode()));
    run("overdue");
    run("overdue");
    assertThat(shelf.requestStatus(number)).isEqualTo("OVERDUE_REQUEST");
    succeeds(renewItem(copy.barcode()), "RenewItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("RECEIVED_BY_PARTNER");
    var history = shelf.request(number).path("history").findValuesAsText("event");
    assertThat(history).containsOnlyOnce("Item %s is overdue".formatted(copy.barcode()));
  }

  @Test
  void theCountsIncludeLendingRequests() {
    shipped(shelf.newCopy());
    var counts = admin.get("counts").json();
    assertThat(counts.at("/lendingRequests/SHIPPED_PHYSICALLY").asInt()).isPositive();
    assertThat(counts.path("lendingRequests").has("REJECTED")).isTrue();
    assertThat(listed("status=SHIPPED_PHYSICALLY&phase=ACTIVE&rows=5")).isPositive();
    assertThat(listed("text=the+problem&format=PHYSICAL&partner=BRIGHTWATER")).isPositive();
    assertThat(admin.get("lending-requests/999999999").status()).isEqualTo(404);
    assertThat(
            new ApiClient(server, "desk", "interlend")
                .post("lending-requests/1/steps", "{\"step\": \"REJECT\"}")
                .status())
        .isEqualTo(403);
  }

  private int listed(String query) {
    return admin.get("lending-requests?" + query).json().path("total").asInt();
  }

  private String requested(Copy copy) {
    var number = fresh("LEND");
    succeeds(requestItem(number, copy.oclc()), "RequestItem");
    return number;
  }

  private String shipped(Copy copy) {
    var number = fresh("LEND");
    succeeds(checkOutItem(number, copy.barcode()), "CheckOutItem");
    return number;
  }

  private void succeeds(NcipMessage message, String service) {
    broker.send(message).succeeds(service);
  }

  private static String action(ApiClient.Answer scanned) {
    assertThat(scanned.status()).as(scanned.toString()).isEqualTo(200);
    return scanned.json().path("action").asText();
  }

  private JsonNode picks() {
    return admin.get("circulation/picks?rows=500&library=MAIN").json().path("rows");
  }

  private void run(String job) {
    var answer = admin.post("jobs/" + job + "/runs", "");
    assertThat(answer.json().get("failed").asBoolean()).as(answer.toString()).isFalse();
  }

  private static void await(String what, BooleanSupplier condition) {
    Await.until(PATIENCE, what, condition);
  }
}
