package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;

/** The reasons that staff and scripts state with a step. */
@OnEachDatabase
class RefusalReasonsIT {

  private final ApiClient api;
  private final NcipClient broker;
  private final Shelf shelf;

  RefusalReasonsIT(InterlendServer server) {
    api = new ApiClient(server, "admin", "interlend");
    broker = new NcipClient(server);
    shelf = new Shelf(server);
  }

  @Test
  void theDeliveredReasonsForARefusalAreThoseOfTheStandard() {
    assertThat(api.get("reasons").json().findValuesAsText("code"))
        .contains(
            "NonCirculating",
            "NotAvailableForILL",
            "NotHeld",
            "NotOnShelf",
            "PolicyProblem",
            "PoorCondition",
            "WrongCitation");
    assertThat(api.get("reasons/NotHeld").json().path("german").asText())
        .isEqualTo("Nicht im Bestand");
    assertThat(api.get("reasons/NoSuchReason").status()).isEqualTo(404);
  }

  @Test
  void aLibraryAddsAReasonAndStopsOfferingIt() {
    var code = fresh("Flood");
    var request = arrived();
    assertThat(api.put("reasons/" + code, reason("CANCEL", true)).status()).isEqualTo(201);
    var canceled = step(request, "CANCEL", code, "the whole basement");
    assertThat(canceled.status()).as(canceled.toString()).isEqualTo(200);
    assertThat(canceled.json().path("history").findValuesAsText("note"))
        .contains("High water: the whole basement");

    assertThat(api.put("reasons/" + code, reason("CANCEL", false)).status()).isEqualTo(200);
    var refused = step(arrived(), "CANCEL", code, null);
    assertThat(refused.status()).isBetween(400, 422);
    assertThat(refused.detail()).contains("The chosen reason is not among those for \"cancel\"");
    assertThat(step(arrived(), "CANCEL", "NotHeld", null).detail())
        .contains("The chosen reason is not among those for \"cancel\"");
    assertThat(step(arrived(), "CANCEL", null, null).status()).isEqualTo(200);
  }

  @Test
  void reportsCountRefusalsByReason() {
    var before = refusals("PolicyProblem");
    var copy = shelf.newCopy();
    var number = fresh("WHY");
    broker.send(checkOutItem(number, copy.barcode())).succeeds("CheckOutItem");
    assertThat(shelf.step(number, "UNDO_SHIPMENT", "").status()).isEqualTo(200);
    var rejected = shelf.step(number, "REJECT", ", \"reasonCode\": \"PolicyProblem\"");
    assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
    assertThat(refusals("PolicyProblem")).isEqualTo(before + 1);
  }

  private long refusals(String code) {
    return api.get("statistics").json().at("/lending/reasons/" + code).asLong();
  }

  private String arrived() {
    var request = fresh("WHY");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    return request;
  }

  private ApiClient.Answer step(String request, String step, String code, String note) {
    JsonNode found = api.get("borrowing-requests?externalId=" + request).json();
    return api.post(
        "borrowing-requests/" + found.at("/rows/0/id").asLong() + "/steps",
        """
        {"step": "%s", "reasonCode": %s, "note": %s}"""
            .formatted(step, quoted(code), quoted(note)));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private static String reason(String step, boolean active) {
    return """
        {"step": "%s", "english": "High water", "german": "Hochwasser", "swedish": "Högt vatten", "active": %s}"""
        .formatted(step, active);
  }
}
