package org.interlend.slnp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** SLNPAlleBenutzerDaten: who a patron is, and whether the PIN is right. */
@OnEachDatabase
class PatronDataIT {

  private static final String COMMAND = "SLNPAlleBenutzerDaten";

  private final InterlendServer server;
  private final ApiClient admin;
  private final Records records;
  private final String card = NcipMessage.fresh("A");

  PatronDataIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
    patron("ACTIVE");
  }

  private void patron(String status) {
    var saved =
        admin.put(
            "patrons/" + card,
            """
            {"barcodes": ["%s-C"], "firstName": "Kim", "lastName": "Müster", "status": "%s",
             "email": "kim@example.org", "pin": "2468"}\
            """
                .formatted(card, status));
    assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
  }

  @Test
  void aPatronIsToldWithoutAnyPin() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      assertThat(client.ask(command()))
          .containsExactly(
              "600 SLNPAlleBenutzerDaten",
              "601 BenutzerNummer:" + card,
              "601 Nachname:Müster",
              "601 Vorname:Kim",
              "601 Email1:kim@example.org",
              "250 SLNPEndOfData");
      assertThat(client.ask(command().with("BenutzerNummer", card + "-C"))).hasSize(6);
      assertThat(client.ask(command().with("Kennwort", "2468")))
          .containsExactly("510 SLNPEvalError: Prüfung von Kennwort ist nicht freigeschaltet");
    }
  }

  @Test
  void aPatronWhoMayNotBorrowIsRefused() {
    patron("BLOCKED");
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      assertThat(client.ask(command()))
          .containsExactly("510 SLNPEvalError: Benutzer gesperrt oder Ausweis abgelaufen");
    }
  }

  @Test
  void aPinIsVerifiedWhereTheRecordSaysSo() {
    try (var partner = SlnpPartner.open(server, Map.of("pinDisclosure", "VERIFY"));
        var client = partner.connect()) {
      assertThat(client.ask(command().with("Kennwort", "2468")))
          .contains("601 Ergebnis:J")
          .noneMatch(line -> line.contains("2468"));
      assertThat(client.ask(command().with("Kennwort", "1357")))
          .containsExactly("510 OpsBenutzerPinFalsch: Kennwort falsch");
      assertThat(client.ask(command())).hasSize(6).doesNotContain("601 Ergebnis:J");
    }
  }

  @Test
  void guessesOfAPinAreLimited() {
    try (var partner = SlnpPartner.open(server, Map.of("pinDisclosure", "VERIFY"));
        var client = partner.connect()) {
      List<String> reply = List.of();
      for (int i = 0; i < 8; i++) {
        reply = client.ask(command().with("Kennwort", "000" + i));
      }
      assertThat(reply).singleElement().asString().contains("zu oft falsch");
      assertThat(client.ask(command().with("Kennwort", "2468")))
          .singleElement()
          .asString()
          .startsWith("510 ");
    }
  }

  @Test
  void theJournalHidesPinsAlwaysAndPatronsFromSomeStaff() {
    try (var partner = SlnpPartner.open(server, Map.of("pinDisclosure", "VERIFY"));
        var client = partner.connect()) {
      client.ask(command().with("Kennwort", "2468"));
      var id = records.value("select id from exchange where partner_code = ?", partner.code());
      var message = admin.get("messages/" + id).json();

      assertThat(message.path("protocol").asText()).isEqualTo("SLNP");
      assertThat(message.path("service").asText()).isEqualTo(COMMAND);
      assertThat(message.path("received").asText())
          .contains("BenutzerNummer:" + card, "Kennwort:***")
          .doesNotContain("2468");
      assertThat(message.path("answered").asText()).contains("601 Nachname:Müster");
    }
  }

  private ZflOrder command() {
    return ZflOrder.command(COMMAND).with("BenutzerNummer", card);
  }
}
