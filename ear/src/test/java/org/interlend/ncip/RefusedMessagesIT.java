package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.renewItem;
import static org.interlend.support.NcipMessage.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.Collections;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** Staff have a refused message processed once more, after they have corrected the cause. */
@OnEachDatabase
class RefusedMessagesIT {

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient api;
  private final Records records;

  RefusedMessagesIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    api = new ApiClient(server, "sharing", "interlend");
    records = new Records(server);
  }

  @Test
  void aRefusedMessageIsProcessedAfterThePatronWasAddedAndItsRepetitionChangesNothing() {
    String request = fresh("AGAIN");
    NcipMessage message = acceptItem(request, request + "-A").patron("CARD-" + request);
    broker.send(message).isProblem("Unknown User");
    JsonNode refused = onlyMessage(request);
    assertThat(refused.at("/advice/kind").asText()).isEqualTo("ADD_PATRON");
    assertThat(details(refused).has("notProcessable")).isFalse();

    JsonNode early = process(refused, 200);
    assertThat(early.path("outcome").asText()).isEqualTo("PROBLEM");
    assertThat(early.path("answered").asText()).contains("Unknown User");
    assertThat(unhandled(request)).as("the attempt of staff is no message of the partner").isOne();
    assertThat(records.requests(request)).isZero();

    addPatron(request);
    JsonNode done = process(refused, 200);
    assertThat(done.path("outcome").asText()).isEqualTo("SUCCESS");
    assertThat(done.path("original").asLong()).isEqualTo(refused.path("id").asLong());
    assertThat(done.path("processedBy").asText()).isEqualTo("sharing");
    assertThat(done.path("protocol").asText()).isEqualTo(refused.path("protocol").asText());
    assertThat(done.path("answered").asText()).contains("AcceptItemResponse", request + "-A");
    assertThat(records.requests(request)).isOne();
    assertThat(details(refused).path("handledBy").asText()).isEqualTo("sharing");
    assertThat(unhandled(request)).isZero();

    assertThat(process(refused, 409).path("detail").asText())
        .contains("AcceptItem", done.path("id").asText());

    broker.send(message).succeeds("AcceptItem");
    assertThat(records.requests(request)).isOne();
    assertThat(
            records.rows(
                "select outcome, processed_by from exchange where request_id = ? order by id",
                request))
        .extracting(row -> row.get(0) + " " + row.get(1))
        .containsExactlyInAnyOrder(
            "PROBLEM null", "PROBLEM sharing", "SUCCESS sharing", "REPLAY null");
  }

  @Test
  void aRefusedMessageAfterManyOthersAboutItsRequestIsHandledWithItsRepetitions() {
    String request = fresh("POLLED");
    NcipMessage message = acceptItem(request, request + "-A").patron("CARD-" + request);
    broker.send(message).isProblem("Unknown User");
    broker.send(message).isProblem("Unknown User");
    broker.send(acceptItem(request, request + "-B").patron("CARD-B")).isProblem("Unknown User");
    String lookup =
        """
        insert into exchange (id, happened_at, direction, protocol, partner_code, service, outcome,
            duration_millis, request_id, request_body, response_body)
          select (select least(min(id), 0) - 1 from exchange), happened_at - interval '1' hour, direction,
            protocol, partner_code, 'LookupRequest', 'SUCCESS', 1, request_id, request_body,
            response_body
          from exchange where id = (select max(id) from exchange where request_id = '%s')"""
            .formatted(request);
    records.execute(Collections.nCopies(500, lookup).toArray(String[]::new));
    JsonNode latest = api.get("messages?unhandled=true&requestId=" + request).json();
    assertThat(latest.path("total").asInt()).isEqualTo(3);
    String other = latest.at("/rows/0/id").asText();
    String repeated = latest.at("/rows/1/id").asText();
    assertThat(api.put("messages/%s/handled".formatted(repeated), "").status()).isEqualTo(200);
    assertThat(unhandled(request)).as("the message for another item").isOne();
    assertThat(api.put("messages/%s/handled".formatted(other), "").status()).isEqualTo(200);
    assertThat(unhandled(request)).isZero();
  }

  @Test
  void messagesAreFoundByTheBeginningOfANumberAsAnIndexComparesIt() {
    String request = fresh("Begin_%") + "/1";
    broker
        .send(acceptItem(request, request + "-A").patron("CARD-" + request))
        .isProblem("Unknown User");
    for (String beginning : new String[] {request, request.substring(0, request.length() - 2)}) {
      String path = "messages?text=" + URLEncoder.encode(beginning, UTF_8);
      assertThat(api.get(path).json().path("total").asInt()).as(beginning).isOne();
    }
    if (server.database() == Database.POSTGRESQL) {
      String bytewise =
          """
          select count(*) from information_schema.columns where collation_name = 'C'
          and table_name in ('exchange', 'outbox') and column_name in ('request_id', 'item_id')""";
      assertThat(records.count(bytewise)).isEqualTo(4);
    }
  }

  @Test
  void aMessageWhoseDateCannotBeReadIsNotProcessedAgain() {
    String request = fresh("DATE");
    broker
        .send(
            acceptItem(request, request + "-A")
                .with("DateForReturn", text("DateForReturn", "yesterday")))
        .isProblem("Invalid Date");
    JsonNode refused = onlyMessage(request);
    assertThat(refused.toString()).contains("DateForReturn: \\\"yesterday\\\" is not a date");
    assertThat(details(refused).path("notProcessable").asText()).contains("a date in it");
    assertThat(process(refused, 409).path("detail").asText()).contains("a date in it");
  }

  @Test
  void theSecretOfTheMessageIsNotNeededButItsSenderMustHaveBeenAuthenticated() {
    try (Broker partner = Broker.open(server)) {
      partner.with("secret", "a secret of " + partner.code());
      String request = fresh("SECRET");
      NcipMessage message =
          acceptItem(request, request + "-A").profile(partner.code()).patron("CARD-" + request);
      broker.send(message.secret("wrong")).isProblem("Agency Authentication Failed");
      JsonNode stranger = onlyMessage(request);
      assertThat(stranger.at("/advice/kind").asText()).isEqualTo("AUTHENTICATE");
      addPatron(request);
      assertThat(process(stranger, 409).path("detail").asText()).contains("not authenticated");
      assertThat(records.requests(request)).isZero();

      String known = fresh("KNOWN");
      broker
          .send(
              acceptItem(known, known + "-A")
                  .profile(partner.code())
                  .patron("CARD-" + known)
                  .secret("a secret of " + partner.code()))
          .isProblem("Unknown User");
      addPatron(known);
      assertThat(process(onlyMessage(known), 200).path("outcome").asText()).isEqualTo("SUCCESS");

      JsonNode received =
          new ApiClient(server, "viewer", "interlend")
              .get("partners/" + partner.code() + "/health")
              .json()
              .path("received");
      assertThat(received.path("lastSuccess").isNull())
          .as("the partner has not succeeded")
          .isTrue();
      assertThat(received.path("failuresIn24Hours").asInt()).isEqualTo(2);
    }
  }

  @Test
  void whatThePartnerActsOnIsNotProcessedWithoutIt() {
    String item = fresh("FINAL");
    broker.send(renewItem(item)).isProblem("Unknown Item");
    JsonNode renewal = api.get("messages?text=" + item).json().at("/rows/0");
    assertThat(details(renewal).path("notProcessable").asText()).contains("RenewItem is refused");
    assertThat(process(renewal, 409).path("detail").asText()).contains("has to ask again");

    String card = fresh("CARD");
    broker.send(lookupUser(card)).isProblem("Unknown User");
    long lookup =
        ((Number) records.value("select max(id) from exchange where user_id = ?", card))
            .longValue();
    assertThat(api.post("messages/%d/process".formatted(lookup), "").status()).isEqualTo(409);
  }

  @Test
  void onlyStaffOfResourceSharingHaveMessagesProcessed() {
    String request = fresh("ROLES");
    broker
        .send(acceptItem(request, request + "-A").patron("CARD-" + request))
        .isProblem("Unknown User");
    String path = "messages/%s/process".formatted(onlyMessage(request).path("id"));
    for (String user : new String[] {"desk", "partners", "viewer"}) {
      assertThat(new ApiClient(server, user, "interlend").post(path, "").status())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(api.post("messages/99999999/process", "").status()).isEqualTo(404);
  }

  private void addPatron(String request) {
    assertThat(
            new ApiClient(server, "admin", "interlend")
                .put(
                    "patrons/NEW-" + request,
                    "{\"lastName\": \"Reader\", \"barcodes\": [\"CARD-%s\"]}".formatted(request))
                .status())
        .isIn(200, 201);
  }

  private JsonNode onlyMessage(String request) {
    JsonNode rows = api.get("messages?requestId=" + request).json().path("rows");
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private JsonNode details(JsonNode message) {
    return api.get("messages/" + message.path("id")).json();
  }

  private JsonNode process(JsonNode message, int status) {
    ApiClient.Answer answer = api.post("messages/%s/process".formatted(message.path("id")), "");
    assertThat(answer.status()).isEqualTo(status);
    return answer.json();
  }

  private int unhandled(String request) {
    return api.get("messages?unhandled=true&requestId=" + request).json().path("total").asInt();
  }
}
