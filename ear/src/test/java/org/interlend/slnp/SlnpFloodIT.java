package org.interlend.slnp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/**
 * A ZFL server that has gone wrong repeats commands without end. For other tests there is no limit
 * of refusals in the journal.
 */
@OnOneDatabase
class SlnpFloodIT {

  private static final String INIT = "SLNPServerInit\nKennung:zfl\nSLNPEndCommand\n";
  private static final int LINES = 5;
  private static final int ADMITTED = 4;

  /** Sums are written at each full minute. */
  private static final Duration NEXT_SUM = Duration.ofSeconds(90);

  private final InterlendServer server;

  SlnpFloodIT(InterlendServer server) {
    this.server = server;
  }

  @Test
  void whatIsNotAdmittedHasAFewLinesAndOneThatNamesThePartner() {
    var records = new Records(server);
    try (var unlimited =
            records.afterwards("delete from server_setting where name = 'JOURNAL_REFUSALS'");
        var partner = SlnpPartner.limited(server, ADMITTED);
        var client = partner.connect()) {
      limitRefusals();
      for (var wrong :
          List.of(INIT.replace(':', '='), INIT.replace("ServerInit", "BuchDatenRecherche"))) {
        for (int n = 0; n < LINES; n++) {
          assertThat(client.ask(wrong)).singleElement().asString().startsWith("520 ");
        }
      }
      for (int n = 0; n < ADMITTED; n++) {
        assertThat(client.ask(INIT)).containsExactly("240 OK: SLNPServerInit success");
      }
      // The allowance of a minute grows while the commands before are processed.
      Await.until(
          Duration.ofSeconds(30),
          "there are too many",
          () -> client.ask(INIT).get(0).startsWith("520 SlnpExecutionError: Zu viele Befehle"));

      assertThat(
              records.count(
                  "select count(*) from exchange where partner_code = ? and outcome = 'PROBLEM' and"
                      + " unlisted_messages is null",
                  partner.code()))
          .isEqualTo(LINES);
      Await.until(
          NEXT_SUM,
          "the others are summed up",
          () ->
              records.count(
                      "select coalesce(sum(unlisted_messages), 0) from exchange where partner_code"
                          + " = ?",
                      partner.code())
                  == LINES + 1);
      var received =
          new ApiClient(server, "viewer", "interlend")
              .get("partners/" + partner.code() + "/health")
              .json()
              .path("received");
      assertThat(received.path("failuresIn24Hours").asInt()).isEqualTo(LINES);
      assertThat(received.at("/lastFailure/explanation").asText()).isNotEmpty();
    }
  }

  private void limitRefusals() {
    var limited =
        new ApiClient(server, "admin", "interlend")
            .put(
                "server-settings/INTERLEND_JOURNAL_REFUSALS",
                "{\"value\": \"%d\"}".formatted(LINES));
    assertThat(limited.status()).as(limited.toString()).isEqualTo(200);
  }
}
