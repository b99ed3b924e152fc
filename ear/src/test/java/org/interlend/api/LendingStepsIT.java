package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.renewItem;
import static org.interlend.support.NcipMessage.requestItem;

import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Shelf;
import org.interlend.support.Shelf.Copy;
import org.junit.jupiter.api.Test;

/** Searching lending requests, and resuming them. */
@OnEachDatabase
class LendingStepsIT {

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient admin;
  private final Shelf shelf;

  LendingStepsIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    admin = new ApiClient(server, "admin", "interlend");
    shelf = new Shelf(server);
  }

  @Test
  void locatingAgainFindsACopyAddedLater() {
    var missing = unknown();
    var number = requested(missing);
    assertThat(shelf.step(number, "LOCATE", "").json().path("status").asText())
        .isEqualTo("LOCATE_FAILED");
    var barcode = fresh("OWN");
    shelf.add(barcode, missing.oclc(), "BOOK", "STACKS");
    assertThat(shelf.step(number, "LOCATE", "").json().at("/item/barcode").asText())
        .isEqualTo(barcode);
    var again = shelf.step(number, "LOCATE", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.detail()).contains("item " + barcode + " has been chosen");
    broker.send(cancelRequestItem(number)).succeeds("CancelRequestItem");
  }

  @Test
  void staffUndoAShipmentThatNeverLeft() {
    var copy = shelf.newCopy();
    var number = requested(copy);
    assertThat(shelf.step(number, "UNDO_SHIPMENT", "").status()).isEqualTo(409);
    broker.send(checkOutItem(number, copy.barcode())).succeeds("CheckOutItem");
    var undone = shelf.step(number, "UNDO_SHIPMENT", "").json();
    assertThat(undone.path("status").asText()).isEqualTo("BEING_PROCESSED");
    assertThat(undone.path("dueDate").isNull()).isTrue();
    assertThat(shelf.status(copy.barcode())).isEqualTo("IN_PROCESS");
    broker.send(checkOutItem(number, copy.barcode())).succeeds("CheckOutItem");
    broker.send(checkInItem(copy.barcode())).succeeds("CheckInItem");
  }

  @Test
  void aStepMayNameItsDesk() {
    var copy = shelf.newCopy();
    var number = requested(copy);
    var unknown = shelf.step(number, "SHIP", ", \"desk\": \"NODESK\"");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("desk");
    var shipped = shelf.step(number, "SHIP", ", \"desk\": \"RSDESK\"");
    assertThat(shipped.status()).as(shipped.toString()).isEqualTo(200);
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
    broker.send(checkInItem(copy.barcode())).succeeds("CheckInItem");
  }

  @Test
  void staffUndoARejection() {
    var copy = shelf.newCopy();
    var number = requested(copy);
    assertThat(shelf.step(number, "UNDO_REJECTION", "").status()).isEqualTo(409);
    assertThat(shelf.step(number, "REJECT", "").status()).isEqualTo(200);
    var undone = shelf.step(number, "UNDO_REJECTION", "").json();
    assertThat(undone.path("status").asText()).isEqualTo("BEING_PROCESSED");
    broker.send(checkOutItem(number, copy.barcode())).succeeds("CheckOutItem");
    broker.send(checkInItem(copy.barcode())).succeeds("CheckInItem");
  }

  @Test
  void requestsAreFoundByTheTitleOfTheChosenCopy() {
    var title = fresh("Zanzibar").replace("-", "");
    var number = fresh("WORD");
    broker
        .send(requestItem(number, unknown().oclc()).book(title + " of the spice trade"))
        .succeeds("RequestItem");
    assertThat(found("text=spice+" + title.toLowerCase())).isEqualTo(1);
    assertThat(found("text=" + number)).isEqualTo(1);

    var copy = shelf.newCopy();
    shelf.step(number, "LOCATE", ", \"barcode\": \"%s\"".formatted(copy.barcode()));
    assertThat(found("text=" + title)).isZero();
    assertThat(found("text=okonjo+pain+" + copy.barcode())).isEqualTo(1);
    var other = shelf.newCopy();
    broker.send(checkOutItem(number, other.barcode())).succeeds("CheckOutItem");
    assertThat(found("text=" + copy.barcode())).isZero();
    assertThat(found("text=" + other.barcode())).isEqualTo(1);
    broker.send(checkInItem(other.barcode())).succeeds("CheckInItem");
  }

  @Test
  void requestsThatNeedAttentionAreFoundUntilResolved() {
    try (Broker partner = Broker.open(server)) {
      partner.lending("automaticRenew", false);
      var of = "partner=" + partner.code() + "&attention=";
      var copy = shelf.newCopy();
      var number = fresh("DISMISS");
      broker
          .send(checkOutItem(number, copy.barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");
      assertThat(found(of + "RENEWAL")).isZero();
      broker.send(renewItem(copy.barcode()).profile(partner.code())).succeeds("RenewItem");
      assertThat(found(of + "RENEWAL")).isEqualTo(1);
      shelf.step(number, "REFUSE_RENEWAL", "");
      assertThat(found(of + "RENEWAL")).isZero();

      new CirculationDesk(server).scan(copy.barcode(), "RSDESK");
      assertThat(found(of + "AT_DESK")).isEqualTo(1);
      broker.send(checkInItem(copy.barcode()).profile(partner.code())).succeeds("CheckInItem");
      assertThat(found(of + "AT_DESK")).isZero();
    }
  }

  private long found(String filter) {
    return admin.get("lending-requests?" + filter).json().path("total").asLong();
  }

  private static Copy unknown() {
    return new Copy(null, "999" + fresh("N").replaceAll("\\D", ""));
  }

  private String requested(Copy copy) {
    var number = fresh("AGAIN");
    broker.send(requestItem(number, copy.oclc())).succeeds("RequestItem");
    return number;
  }
}
