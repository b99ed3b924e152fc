package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import org.interlend.support.ApiClient;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;

/** Holds on own titles, for which any copy will do. */
@OnOneDatabase
class TitleHoldsIT {

  private static final String FIRST = "u88131";
  private static final String SECOND = "u88132";
  private static final String THIRD = "u88134";

  private final ApiClient api;
  private final CirculationDesk desk;
  private final NcipClient broker;
  private final Shelf shelf;
  private final Records records;
  private final String title = fresh("TITLE");

  TitleHoldsIT(InterlendServer server) {
    api = new ApiClient(server, "admin", "interlend");
    desk = new CirculationDesk(server);
    broker = new NcipClient(server);
    shelf = new Shelf(server);
    records = new Records(server);
  }

  @Test
  void theOldestHoldGetsTheCopyThatComesBackFirst() {
    var one = copy("-1");
    var other = copy("-2");
    desk.lend(THIRD, one);
    desk.lend("u88135", other);

    var first = place(FIRST);
    var second = place(SECOND);
    assertThat(first.path("position").asInt()).isEqualTo(1);
    assertThat(second.path("position").asInt()).isEqualTo(2);
    assertThat(second.path("titleName").asText()).contains(title);
    assertThat(second.path("barcode"))
        .as("each waits for another copy")
        .isNotEqualTo(first.path("barcode"));
    assertThat(place(SECOND).path("position").asInt()).as("the same again").isEqualTo(2);

    var back = second.path("barcode").asText();
    assertThat(desk.takeBack(back).json().at("/nextStep/action").asText())
        .isEqualTo("PUT_ON_HOLD_SHELF");

    assertThat(hold(FIRST).path("barcode").asText()).isEqualTo(back);
    assertThat(hold(FIRST).path("status").asText()).isEqualTo("ON_HOLD_SHELF");
    assertThat(hold(SECOND).path("status").asText()).isEqualTo("WAITING");
    assertThat(desk.takeBack(first.path("barcode").asText()).json().at("/nextStep/action").asText())
        .isEqualTo("PUT_ON_HOLD_SHELF");
    assertThat(hold(SECOND).path("barcode")).isEqualTo(first.path("barcode"));
  }

  @Test
  void aCopyLentToAPartnerIsRecalledUntilThePatronGetsAnotherOne() {
    var lent = copy("-1");
    var number = fresh("RECALL");
    broker.send(checkOutItem(number, lent)).succeeds("CheckOutItem");

    assertThat(place(FIRST).path("barcode").asText()).isEqualTo(lent);
    assertThat(shelf.requestStatus(number)).isEqualTo("RECALLED");

    var found = copy("-2");
    assertThat(desk.scan(found, "MAINDESK").json().path("action").asText())
        .isEqualTo("PUT_ON_HOLD_SHELF");
    assertThat(hold(FIRST).path("barcode").asText()).isEqualTo(found);
    assertThat(shelf.request(number).path("history").findValuesAsText("event"))
        .anyMatch(event -> event.contains("ecall") && !event.startsWith("Recalled for"));
  }

