package org.interlend.slnp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.slnp.ZflOrder.afl;
import static org.interlend.slnp.ZflOrder.freshNumber;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Orders for items of the library (AFL): whether they can be lent, and the requests they become.
 */
@OnOneDatabase
class SlnpLendingIT {

  private static final Map<String, Object> BY_OTHER_NUMBER =
      Map.of("titleIdField", "OTHER_SYSTEM_NUMBER", "titleIdPrefix", "(DE-91.1)");

  private static final String NO_COPY = "510 Es existieren keine bestellbaren Exemplare";
  private static final String UNKNOWN = "510 SlnpRequestError: Es existieren keine Exemplare";
  private static final Duration IN_FORCE = Duration.ofSeconds(10);
  private static final List<String> ACCEPTED =
      List.of(
          "600 SLNPFLBestellung",
          "601 PFLNummer:EX-77",
          "601 OKMsg:Bestellung wird bearbeitet",
          "250 SLNPEndOfData");

  private final InterlendServer server;
  private final ApiClient admin;
  private final Records records;
  private final Shelf shelf;
  private final String title = NcipMessage.fresh("PPN").replaceAll("\\W", "");
  private final String barcode = NcipMessage.fresh("AFL");

  SlnpLendingIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
    shelf = new Shelf(server);
    load(
        Marc.book(title, "Hydraulik der Gerinne " + title)
            .field("035", "a", "(DE-91.1)" + title)
            .copy("STACKS", "TEC 1", barcode));
  }

  private void load(Marc... records) {
    var loaded = admin.post("catalog", "application/xml", Marc.collection(records));
    assertThat(loaded.status()).as(loaded.toString()).isEqualTo(200);
  }

  private ZflOrder order(String number) {
    return afl(number).with("TitelId", title).with("ExternReferenz", "EX-77");
  }

  @Test
  void aLibraryOfOursThatOrdersGetsNoRecordOfAPartner() {
    var ours =
        List.of(
            Map.of("sigel", "DE-9001", "library", "MAIN"),
            Map.of("sigel", "DE-9013", "library", "SCIENCE"));
    try (var partner = SlnpPartner.open(server, Map.of("ownSigels", ours));
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(order(number).with("SigelNB", "DE-9013"))).isEqualTo(ACCEPTED);

      assertThat(shelf.request(number).at("/borrower/name").asText())
          .isEqualTo(admin.get("libraries/SCIENCE").json().path("name").asText());
      assertThat(admin.get("partners/DE-9013").status()).isEqualTo(404);
    }
  }

  @Test
  void anOrderForAFreeCopyBecomesALendingRequest() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(order(number).with("Nachname", "Kowalski"))).isEqualTo(ACCEPTED);

      var request = shelf.request(number);
      assertThat(request.path("partner").asText()).isEqualTo(partner.code());
      assertThat(request.toString()).doesNotContain("Kowalski");
      assertThat(journaled(number)).contains("Nachname:***", "SigelNB:DE-9007");
      assertThat(request.at("/item/barcode").asText()).isEqualTo(barcode);
      assertThat(request.at("/broker/reference").asText()).isEqualTo("EX-77");
      assertThat(request.toString()).contains("DE-9007");
      assertThat(admin.get("partners/DE-9007").json().path("status").asText())
          .isEqualTo("INACTIVE");

      var before = records.snapshot();
      assertThat(client.ask(order(number))).as("the copy is its own").isEqualTo(ACCEPTED);
      assertThat(records.snapshot()).isEqualTo(before);
      assertThat(client.ask(order(number).with("TitelId", "4711")).get(0))
          .startsWith("510 SLNPEvalError: Bestellnummer");
      assertThat(client.ask(order(freshNumber())))
          .as("the only copy is needed")
          .containsExactly(NO_COPY);
    }
  }

  @ParameterizedTest
  @CsvSource({"REJECT, 510", "CANCEL, 510", "SHIP, 600"})
  void anOrderWhoseRequestHasEndedIsRefusedAndOneThatWasShippedIsNot(String step, String code) {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(order(number))).isEqualTo(ACCEPTED);
      var taken = shelf.step(number, step, step.equals("SHIP") ? "" : ", \"reason\": \"Fehlt\"");
      assertThat(taken.status()).as(taken.toString()).isEqualTo(200);

      assertThat(client.ask(order(number)).get(0)).startsWith(code);
    }
  }

  @Test
  void parallelOrdersWithOneNumberMakeOneRequest() {
    try (var partner = SlnpPartner.open(server)) {
      var number = freshNumber();
      var replies =
          Concurrently.run(
              Collections.<Callable<List<String>>>nCopies(
                  6,
                  () -> {
                    try (var client = partner.connect()) {
                      return client.ask(order(number));
                    }
                  }));
      assertThat(replies).allMatch(ACCEPTED::equals);
      assertThat(shelf.request(number).at("/item/barcode").asText()).isEqualTo(barcode);
    }
  }

  @Test
  void aTitleThatIsNotHereIsRefused() {
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var before = records.snapshot();
      assertThat(client.ask(order(freshNumber()).with("TitelId", "990003512")))
          .containsExactly(UNKNOWN);
      assertThat(client.ask(order(freshNumber()).with("TitelId", "990003512").with("BsTyp2", "C")))
          .containsExactly(UNKNOWN);
      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update item set status = 'ON_LOAN' where barcode = '%s' | 510 Es existieren keine"
            + " bestellbaren Exemplare",
        "update item set status = 'MISSING' where barcode = '%s' | 510 Es existieren keine"
            + " bestellbaren Exemplare",
        "update item set library_use_only = true where barcode = '%s' | 510 Es existieren keine"
            + " bestellbaren Exemplare"
      })
  void theReplySaysWhyNothingCanBeLent(String change, String reply) {
    records.execute(change.formatted(barcode));
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      assertThat(client.ask(order(freshNumber()))).containsExactly(reply);
    }
  }

  @Test
  void newTitlesAreBlockedForTheDaysOfTheRecord() {
    try (var partner = SlnpPartner.open(server, Map.of("newTitleBlockDays", 30));
        var client = partner.connect()) {
      assertThat(client.ask(order(freshNumber()))).containsExactly(NO_COPY);
      records.execute(
          "update bib set created_at = timestamp with time zone '2020-01-01 00:00:00+00' where"
              + " record_number = '"
              + title
              + "'");
      assertThat(client.ask(order(freshNumber()))).isEqualTo(ACCEPTED);
    }
  }

  @Test
  void staffChooseTheCopyOfAVolumeThatAnOrderNames() {
    records.execute("update item set description = 'Bd. 1' where barcode = '" + barcode + "'");
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var another = freshNumber();
      assertThat(client.ask(order(another).with("Band", "Bd. 2"))).isEqualTo(ACCEPTED);
      assertThat(shelf.requestStatus(another)).isEqualTo("LOCATE_FAILED");
      assertThat(shelf.request(another).findValuesAsText("note"))
          .contains("The volume \"Bd. 2\" is requested: staff choose the copy");
      var same = freshNumber();
      assertThat(client.ask(order(same).with("Band", "bd. 1"))).isEqualTo(ACCEPTED);
      assertThat(shelf.request(same).at("/item/barcode").asText()).isEqualTo(barcode);
    }
  }

  @Test
  void ofSeveralFreeCopiesThatOfTheVolumeIsChosen() {
    var second = barcode + "-2";
    load(
        Marc.book(title, "Hydraulik der Gerinne " + title)
            .field("035", "a", "(DE-91.1)" + title)
            .copy("STACKS", "TEC 1", barcode)
            .copy("STACKS", "TEC 2", second));
    records.execute(
        "update item set description = 'Bd. 1' where barcode = '" + barcode + "'",
        "update item set description = 'Bd. 2' where barcode = '" + second + "'");
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(order(number).with("Band", "Bd. 2"))).isEqualTo(ACCEPTED);
      assertThat(shelf.request(number).at("/item/barcode").asText()).isEqualTo(second);
      var other = freshNumber();
      assertThat(client.ask(order(other).with("Band", "Bd. 1"))).isEqualTo(ACCEPTED);
      assertThat(shelf.request(other).at("/item/barcode").asText()).isEqualTo(barcode);
    }
  }

  @Test
  void copiesAndOrdersWithoutARecordAreLeftToStaff() {
    records.execute("update item set status = 'ON_LOAN' where barcode = '" + barcode + "'");
    try (var partner = SlnpPartner.open(server);
        var client = partner.connect()) {
      var copy = freshNumber();
      assertThat(
              client.ask(
                  order(copy)
                      .with("BsTyp2", "C")
                      .with("AufsatzTitel", "Ein Beispiel")
                      .with("Band", "12")
                      .with("Seitenangabe", "11-19")))
          .isEqualTo(ACCEPTED);
      assertThat(shelf.request(copy).path("copy").asBoolean()).isTrue();
      assertThat(shelf.request(copy).at("/part/title").asText()).isEqualTo("Ein Beispiel");
      assertThat(shelf.request(copy).at("/part/volume").asText()).isEqualTo("12");
      assertThat(shelf.request(copy).at("/part/pages").asText()).isEqualTo("11-19");

      var free = freshNumber();
      assertThat(client.ask(order(free).with("TitelId", "999999999").with("BsTyp2", "F")))
          .isEqualTo(ACCEPTED);
      var without = freshNumber();
      assertThat(client.ask(order(without).with("TitelId", ""))).isEqualTo(ACCEPTED);
      for (var number : List.of(free, without)) {
        assertThat(shelf.requestStatus(number)).isEqualTo("LOCATE_FAILED");
        assertThat(client.ask(order(number).with("TitelId", null))).isEqualTo(ACCEPTED);
      }
    }
  }

  @Test
  void theModeOfTheRecordDecidesWhetherARequestIsMade() {
    try (var partner = SlnpPartner.open(server, Map.of("lendingMode", "PROBE_ONLY"));
        var client = partner.connect()) {
      var before = records.snapshot();
      assertThat(client.ask(order(freshNumber()))).isEqualTo(ACCEPTED);
      assertThat(client.ask(order(freshNumber()).with("ExternReferenz", null)).get(1))
          .isEqualTo("601 PFLNummer:");
      assertThat(client.ask(order(freshNumber()).with("TitelId", "1"))).containsExactly(UNKNOWN);
      assertThat(records.snapshot()).isEqualTo(before);
    }
    try (var partner = SlnpPartner.open(server, Map.of("lendingMode", "CREATE_ONLY"));
        var client = partner.connect()) {
      var number = freshNumber();
      assertThat(client.ask(order(number).with("TitelId", "1"))).isEqualTo(ACCEPTED);
      assertThat(shelf.requestStatus(number)).isEqualTo("LOCATE_FAILED");
    }
  }

  @Test
  void theDummyNumberIsAnsweredByTheNumberOfTheRequest() {
    try (var partner = SlnpPartner.open(server, Map.of("numberPrefix", "@"));
        var client = partner.connect()) {
      var answered = client.ask(order("999999999")).get(1);

      var request = shelf.request(answered.substring("601 PFLNummer:".length()));
      assertThat(request.path("partner").asText()).isEqualTo(partner.code());
      assertThat(request.at("/broker/reference").asText()).isEqualTo("EX-77");
    }
  }

  @Test
  void aTitleThatIsLoadedLaterIsFoundAsIfItWereOrderedNow() {
    Map<String, Object> settings =
        Map.of(
            "lendingMode",
            "CREATE_ONLY",
            "titleIdField",
            "OTHER_SYSTEM_NUMBER",
            "titleIdPrefix",
            "(DE-91.1)");
    try (var partner = SlnpPartner.open(server, settings);
        var client = partner.connect()) {
      var later = NcipMessage.fresh("PPN").replaceAll("\\W", "");
      var copy = NcipMessage.fresh("AFL");
      var number = freshNumber();
      assertThat(client.ask(order(number).with("TitelId", later))).isEqualTo(ACCEPTED);
      assertThat(shelf.requestStatus(number)).isEqualTo("LOCATE_FAILED");
      load(
          Marc.book(later, "Ein anderes Buch").copy("STACKS", "TEC 2", NcipMessage.fresh("AFL")),
          Marc.book(NcipMessage.fresh("PPN"), "Das bestellte Buch")
              .field("035", "a", "(DE-91.1)" + later)
              .copy("STACKS", "TEC 3", copy));

      var located = shelf.step(number, "LOCATE", "");

      assertThat(located.status()).as(located.toString()).isEqualTo(200);
      assertThat(shelf.request(number).at("/item/barcode").asText()).isEqualTo(copy);
      assertThat(client.ask(order(number).with("TitelId", later))).isEqualTo(ACCEPTED);
    }
  }

  @Test
  void aCopyOfAnotherTitleWithTheOrderedNumberReplacesAMissingOne() {
    try (var partner = SlnpPartner.open(server, BY_OTHER_NUMBER);
        var client = partner.connect()) {
      var ordered = NcipMessage.fresh("PPN").replaceAll("\\W", "");
      var copies = List.of(NcipMessage.fresh("AFL"), NcipMessage.fresh("AFL"));
      load(
          Marc.book(NcipMessage.fresh("PPN"), "Das bestellte Buch")
              .field("035", "a", "(DE-91.1)" + ordered)
              .copy("STACKS", "TEC 4", copies.get(0)),
          Marc.book(NcipMessage.fresh("PPN"), "Das bestellte Buch")
              .field("035", "a", "(DE-91.1)" + ordered)
              .copy("STACKS", "TEC 5", copies.get(1)));
      var number = freshNumber();
      assertThat(client.ask(order(number).with("TitelId", ordered))).isEqualTo(ACCEPTED);
      var first = shelf.request(number).at("/item/barcode").asText();
      assertThat(copies).contains(first);

      shelf.step(number, "MARK_MISSING", "");

      assertThat(shelf.request(number).at("/item/barcode").asText())
          .isIn(copies)
          .isNotEqualTo(first);
    }
  }

  @Test
  void theOrderedVolumeOfAnotherTitleReplacesAMissingOne() {
    try (var partner = SlnpPartner.open(server, BY_OTHER_NUMBER);
        var client = partner.connect()) {
      var ordered = NcipMessage.fresh("PPN").replaceAll("\\W", "");
      var copies = List.of(NcipMessage.fresh("AFL"), NcipMessage.fresh("AFL"));
      load(
          volume(ordered, "Bd. 1", NcipMessage.fresh("AFL")),
          volume(ordered, "Bd. 2", copies.get(0)),
          volume(ordered, "Bd. 2", copies.get(1)));
      var number = freshNumber();
      var order = order(number).with("TitelId", ordered).with("Band", "Bd. 2");
      assertThat(client.ask(order)).isEqualTo(ACCEPTED);
      var first = shelf.request(number).at("/item/barcode").asText();
      assertThat(copies).contains(first);

      shelf.step(number, "MARK_MISSING", "");

      assertThat(shelf.request(number).at("/item/barcode").asText())
          .isIn(copies)
          .isNotEqualTo(first);
    }
  }

  private static Marc volume(String ordered, String description, String barcode) {
    return Marc.book(NcipMessage.fresh("PPN"), "Handbuch " + description)
        .field("035", "a", "(DE-91.1)" + ordered)
        .field("852", "c", "STACKS", "h", "TEC 6", "p", barcode, "3", description);
  }

  @Test
  void aTitleIsFoundByAnotherSystemsNumberWithAPrefix() {
    try (var partner = SlnpPartner.open(server, BY_OTHER_NUMBER);
        var client = partner.connect()) {
      assertThat(client.ask(order(freshNumber()))).isEqualTo(ACCEPTED);
    }
  }

  @Test
  void aPartnerThatDoesNotLendIsRefused() {
    var refusal = List.of("510 SLNPEvalError: Bestellungen dieser Art werden nicht angenommen");
    try (var partner = SlnpPartner.open(server).having("lendingSupported", false)) {
      Await.first(IN_FORCE, "the reply", () -> reply(partner), refusal::equals);
    }
  }

  /** None while the port is opened again with the changed settings. */
  private List<String> reply(SlnpPartner partner) {
    try (var client = partner.connect()) {
      return client.ask(order(freshNumber()));
    } catch (RuntimeException closed) {
      return List.of();
    }
  }

  private String journaled(String number) {
    var id = records.value("select id from exchange where request_id = ?", number);
    return admin.get("messages/" + id).json().path("received").asText();
  }
}
