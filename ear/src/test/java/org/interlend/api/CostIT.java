package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.requestItem;

import com.fasterxml.jackson.databind.JsonNode;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** What lenders and brokers charge the library for borrowing requests. */
@OnEachDatabase
class CostIT {

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient api;

  CostIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    api = new ApiClient(server, "admin", "interlend");
  }

  @Test
  void aMessageTellsTheCostAndSeveralItemsAddUp() {
    var request = fresh("COST");
    var first = costing(request, request + "-A", "1250", "EUR");
    broker.send(first).succeeds("AcceptItem");
    broker.send(first).succeeds("AcceptItem");
    assertCost(request, 1250, "EUR");

    broker.send(costing(request, request + "-B", "250", "EUR")).succeeds("AcceptItem");

    assertCost(request, 1500, "EUR");
    assertThat(request(request).path("history").findValuesAsText("event"))
        .contains("Cost for the library: 12.50 EUR", "Cost for the library: 2.50 EUR");
  }

  @Test
  void theCostOfTheFirstItemReplacesWhatStaffExpected() {
    var request = fresh("COST");
    broker
        .send(requestItem(request, "4711").patron("P0043188").book("Expected " + request))
        .succeeds("RequestItem");
    var cost = "borrowing-requests/" + request(request).path("id").asLong() + "/cost";
    assertThat(api.put(cost, "{\"amount\": 900, \"currency\": \"EUR\"}").status()).isEqualTo(200);

    broker.send(costing(request, request + "-A", "1250", "EUR")).succeeds("AcceptItem");

    assertCost(request, 1250, "EUR");
  }

  @Test
  void aCostThatCannotBeReadDoesNotHoldUpTheItem() {
    for (var wrong : new String[] {"much", "-5", "99999999999", ""}) {
      var request = fresh("COST");
      broker.send(costing(request, request + "-A", wrong, "EUR")).succeeds("AcceptItem");
      assertThat(request(request).path("cost").isNull()).as(wrong).isTrue();
    }
    var request = fresh("COST");
    broker.send(costing(request, request + "-A", "500", "XXQ")).succeeds("AcceptItem");
    assertThat(request(request).path("cost").isNull()).isTrue();
  }

  @Test
  void staffEnterCorrectAndRemoveTheCost() {
    var request = fresh("COST");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    var cost = "borrowing-requests/" + request(request).path("id").asLong() + "/cost";

    assertThat(api.put(cost, "{\"amount\": 900, \"currency\": \"SEK\"}").status()).isEqualTo(200);
    assertCost(request, 900, "SEK");
    assertThat(api.put(cost, "{\"amount\": 0, \"currency\": \"SEK\"}").status()).isEqualTo(400);
    assertThat(api.put(cost, "{\"amount\": 5, \"currency\": \"MONEY\"}").status()).isEqualTo(400);
    assertThat(
            new ApiClient(server, "desk", "interlend")
                .put(cost, "{\"amount\": 5, \"currency\": \"SEK\"}")
                .status())
        .isEqualTo(403);
    assertCost(request, 900, "SEK");
    assertThat(api.delete(cost).status()).isEqualTo(200);
    assertThat(request(request).path("cost").isNull()).isTrue();
    assertThat(
            api.put("borrowing-requests/999999999/cost", "{\"amount\": 5, \"currency\": \"EUR\"}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void reportsAddUpTheCostsOfAPartnerByCurrency() {
    try (var partner = Broker.open(server)) {
      for (var amount : new String[] {"1000", "500"}) {
        var request = fresh("COST");
        broker
            .send(costing(request, request + "-A", amount, "EUR").profile(partner.code()))
            .succeeds("AcceptItem");
      }
      var foreign = fresh("COST");
      broker
          .send(costing(foreign, foreign + "-A", "300", "USD").profile(partner.code()))
          .succeeds("AcceptItem");

      var today = Records.today();
      var statistics =
          api.get("statistics?by=partner&from=%s&to=%s".formatted(today.minusDays(1), today))
              .json();

      for (var group : statistics.at("/borrowing/groups")) {
        if (group.at("/group/partner").asText().equals(partner.code())) {
          assertThat(group.path("costs").toString()).isEqualTo("{\"EUR\":1500,\"USD\":300}");
          return;
        }
      }
      throw new AssertionError("The partner is not in " + statistics);
    }
  }

  private static NcipMessage costing(String request, String item, String amount, String currency) {
    return acceptItem(request, item)
        .with(
            "FiscalTransactionInformation",
            """
            <FiscalTransactionInformation><FiscalActionType>Charge</FiscalActionType>\
            <FiscalTransactionType>Interlibrary Loan Fee</FiscalTransactionType>\
            <Amount><CurrencyCode>%s</CurrencyCode><MonetaryValue>%s</MonetaryValue></Amount>\
            </FiscalTransactionInformation>"""
                .formatted(currency, amount));
  }

  private void assertCost(String request, long amount, String currency) {
    var cost = request(request).path("cost");
    assertThat(cost.path("amount").asLong()).isEqualTo(amount);
    assertThat(cost.path("currency").asText()).isEqualTo(currency);
  }

  private JsonNode request(String externalId) {
    var found = api.get("borrowing-requests?externalId=" + externalId).json();
    return api.get("borrowing-requests/" + found.at("/rows/0/id").asLong()).json();
  }
}
