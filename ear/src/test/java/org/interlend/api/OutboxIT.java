package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.Test;

/** Scripts see what was not delivered to partners, send it again or mark it as handled. */
@OnOneDatabase
class OutboxIT {

  private final ApiClient sharing;
  private final ApiClient viewer;
  private final Records records;
  private final String request = fresh("OUTBOX");

  OutboxIT(InterlendServer server) {
    sharing = new ApiClient(server, "sharing", "interlend");
    viewer = new ApiClient(server, "viewer", "interlend");
    records = new Records(server);
  }

  @Test
  void aMessageThatWasNotDeliveredIsMarkedAsHandledOnce() {
    var path = recall("FAILED");
    assertThat(viewer.get(path).json().path("kind").asText()).isEqualTo("RECALL_ITEM");
    assertThat(viewer.put(path + "/handled", "").status()).isEqualTo(403);

    var answered = sharing.put(path + "/handled", "{\"decision\": \"GRANTED\"}");
    assertThat(answered.status()).as("a recall awaits no answer to a renewal").isEqualTo(400);
    assertThat(answered.field()).isEqualTo("decision");

    var handled = sharing.put(path + "/handled", "");

    assertThat(handled.status()).as(handled.toString()).isEqualTo(200);
    assertThat(handled.json().path("status").asText()).isEqualTo("HANDLED");
    assertThat(handled.json().path("settledBy").asText()).isEqualTo("sharing");
    assertThat(sharing.put(path + "/handled", "").json()).isEqualTo(handled.json());
    assertThat(sharing.post(path + "/attempts", "").status()).isEqualTo(409);
  }

  @Test
  void aMessageThatWasNotDeliveredIsSentAgain() {
    var path = recall("FAILED");
    assertThat(viewer.post(path + "/attempts", "").status()).isEqualTo(403);

    var again = sharing.post(path + "/attempts", "");

    assertThat(again.status()).as(again.toString()).isEqualTo(200);
    assertThat(again.json().path("status").asText()).isEqualTo("WAITING");
    assertThat(sharing.get("outbox/999999999999").status()).isEqualTo(404);
  }

  @Test
  void aMessageThatThePartnerHasRefusedIsNeitherSentAgainNorHandled() {
    var path = recall("REFUSED");

    assertThat(sharing.get(path).json().path("status").asText()).isEqualTo("REFUSED");
    assertThat(sharing.post(path + "/attempts", "").status()).isEqualTo(409);
    assertThat(sharing.put(path + "/handled", "").status()).isEqualTo(409);
  }

  /** The address of a recall with this status, by which it is found. */
  private String recall(String status) {
    records.execute(
        WaitingRecall.of("BRIGHTWATER", request, request)
            .replace("'WAITING'", "'%s'".formatted(status)));
    var found =
        sharing
            .get("outbox?status=%s&partner=BRIGHTWATER&text=%s".formatted(status, request))
            .json();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    return "outbox/" + found.at("/rows/0/id").asLong();
  }
}