  @Test
  void aPatronWhoTakesAnyCopyNoLongerWaits() {
    var lent = copy("-1");
    desk.lend(THIRD, lent);
    place(FIRST);
    var free = copy("-2");

    assertThat(desk.lend(FIRST, free).status()).isEqualTo(201);

    assertThat(holds(FIRST)).noneMatch(hold -> hold.path("title").asLong() == key());
    var again = api.post("circulation/holds", body(FIRST, ""));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.detail()).contains(free);
  }

  @Test
  void thePickupLibraryChangesUntilTheItemIsOnTheHoldShelf() {
    var barcode = copy("-1");
    place(FIRST);

    assertThat(collectedAt(FIRST, barcode, "SCIENCE").status()).isEqualTo(200);
    assertThat(hold(FIRST).path("pickupLibrary").asText()).isEqualTo("SCIENCE");
    assertThat(collectedAt(FIRST, barcode, "NOWHERE").status()).isEqualTo(404);
    assertThat(collectedAt(FIRST, barcode, "NOWHERE").field()).isEqualTo("pickupLibrary");
    assertThat(api.post("circulation/holds", body(SECOND, "").replace("MAIN", "NOWHERE")).field())
        .isEqualTo("pickupLibrary");
    assertThat(collectedAt(SECOND, barcode, "MAIN").status()).isEqualTo(404);
    desk.scan(barcode, "MAINDESK");
    assertThat(hold(FIRST).path("status").asText()).isEqualTo("IN_TRANSIT");
    assertThat(collectedAt(FIRST, barcode, "MAIN").json().path("pickupLibrary").asText())
        .isEqualTo("MAIN");
    assertThat(desk.scan(barcode, "MAINDESK").json().path("action").asText())
        .isEqualTo("PUT_ON_HOLD_SHELF");
    assertThat(collectedAt(FIRST, barcode, "SCIENCE").status()).isEqualTo(409);
  }

  @Test
  void thePickupLibraryOfABorrowedItemIsThatOfItsRequest() {
    var request = fresh("BORROWED");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");

    var refused = collectedAt("P0043188", request + "-A", "SCIENCE");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("on the page of the borrowing request");
  }

  private ApiClient.Answer collectedAt(String patron, String barcode, String library) {
    return api.put(
        "circulation/holds/%s/pickup-library".formatted(barcode),
        "{\"patron\": \"%s\", \"pickupLibrary\": \"%s\"}".formatted(patron, library));
  }

  @Test
  void aHoldThatThePatronNoLongerWantsExpires() {
    desk.lend(THIRD, copy("-1"));
    var refused = api.post("circulation/holds", body(FIRST, ", \"wantedUntil\": \"2020-01-01\""));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo("wantedUntil");
    var ofItem =
        api.post(
            "circulation/holds",
            "{\"patron\": \"%s\", \"barcode\": \"%s-1\", \"wantedUntil\": \"%s\"}"
                .formatted(FIRST, title, Records.today().plusDays(9)));
    assertThat(ofItem.status()).isEqualTo(400);
    assertThat(ofItem.field()).isEqualTo("wantedUntil");
    var placed =
        api.post(
            "circulation/holds",
            body(FIRST, ", \"wantedUntil\": \"%s\"".formatted(Records.today().plusDays(9))));
    assertThat(placed.status()).isEqualTo(201);
    var ofCopy = "item_id = (select id from item where barcode = '%s-1')".formatted(title);
    records.execute("update hold set wanted_until = current_date - 2 where " + ofCopy);

    assertThat(api.post("jobs/hold-expiry/runs", "").status()).isBetween(200, 202);

    assertThat(records.value("select status from hold where " + ofCopy)).isEqualTo("EXPIRED");
  }

  private String copy(String suffix) {
    var barcode = title + suffix;
    var answer =
        api.put(
            "items/" + barcode,
            """
            {"title": "%s", "systemNumber": "%s", "location": "STACKS", "policy": "BOOK"}
            """
                .formatted(title, title));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return barcode;
  }

  private JsonNode place(String patron) {
    var answer = api.post("circulation/holds", body(patron, ""));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private String body(String patron, String more) {
    return "{\"patron\": \"%s\", \"title\": %d, \"pickupLibrary\": \"MAIN\"%s}"
        .formatted(patron, key(), more);
  }

  private long key() {
    return api.get("catalog/search?number=" + title + "-1").json().at("/rows/0/key").asLong();
  }

  private JsonNode hold(String patron) {
    for (var hold : holds(patron)) {
      if (hold.path("title").asLong() == key()) {
        return hold;
      }
    }
    throw new AssertionError("no hold of " + patron);
  }

  private JsonNode holds(String patron) {
    return api.get("circulation/holds?patron=" + patron).json();
  }
}
