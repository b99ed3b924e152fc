package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;

/** Workflow profiles by the management API, and what they mean for messages. */
@OnOneDatabase
class SharedProfilesIT {

  private final InterlendServer server;
  private final ApiClient api;
  private final NcipClient broker;
  private final String code = fresh("PROFILE");

  SharedProfilesIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "partners", "interlend");
    broker = new NcipClient(server);
  }

  @Test
  void aChangeOfAProfileReachesTheNextMessageOfEachPartner() {
    assertThat(save(borrowing("[\"CANCEL_BY_PARTNER\"]")).status()).isEqualTo(201);
    try (var first = Broker.open(server).with("borrowingProfile", code);
        var second = Broker.open(server).with("borrowingProfile", code)) {
      assertThat(api.get("partners/" + first.code()).json().path("borrowingProfile").asText())
          .isEqualTo(code);
      for (var partner : new Broker[] {first, second}) {
        assertThat(cancel(partner).problemType())
            .contains("Unauthorized Service For Agency/System");
      }

      assertThat(save(borrowing("[]")).status()).isEqualTo(200);
      for (var partner : new Broker[] {first, second}) {
        cancel(partner).succeeds("CancelRequestItem");
      }

      assertThat(save(borrowing("[\"CANCEL_BY_PARTNER\"]")).status()).isEqualTo(200);
      second.with("borrowingProfile", null);
      assertThat(cancel(first).problemType()).contains("Unauthorized Service For Agency/System");
      cancel(second).succeeds("CancelRequestItem");

      var profile = api.get("workflow-profiles/" + code).json();
      assertThat(profile.path("partners")).singleElement().hasToString("\"" + first.code() + "\"");
      assertThat(profile.path("differing")).singleElement().hasToString("\"stepsOff\"");
      var refused = api.delete("workflow-profiles/" + code);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.detail()).contains("The broker of a test", "own settings");
      first.with("borrowingProfile", null);
    }
    assertThat(api.delete("workflow-profiles/" + code).status()).isEqualTo(204);
    assertThat(api.get("workflow-profiles/" + code).status()).isEqualTo(404);
  }

  private NcipAnswer cancel(Broker partner) {
    var request = fresh("SHARED");
    broker.send(acceptItem(request, request + "-A").profile(partner.code())).succeeds("AcceptItem");
    return broker.send(cancelRequestItem(request).patron("P0043188").profile(partner.code()));
  }

  @Test
  void eachChangeIsInTheAudit() {
    save(lending(7));
    save(lending(9));
    save(lending(9));
    assertThat(api.delete("workflow-profiles/" + code).status()).isEqualTo(204);

    var audit =
        new ApiClient(server, "admin", "interlend")
            .get("audit?what=WORKFLOW_PROFILE&name=" + code)
            .json()
            .path("rows");
    assertThat(audit.findValuesAsText("what")).containsExactly("REMOVED", "SAVED", "SAVED");
    assertThat(change(audit.get(1)).path("before").asText()).isEqualTo("7");
    assertThat(change(audit.get(1)).path("after").asText()).isEqualTo("9");
    assertThat(audit.get(1).path("changes")).hasSize(1);
    assertThat(change(audit.get(0)).path("before").asText()).isEqualTo("9");
  }

  private static JsonNode change(JsonNode line) {
    return StreamSupport.stream(line.path("changes").spliterator(), false)
        .filter(each -> each.path("attribute").asText().equals("lendingWorkflow.expireAfterDays"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsReadCanBeSentBackAndTheListHasIt() {
    save(lending(7));
    var read = api.get("workflow-profiles/" + code).json();
    assertThat(read.at("/lendingWorkflow/scanDays").asInt()).as("default").isEqualTo(14);
    assertThat(read.path("borrowingWorkflow").isNull()).isTrue();
    assertThat(save(read.toString()).status()).isEqualTo(200);
    assertThat(api.get("workflow-profiles/" + code).json()).isEqualTo(read);
    assertThat(api.get("workflow-profiles").json().findValuesAsText("code")).contains(code);
    api.delete("workflow-profiles/" + code);
  }

  @Test
  void whatIsWrongIsNamed() {
    save(lending(7));
    var moved = save(borrowing("[]"));
    assertThat(moved.status()).isEqualTo(400);
    assertThat(moved.field()).isEqualTo("side");
    var both = (ObjectNode) api.get("workflow-profiles/" + code).json();
    both.putObject("borrowingWorkflow");
    assertThat(save(both.toString()).field()).isEqualTo("borrowingWorkflow");
    assertThat(save(lending(-1)).field()).isEqualTo("lendingWorkflow.expireAfterDays");
    var same = api.put("workflow-profiles/" + code + "-2", lending(7));
    assertThat(same.field()).isEqualTo("name");
    assertThat(api.put("workflow-profiles/" + code + "-3", "{\"name\": \"N\"}").field())
        .isEqualTo("side");
    try (var partner = Broker.open(server)) {
      var settings = (ObjectNode) api.get("partners/" + partner.code()).json();
      var refused =
          api.put("partners/" + partner.code(), settings.put("borrowingProfile", code).toString());
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.field()).isEqualTo("borrowingProfile");
      assertThat(refused.detail()).contains("no workflow profile for borrowing");
    }
    api.delete("workflow-profiles/" + code);
  }

  @Test
  void whoMayNotChangePartnersChangesNoProfile() {
    save(lending(7));
    var viewer = new ApiClient(server, "viewer", "interlend");
    assertThat(viewer.get("workflow-profiles/" + code).status()).isEqualTo(200);
    assertThat(viewer.put("workflow-profiles/" + code, lending(8)).status()).isEqualTo(403);
    assertThat(viewer.delete("workflow-profiles/" + code).status()).isEqualTo(403);
    api.delete("workflow-profiles/" + code);
  }

  private ApiClient.Answer save(String profile) {
    return api.put("workflow-profiles/" + code, profile);
  }

  private String borrowing(String stepsOff) {
    return """
        {"name": "%s", "side": "BORROWING", "borrowingWorkflow": {"stepsOff": %s}}"""
        .formatted(code, stepsOff);
  }

  private String lending(int days) {
    return """
        {"name": "%s", "side": "LENDING", "lendingWorkflow": {"expireAfterDays": %d}}"""
        .formatted(code, days);
  }
}
