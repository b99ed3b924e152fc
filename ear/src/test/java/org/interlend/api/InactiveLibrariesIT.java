package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;

/** An inactive library takes no part in new work; what is under way goes on. */
@OnEachDatabase
class InactiveLibrariesIT {

  private static final String PATRON = "P0043177";

  /** For whom the broker's items are. */
  private static final String BORROWER = "P0043188";

  private final String code = fresh("LIB");
  private final ApiClient api;
  private final NcipClient broker;
  private final CirculationDesk desk;
  private final Shelf shelf;
  private final Records records;
  private final InterlendServer server;

  InactiveLibrariesIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    broker = new NcipClient(server);
    desk = new CirculationDesk(server);
    shelf = new Shelf(server);
    records = new Records(server);
    assertThat(save("").json().path("active").asBoolean()).isTrue();
  }

  @Test
  void aBrokerThatNamesItGetsThePartnersDefaultAndStaffAreWarned() {
    var before = fresh("ACT");
    broker.send(accepting(before)).succeeds("AcceptItem");
    assertThat(pickupLibrary(before)).isEqualTo(code);
    deactivate();

    var after = fresh("INA");
    broker.send(accepting(after)).succeeds("AcceptItem");
    assertThat(pickupLibrary(after)).isEqualTo("MAIN");
    assertThat(records.warnings(after)).contains("is inactive");

    assertThat(pickupLibrary(before)).isEqualTo(code);
    assertThat(desk.scan(before, code + "-D").json().path("action").asText())
        .as("a request under way goes on at its library")
        .isEqualTo("PUT_ON_HOLD_SHELF");
    assertThat(lendThere(BORROWER, before).status())
        .as("it is collected where it is kept")
        .isEqualTo(201);
    assertThat(desk.takeBack(before).status()).isEqualTo(200);
  }

  @Test
  void nothingNewIsCollectedOrLentThere() {
    var copy = shelf.newCopy();
    var other = shelf.newCopy();
    assertThat(hold(copy.barcode()).status()).isEqualTo(201);
    deactivate();
    assertThat(hold(copy.barcode()).status()).as("the same hold again").isIn(200, 201);
    var refused = hold(other.barcode());
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.field()).isEqualTo("pickupLibrary");
    assertThat(refused.detail()).contains(code).contains("is inactive");
    var lent = lendThere(PATRON, other.barcode());
    assertThat(lent.detail()).contains("is inactive");
    assertThat(shelf.status(other.barcode())).isEqualTo("AVAILABLE");
    assertThat(desk.cancelHold(PATRON, copy.barcode()).status()).isEqualTo(200);
  }

  @Test
  void aLibraryThatAPartnerNeedsStaysActive() {
    try (var partner = Broker.open(server)) {
      partner.accepting("pickupLibrary", code);
      refusedFor(partner);
      partner.accepting("pickupLibrary", "MAIN").accepting("receiveDesk", code + "-D");
      refusedFor(partner);
      partner.accepting("receiveDesk", null);
      deactivate();

      var settings = api.get("partners/" + partner.code()).json().deepCopy();
      ((ObjectNode) settings.path("acceptItem")).put("pickupLibrary", code);
      var named = api.put("partners/" + partner.code(), settings.toString());
      assertThat(named.status()).isEqualTo(400);
      assertThat(named.detail()).contains("is inactive");
      assertThat(save("").status()).as("active again").isEqualTo(200);
      partner.accepting("pickupLibrary", code).accepting("pickupLibrary", "MAIN");
    }
    assertThat(api.delete("libraries/" + code).status()).isEqualTo(204);
    var removed = api.get("audit?what=LIBRARY&name=" + code + "&rows=1").json().at("/rows/0");
    assertThat(removed.path("what").asText()).isEqualTo("REMOVED");
    assertThat(removed.path("changes").findValuesAsText("before")).contains("Library " + code);
  }

  private void refusedFor(Broker partner) {
    var refused = save(", \"active\": false");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("cannot become inactive").contains(partner.code());
    assertThat(api.get("libraries/" + code).json().path("active").asBoolean()).isTrue();
  }

  private void deactivate() {
    var saved = save(", \"active\": false");
    assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    assertThat(api.get("libraries/" + code).json().path("active").asBoolean()).isFalse();
  }

  private ApiClient.Answer save(String more) {
    return api.put(
        "libraries/" + code,
        """
        {"name": "Library %1$s", "desks": [{"code": "%1$s-D", "name": "Desk", "holdShelf": true}]%2$s}"""
            .formatted(code, more));
  }

  private ApiClient.Answer hold(String barcode) {
    return api.post(
        "circulation/holds",
        """
        {"patron": "%s", "barcode": "%s", "pickupLibrary": "%s"}"""
            .formatted(PATRON, barcode, code));
  }

  private ApiClient.Answer lendThere(String patron, String barcode) {
    return api.post(
        "circulation/loans",
        """
        {"patron": "%s", "barcode": "%s", "desk": "%s-D"}"""
            .formatted(patron, barcode, code));
  }

  private NcipMessage accepting(String request) {
    return acceptItem(request, request).with("PickupLocation", text("PickupLocation", code));
  }

  private Object pickupLibrary(String request) {
    return records.value(
        """
        select l.code from borrowing_request r join library l on l.id = r.pickup_library_id
        where external_id = ?""",
        request);
  }
}
