package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** What patrons request on the library's form, until the broker announces it. */
@OnEachDatabase
class PatronRequestsIT {

  private static final String PATRON = "P0043177";

  private final InterlendServer server;
  private final ApiClient api;
  private final NcipClient broker;
  private final Records records;

  PatronRequestsIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @Test
  void whatStaffHaveOrderedIsJoinedByTheNumberOfTheOrder() {
    try (var partner = Broker.open(server).with("patronOrdering", "STAFF")) {
      var placed = place(partner, "Placed " + fresh("PR"));
      assertThat(placed.path("status").asText()).isEqualTo("TO_BE_ORDERED");
      assertThat(place(partner, placed.path("title").asText()).path("id"))
          .as("the same again")
          .isEqualTo(placed.path("id"));
      var number = fresh("ORDER");
      assertThat(step(placed, "ORDER", "\"orderNumber\": \"%s\"".formatted(number)).status())
          .isEqualTo(200);

      send(partner, number, "As the broker has it");

      var joined = get(placed);
      assertThat(joined.path("status").asText()).isEqualTo("JOINED");
      var request =
          api.get("borrowing-requests/" + joined.path("borrowingRequest").asLong()).json();
      assertThat(request.path("externalId").asText()).isEqualTo(number);
      assertThat(request.path("history").findValuesAsText("event"))
          .contains("Placed by the patron as " + placed.path("number").asText());
    }
  }

  @Test
  void staffDecideWhetherARequestWithTheSameTitleIsIt() {
    try (var partner = Broker.open(server).with("patronOrdering", "STAFF")) {
      var title = "Alike " + fresh("PR");
      var placed = place(partner, title);
      send(partner, fresh("SAME"), title + ": a subtitle");
      var candidate = get(placed).path("candidate").asLong();
      assertThat(candidate).isPositive();
      assertThat(get(placed).path("status").asText()).isEqualTo("TO_BE_ORDERED");
      assertThat(
              api.get("patron-requests?toConfirm=true&partner=" + partner.code())
                  .json()
                  .path("total")
                  .asLong())
          .isEqualTo(1);

      assertThat(step(placed, "REFUSE", null).status()).isEqualTo(200);
      assertThat(get(placed).path("candidate").isNull()).isTrue();
      assertThat(step(placed, "CONFIRM", null).status()).isEqualTo(409);
      var second = fresh("SAME");
      send(partner, second, title);
      assertThat(step(placed, "CONFIRM", null).json().path("status").asText()).isEqualTo("JOINED");
    }
  }

  @Test
  void aCanceledPatronRequestIsToldToThePatron() {
    try (var partner = Broker.open(server).with("patronOrdering", "STAFF")) {
      var title = "Canceled " + fresh("PR");
      var placed = place(partner, title);

      assertThat(step(placed, "CANCEL", "\"note\": \"out of print\"").status()).isEqualTo(200);

      assertThat(get(placed).path("status").asText()).isEqualTo("CANCELED");
      assertThat(
              String.valueOf(
                  records.value(
                      "select body from letter where kind = 'CANCELED' and body like ?",
                      "%" + title + "%")))
          .contains("out of print");
      assertThat(step(placed, "ORDER", null).status()).isEqualTo(409);
    }
  }

  @Test
  void thePatronIsToldThatWhatStaffOrderedHasExpired() {
    try (var partner = Broker.open(server).with("patronOrdering", "STAFF")) {
      var title = "Expired " + fresh("PR");
      var placed = place(partner, title);
      assertThat(step(placed, "ORDER", null).status()).isEqualTo(200);
      records.execute(
          "update patron_request set changed_at = changed_at - interval '31' day where id = "
              + placed.path("id").asLong());

      assertThat(api.post("jobs/expire-patron-requests/runs", "").status()).isEqualTo(200);

      assertThat(get(placed).path("status").asText()).isEqualTo("EXPIRED");
      assertThat(
              records.count(
                  "select count(*) from letter where kind = 'CANCELED' and body like ?",
                  "%" + title + "%"))
          .isEqualTo(1);
    }
  }

  @Test
  void aPartnerWithoutFormAndAnUnfindableTitleAreRefused() {
    try (var partner = Broker.open(server)) {
      var refused = api.post("patron-requests", body(partner, "A title", "Someone"));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.detail()).contains("neither a request link nor staff who order");
      partner.with("patronOrdering", "STAFF");
      assertThat(api.post("patron-requests", body(partner, "A title", "")).detail())
          .contains("without author");
      assertThat(
              new ApiClient(server, "desk", "interlend").get("patron-requests?patron=x").status())
          .isEqualTo(200);
    }
  }

  private JsonNode place(Broker partner, String title) {
    var answer = api.post("patron-requests", body(partner, title, "Someone"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private static String body(Broker partner, String title, String author) {
    return """
        {"patron": "%s", "partner": "%s", "title": "%s", "author": "%s"}
        """
        .formatted(PATRON, partner.code(), title, author);
  }

  private ApiClient.Answer step(JsonNode request, String step, String more) {
    return api.post(
        "patron-requests/%d/steps".formatted(request.path("id").asLong()),
        "{\"step\": \"%s\"%s}".formatted(step, more == null ? "" : ", " + more));
  }

  private JsonNode get(JsonNode request) {
    return api.get("patron-requests/" + request.path("id").asLong()).json();
  }

  private void send(Broker partner, String number, String title) {
    broker
        .send(acceptItem(number, number + "-A").profile(partner.code()).patron(PATRON).book(title))
        .succeeds("AcceptItem");
  }
}
