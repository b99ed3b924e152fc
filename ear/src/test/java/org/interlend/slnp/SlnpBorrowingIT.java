package org.interlend.slnp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.slnp.ZflOrder.freshNumber;
import static org.interlend.slnp.ZflOrder.pfl;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.interlend.support.ApiClient;
import org.interlend.support.CirculationDesk;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders for patrons of the library (PFL), and what the ZFL server tells of them later. */
@OnOneDatabase
class SlnpBorrowingIT {

  private static final String CARD = "P0043177";
  private static final String REFUSED = "510 SLNPEvalError: ";

  private static final List<Map<String, String>> TWO_LIBRARIES =
      List.of(
          Map.of("sigel", "DE-9001", "library", "MAIN"),
          Map.of("sigel", "DE-9012", "library", "SCIENCE"));

  private final InterlendServer server;
  private final ApiClient admin;
  private final Records records;

  SlnpBorrowingIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
  }

  @Test
  void anOrderBecomesABorrowingRequest() {
    try (var partner = SlnpPartner.open(server, Map.of("numberPrefix", "DE-9001#B"));
        var client = partner.connect()) {
      var number = freshNumber();
      var reply =
          client.ask(
              pfl(number, CARD)
                  .with("AusgabeOrt", "MAIN")
                  .with("ErledFrist", "31.12.2031")
                  .with("Bemerkung", "bitte\\nbald")
                  .with("Info", "AFLG:0;SPRCH:0;")
                  .with("Erfunden", "unbekannter Schlüssel")
                  .with("Issn", ""));

      assertThat(reply).hasSize(4);
      assertThat(reply.get(0)).isEqualTo("600 SLNPFLBestellung");
      assertThat(reply.get(1)).startsWith("601 PFLNummer:DE-9001#B");
      assertThat(reply.get(2)).isEqualTo("601 OKMsg:Bestellung wird bearbeitet");
      assertThat(reply.get(3)).isEqualTo("250 SLNPEndOfData");
      var request = request(number);
      assertThat(request.path("partner").asText()).isEqualTo(partner.code());
      assertThat(request.path("status").asText()).isEqualTo("REQUEST_SENT_TO_PARTNER");
      assertThat(request.path("title").asText()).isEqualTo("Brückenbau: eine Einführung");
      assertThat(reply.get(1)).endsWith(request.path("number").asText());
      assertThat(value(request, "Info")).isEqualTo("AFLG:0;SPRCH:0;");
      assertThat(value(request, "Erfunden")).isEqualTo("unbekannter Schlüssel");
      assertThat(request.path("notes").toString()).contains("bitte bald");
      assertThat(request.path("neededBefore").asText()).startsWith("2031-12-31T23:59:59");
      assertThat(journal(number)).containsExactly("SUCCESS");
    }
  }

  @Test
  void theSameOrderAgainChangesNothing() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var number = freshNumber();
      var first = client.ask(pfl(number, CARD));
      var before = records.snapshot();

      assertThat(client.ask(pfl(number, CARD))).isEqualTo(first);

      assertThat(records.snapshot()).isEqualTo(before);
      assertThat(journal(number)).containsExactly("SUCCESS", "REPLAY");
      assertThat(client.ask(pfl(number, CARD).with("Titel", "Etwas anderes")))
          .containsExactly(REFUSED + "Bestellnummer bereits für eine andere Bestellung verwendet");
      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  /** Accepted without an open request it would be lost to staff. */
  @Test
  void anOrderThatStaffHaveCanceledIsRefusedWhenItComesAgain() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var number = freshNumber();
      client.ask(pfl(number, CARD));
      var steps = "borrowing-requests/%s/steps".formatted(request(number).path("id").asText());
      assertThat(admin.post(steps, "{\"step\": \"CANCEL\"}").status()).isEqualTo(200);

      assertThat(client.ask(pfl(number, CARD)))
          .containsExactly(REFUSED + "Bestellung ist bereits beendet");
      assertThat(records.status(number)).isEqualTo("CANCELED_BY_STAFF");
    }
  }

  @Test
  void ofTenIdenticalOrdersAtOnceOneIsMade() {
    try (var partner = SlnpPartner.open(server)) {
      var number = freshNumber();
      var replies =
          Concurrently.run(
              Collections.<Callable<List<String>>>nCopies(
                  10,
                  () -> {
                    try (var client = partner.connect()) {
                      return client.ask(pfl(number, CARD));
                    }
                  }));
      assertThat(replies).allSatisfy(reply -> assertThat(reply).isEqualTo(replies.get(0)));
      assertThat(replies.get(0)).hasSize(4);
      assertThat(records.requests(number)).isOne();
    }
  }

  @Test
  void theDummyNumberOfThePortalIsEachTimeANewOrder() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var order = pfl("999999999", CARD);
      var one = client.ask(order).get(1);
      var other = client.ask(order.with("Titel", "Ein zweites Buch")).get(1);

      assertThat(one).startsWith("601 PFLNummer:").isNotEqualTo(other);
      for (var reply : List.of(one, other)) {
        var number = reply.substring("601 PFLNummer:".length());
        assertThat(request(number).path("partner").asText()).isEqualTo(partner.code());
      }
      assertThat(records.requests("999999999")).isZero();
    }
  }

  @Test
  void refusedOrdersWithTheDummyNumberAreHandledOneByOne() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      for (var card : List.of("X" + freshNumber(), "X" + freshNumber())) {
        assertThat(client.ask(pfl("999999999", card)).get(0)).startsWith("510 ");
      }
      var path = "messages?unhandled=true&partner=" + partner.code();
      var refused = admin.get(path).json();
      assertThat(refused.path("total").asInt()).isEqualTo(2);
      var first = refused.at("/rows/0/id").asText();
      assertThat(admin.put("messages/%s/handled".formatted(first), "").status()).isEqualTo(200);
      assertThat(admin.get(path).json().path("total").asInt()).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BsTyp | | 520 SlnpRequestError: BsTyp fehlt",
        "BsTyp | XFL | 520 SlnpRequestError: BsTyp hat einen ungültigen Wert",
        "BestellId | | 520 SlnpRequestError: BestellId fehlt",
        "SigelNB | | 520 SlnpRequestError: SigelNB fehlt",
        "BenutzerNummer | | 520 SlnpRequestError: BenutzerNummer fehlt",
        "Titel | | 520 SlnpRequestError: Titel fehlt",
        "BenutzerNummer | ZZ | 510 SlnpRequestError: Benutzer unbekannt"
      })
  void aWrongOrderLeavesNothing(String key, String value, String error) {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var before = records.snapshot();
      assertThat(client.ask(pfl(freshNumber(), CARD).with(key, value))).containsExactly(error);
      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  @Test
  void anInvalidDateIsAWarningAndNoError() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(pfl(number, CARD).with("ErledFrist", "bald"))).hasSize(4);
      assertThat(records.warnings(number)).contains("ErledFrist");
    }
  }

  @Test
  void ordersArriveInTheCharsetOfTheRecord() {
    try (var partner = SlnpPartner.open(server, Map.of("charset", "ISO-8859-1"));
        var client = ZflClient.connect(partner.port(), ISO_8859_1)) {
      var number = freshNumber();
      assertThat(client.ask(pfl(number, CARD))).hasSize(4);
      assertThat(request(number).path("title").asText()).isEqualTo("Brückenbau: eine Einführung");
      assertThat(client.ask(pfl(freshNumber(), CARD).with("BsTyp", "XFL")).get(0))
          .endsWith("ungültigen Wert");
    }
  }

  @Test
  void latinOneIncludesThePunctuationOfWindows() {
    try (var partner = SlnpPartner.open(server, Map.of("charset", "ISO-8859-1"));
        var client = ZflClient.connect(partner.port(), Charset.forName("windows-1252"))) {
      var number = freshNumber();
      assertThat(client.ask(pfl(number, CARD).with("Titel", "Größe – „Über“ 5 €"))).hasSize(4);
      assertThat(request(number).path("title").asText()).isEqualTo("Größe – „Über“ 5 €");
    }
  }

  @Test
  void temporaryRecordsAreMadeWithTheOrderIfTheRecordSaysSo() {
    try (var partner = SlnpPartner.open(server, Map.of("temporaryRecords", "AT_ORDER"));
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(pfl(number, CARD))).hasSize(4);
      assertThat(records.temporaryRecords(number)).containsExactly(1L, 1L, 1L, 1L);
    }
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(pfl(number, CARD))).hasSize(4);
      assertThat(records.temporaryRecords(number)).containsExactly(0L, 0L, 0L, 0L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SLNPPFLDatenAenderung", "SLNPFLDatenAenderung"})
  void theSupplierIsKeptWithoutAChangeOfTheStatus(String command) {
    try (var partner = SlnpPartner.open(server, Map.of("numberPrefix", "@"));
        var client = partner.connect()) {
      var number = freshNumber();
      var pflNumber = client.ask(pfl(number, CARD)).get(1).substring("601 PFLNummer:".length());
      var change =
          ZflOrder.command(command)
              .with("PFLNummer", pflNumber.substring(1)) // the server strips the prefix @
              .with("SigelGB", "DE-9003")
              .with("Signatur", "TEC 4410");

      assertThat(client.ask(change)).containsExactly("240 OK: " + command + " success");

      var request = request(number);
      assertThat(request.path("status").asText()).isEqualTo("REQUEST_SENT_TO_PARTNER");
      assertThat(request.path("partner").asText()).isEqualTo(partner.code());
      assertThat(request.at("/lender/code").asText()).isEqualTo("DE-9003");
      assertThat(request.path("callNumber").asText()).isEqualTo("TEC 4410");
      assertThat(admin.get("partners/DE-9003").json().path("status").asText())
          .isEqualTo("INACTIVE");
      assertThat(request.path("warnings").toString()).contains("UNKNOWN_LENDER");

      var before = records.snapshot();
      assertThat(client.ask(change)).containsExactly("240 OK: " + command + " success");
      assertThat(records.snapshot()).isEqualTo(before);

      client.ask(change.with("PFLNummer", pflNumber).with("Signatur", null));
      assertThat(request(number).path("callNumber").asText()).isEqualTo("TEC 4410");
      client.ask(change.with("SigelGB", "9004"));
      assertThat(request(number).at("/lender/code").asText()).isEqualTo("9004");
      assertThat(request(number).path("callNumber").isNull()).isTrue();
    }
  }

  @Test
  void withoutAPlaceThePatronCollectsAtTheLibraryWhoseSigelOrders() {
    try (var partner = SlnpPartner.open(server, Map.of("ownSigels", TWO_LIBRARIES));
        var client = partner.connect()) {
      var elsewhere = freshNumber();
      client.ask(pfl(elsewhere, CARD).with("SigelNB", "9012"));
      var named = freshNumber();
      client.ask(pfl(named, CARD).with("SigelNB", "DE-9012").with("AusgabeOrt", "MAIN"));

      assertThat(request(elsewhere).path("pickupLibrary").asText()).isEqualTo("SCIENCE");
      assertThat(request(named).path("pickupLibrary").asText()).isEqualTo("MAIN");
    }
  }

  @Test
  void aLibraryOfOursThatSuppliesGetsNoRecordOfAPartner() {
    try (var partner =
            SlnpPartner.open(server, Map.of("numberPrefix", "@", "ownSigels", TWO_LIBRARIES));
        var client = partner.connect()) {
      var number = freshNumber();
      var pflNumber = client.ask(pfl(number, CARD)).get(1).substring("601 PFLNummer:".length());

      client.ask(
          ZflOrder.command("SLNPPFLDatenAenderung")
              .with("PFLNummer", pflNumber)
              .with("SigelGB", "9012"));

      var request = request(number);
      assertThat(request.at("/lender/name").asText())
          .isEqualTo(admin.get("libraries/SCIENCE").json().path("name").asText());
      assertThat(request.path("warnings").toString()).doesNotContain("UNKNOWN_LENDER");
      assertThat(admin.get("partners/9012").status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@999999998 | 510 PFLNummerNichtVorhanden: PFL-Nummer nicht vorhanden",
        "999999998 | 510 PFLNummerNichtVorhanden: PFL-Nummer nicht vorhanden",
        "XY-1 | 510 PFLNummerNichtPlausibel: PFL-Nummer ist nicht plausibel!",
        "@ | 510 PFLNummerNichtPlausibel: PFL-Nummer ist nicht plausibel!",
        " | 520 SlnpRequestError: PFLNummer fehlt"
      })
  void aChangeOfAnUnknownNumberIsRefused(String number, String error) {
    try (var partner = SlnpPartner.open(server, Map.of("numberPrefix", "@"));
        var client = partner.connect()) {
      assertThat(
              client.ask(
                  ZflOrder.command("SLNPPFLDatenAenderung")
                      .with("PFLNummer", number == null ? "" : number)
                      .with("SigelGB", "DE-9003")))
          .containsExactly(error);
    }
  }

  @Test
  void aCallNumberAloneIsKeptAlsoInTheRecordsThatWereMadeWithTheOrder() {
    try (var partner = SlnpPartner.open(server, Map.of("temporaryRecords", "AT_ORDER"));
        var client = partner.connect()) {
      var number = freshNumber();
      var change =
          ZflOrder.command("SLNPPFLDatenAenderung")
              .with("PFLNummer", client.ask(pfl(number, CARD)).get(1).substring(14))
              .with("Signatur", "TEC 4410");

      assertThat(client.ask(change)).containsExactly("240 OK: SLNPPFLDatenAenderung success");

      assertThat(request(number).path("callNumber").asText()).isEqualTo("TEC 4410");
      assertThat(
              records.value(
                  "select h.call_number from holding h join borrowing_request r on"
                      + " r.temporary_holding_id = h.id where r.external_id = ?",
                  number))
          .isEqualTo("TEC 4410");
    }
  }

  @Test
  void aNumberThatCouldMeanTwoRequestsIsRefused() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var one = freshNumber();
      var other = freshNumber();
      client.ask(pfl(one, CARD));
      client.ask(pfl(other, CARD));
      var id = request(one).path("id").asText();
      records.execute(
          "update borrowing_request set own_number = '@%s' where external_id = '%s'"
              .formatted(id, one),
          "update borrowing_request set own_number = '%s' where external_id = '%s'"
              .formatted(id, other));

      assertThat(
              client.ask(
                  ZflOrder.command("SLNPPFLDatenAenderung")
                      .with("PFLNummer", id)
                      .with("SigelGB", "DE-9003")))
          .containsExactly("510 PFLNummerNichtEindeutig: PFL-Nummer ist nicht eindeutig");
    }
  }

  @Test
  void aDataChangeShipsAndCompletesWhereTheRecordSaysSo() {
    try (var partner =
            SlnpPartner.open(
                server, Map.of("shippedByDataChange", true, "copyDelivered", "SUPPLIED"));
        var client = partner.connect()) {
      var loan = freshNumber();
      var copy = freshNumber();
      var loanNumber = client.ask(pfl(loan, CARD)).get(1).substring(14);
      var copyNumber =
          client
              .ask(pfl(copy, CARD).with("AufsatzTitel", "Ein Aufsatz").with("Heft", "4"))
              .get(1)
              .substring(14);
      for (var number : List.of(loanNumber, copyNumber)) {
        assertThat(
                client.ask(
                    ZflOrder.command("SLNPPFLDatenAenderung")
                        .with("PFLNummer", number)
                        .with("SigelGB", "DE-9003")))
            .containsExactly("240 OK: SLNPPFLDatenAenderung success");
      }
      assertThat(records.status(loan)).isEqualTo("SHIPPED_PHYSICALLY");
      assertThat(request(copy).path("copy").asBoolean()).isTrue();
      assertThat(records.status(copy)).isEqualTo("REQUEST_COMPLETED");
    }
  }

  @Test
  void aCopyThatIsHandedOutHasNoDueDate() {
    try (var partner = SlnpPartner.open(server, Map.of("copyDelivered", "AVAILABLE"));
        var client = partner.connect()) {
      var copy = freshNumber();
      var number = client.ask(pfl(copy, CARD).with("BsTyp2", "C")).get(1).substring(14);
      client.ask(
          ZflOrder.command("SLNPPFLDatenAenderung")
              .with("PFLNummer", number)
              .with("SigelGB", "DE-9003"));

      var lent = new CirculationDesk(server).lend(CARD, copy).json();

      assertThat(lent.path("status").asText()).as(lent.toString()).isEqualTo("KEPT");
      assertThat(lent.path("dueDate").isNull()).as(lent.toString()).isTrue();
      assertThat(lent.path("dueBecause").isNull()).as(lent.toString()).isTrue();
      assertThat(request(copy).path("history"))
          .filteredOn(line -> line.path("to").asText().equals("LOANED_ITEM_TO_PATRON"))
          .hasSize(1)
          .allSatisfy(line -> assertThat(line.path("note").isNull()).isTrue());
    }
  }

  private JsonNode request(String number) {
    var found = admin.get("borrowing-requests?externalId=" + number).json();
    assertThat(found.path("total").asInt()).as(found.toString()).isOne();
    return admin.get("borrowing-requests/" + found.at("/rows/0/id").asLong()).json();
  }

  private static String value(JsonNode request, String key) {
    for (var value : request.at("/broker/values")) {
      if (value.path("key").asText().equals(key)) {
        return value.path("value").asText();
      }
    }
    return null;
  }

  private List<String> journal(String number) {
    return records.journal(number).stream().map(line -> line.get(0).toString()).toList();
  }
}
