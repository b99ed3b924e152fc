package org.interlend.slnp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.SelfSignedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SLNPAlleBenutzerDaten: who a patron is, and whether the PIN is right. */
@OnOneDatabase
class PatronDataIT {

  /** Contact data require the patron's PIN. */
  private static final Map<String, Object> PRIVATE = Map.of("personalDataWithoutPin", false);

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
             "email": "kim@example.org", "pin": "2468", "telephone": "+49 30 1234",
             "address": {"line1": "Hafenstr. 7", "postalCode": "10115", "city": "Berlin"}}\
            """
                .formatted(card, status));
    assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
  }

  @Test
  void aPatronIsToldWithoutAnyPin() {
    try (var partner = SlnpPartner.open(server).having("lookupUser", PRIVATE);
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
      assertThat(client.ask(command().with("kennwort", "2468")))
          .containsExactly("510 SLNPEvalError: Prüfung von kennwort ist nicht freigeschaltet");
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
    try (var partner =
            SlnpPartner.open(server, Map.of("pinDisclosure", "VERIFY"))
                .having("lookupUser", PRIVATE);
        var client = partner.connect()) {
      assertThat(client.ask(command().with("Kennwort", "2468")))
          .contains(
              "601 Ergebnis:J",
              "601 Strasse1:Hafenstr. 7",
              "601 Plz1:10115",
              "601 Ort1:Berlin",
              "601 Telefon1:+49 30 1234")
          .noneMatch(line -> line.contains("2468"));
      assertThat(client.ask(command().with("Kennwort", "1357")))
          .containsExactly("510 OpsBenutzerPinFalsch: Kennwort falsch");
      assertThat(client.ask(command().with("OpacPin", "2468")))
          .as("what is not compared")
          .containsExactly("510 SLNPEvalError: Prüfung von OpacPin ist nicht freigeschaltet");
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

  @Test
  void thePinForInterlibraryLoanIsToldOverTlsAndEachTimeAudited(@TempDir Path directory)
      throws Exception {
    var key = SelfSignedKey.make(directory, "localhost");
    key.store(server.keyStores().resolve("pins.p12"), key);
    var saved = admin.put("patrons/" + card, "{\"lastName\": \"Muster\", \"illPin\": \"97531\"}");
    assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    assertThat(saved.json().toString()).doesNotContain("97531");
    assertThat(records.value("select ill_pin from patron where primary_id = ?", card).toString())
        .doesNotContain("97531");
    try (var partner =
            SlnpPartner.open(
                server,
                Map.of(
                    "pinDisclosure",
                    "ILL_PIN",
                    "tls",
                    Map.of("keyStore", "pins.p12", "clientAuth", false)));
        var client =
            ZflClient.over(
                key.trustedBy(null)
                    .getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), partner.port()),
                UTF_8)) {
      assertThat(client.ask(command())).contains("601 OpacPin:97531", "601 Nachname:Muster");
      assertThat(
              records.rows(
                  "select action, subject_name from audit_entry where done_by = ?", partner.code()))
          .containsExactly(List.of("PIN_DISCLOSED", card));
      var answer =
          (byte[])
              records.value(
                  "select response_body from exchange where partner_code = ?", partner.code());
      assertThat(new String(answer, UTF_8)).contains("OpacPin:***").doesNotContain("97531");
    }
  }

  private ZflOrder command() {
    return ZflOrder.command(COMMAND).with("BenutzerNummer", card);
  }
}
