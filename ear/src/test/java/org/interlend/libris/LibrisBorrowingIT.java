package org.interlend.libris;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that the library places in Libris, from the order there to the return. */
@OnOneDatabase
class LibrisBorrowingIT {

  private static final String PATRON = "P0043188";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InterlendServer server;
  private final ApiClient api;
  private final Records records;

  private LibrisServer libris;
  private LibrisPartner partner;

  LibrisBorrowingIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
  }

  @BeforeEach
  void open() {
    libris = new LibrisServer();
    partner = LibrisPartner.open(server, libris);
  }

  @AfterEach
  void close() {
    partner.close();
    libris.close();
  }

  @Test
  void anOrderInLibrisBecomesABorrowingRequest() {
    try (var sru = new SruServer().record("8472001", "Broar i norr : en bok")) {
      partner.with("sruUrl", sru.url());
      var supplier = partner.sigel() + "A";
      libris.library(supplier, "Andra biblioteket", "Storgatan 2");
      var order =
          partner
              .order(supplier, partner.sigel() + "B")
              .with("bib_id", "8472001")
              .with("user", "Ståhl, Kim")
              .with("user_id", "P004 3188")
              .with("message", "Helst häftad");

      var report = partner.run();

      assertThat(report.path("created").asInt()).isEqualTo(1);
      assertThat(report.path("fetched").asInt()).isEqualTo(1);
      var request = request(order);
      assertThat(request.path("status").asText()).isEqualTo("REQUEST_SENT_TO_PARTNER");
      assertThat(request.path("partner").asText()).isEqualTo(partner.code());
      assertThat(request.path("patron").asText()).isNotBlank();
      assertThat(request.path("title").asText()).isEqualTo("Broar i norr : en bok");
      assertThat(request.path("format").asText()).isEqualTo("PHYSICAL");
      assertThat(request.at("/broker/protocol").asText()).isEqualTo("LIBRIS");
      assertThat(request.at("/broker/number").asText()).isEqualTo(order.number());
      assertThat(request.at("/broker/status").asText()).isEqualTo("Uteliggande");
      assertThat(request.at("/broker/chain")).hasSize(2);
      assertThat(request.at("/lender/code").asText()).isEqualTo(supplier);
      assertThat(request.at("/lender/name").asText()).isEqualTo("Andra biblioteket");
      assertThat(request.at("/lender/address").asText()).isEqualTo("Storgatan 2\n111 11 Stockholm");
      assertThat(request.at("/notes/0/text").asText()).isEqualTo("Helst häftad");
      assertThat(sru.queries()).containsExactly("rec.recordIdentifier=8472001");
      var stub = api.get("partners/" + supplier).json();
      assertThat(stub.path("status").asText()).isEqualTo("INACTIVE");
      assertThat(kinds(request)).contains("UNKNOWN_LENDER");
    }
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1"})
  void anOrderIsTakenWithoutTheRecordOfItsTitle(int status, int reasons) {
    try (var sru = new SruServer().record("8472002", "Broar i norr : en bok")) {
      sru.breaks(status);
      partner.with("sruUrl", sru.url());
      var order = partner.order("Abc").with("bib_id", "8472002").with("user_id", PATRON);

      var report = partner.run();

      assertThat(sru.queries()).hasSize(1);
      assertThat(report.path("created").asInt()).as(report.toString()).isEqualTo(1);
      assertThat(report.path("failed").asInt()).isZero();
      assertThat(reasons(report, order)).hasSize(reasons);
      assertThat(request(order).path("title").asText()).isEqualTo(order.title());
    }
  }

  @Test
  void theKeyIsSentInTheHeaderAndTheListIsAskedForTheDaysOfTheSetting() {
    partner.with("lookbackDays", 3).run();

    var call = libris.calls("outgoing").get(libris.calls("outgoing").size() - 1);
    assertThat(call.key()).isEqualTo(partner.key());
    assertThat(call.query())
        .containsKeys("start_date", "end_date")
        .allSatisfy((name, day) -> assertThat(day).matches("\\d{4}-\\d{2}-\\d{2}"));
    assertThat(LocalDate.parse(call.query().get("start_date")))
        .isEqualTo(LocalDate.parse(call.query().get("end_date")).minusDays(3));
    assertThat(
            records.count("select count(*) from exchange where partner_code = ?", partner.code()))
        .isZero();
  }

  @Test
  void theSameListAgainChangesNothing() {
    var order = partner.order("Abc").with("user_id", PATRON);
    partner.run();
    var version = version(order);

    var again = partner.run();

    assertThat(again.path("unchanged").asInt()).isEqualTo(1);
    assertThat(again.path("created").asInt() + again.path("updated").asInt()).isZero();
    assertThat(version(order)).isEqualTo(version);
    assertThat(
            records.count(
                "select count(*) from exchange where request_id = ? and protocol = 'LIBRIS'",
                order.number()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Läst, '', REQUEST_SENT_TO_PARTNER, ",
    "Remitterad, '', REQUEST_SENT_TO_PARTNER, ",
    "Levererad, 10, SHIPPED_PHYSICALLY, ",
    "'', 10, SHIPPED_PHYSICALLY, ",
    "Negativt svar, 6, REJECTED_BY_PARTNER, NOT_SUPPLIED",
    "Kan reserveras, 7, CONDITIONAL, MAY_BE_RESERVED",
    "Reservation, '', CONDITIONAL_ACCEPTED, ",
    "Reserverad, '', WILL_SUPPLY, ",
    "Avbeställd, '', CANCELED_BY_STAFF, ",
    "Makulerad, '', CANCELED_BY_STAFF, ",
    "Ej avbeställd!, '', REQUEST_SENT_TO_PARTNER, CANCEL_REFUSED",
    "Vilande, 99, REQUEST_SENT_TO_PARTNER, BROKER_STATUS_UNKNOWN"
  })
  void theStatusFollowsLibris(String text, String code, String status, String warning) {
    var order = partner.order("Abc").with("user_id", PATRON);
    partner.run();
    order.status(text, code);

    var report = partner.run();

    assertThat(report.path("updated").asInt()).as(report.toString()).isEqualTo(1);
    var request = request(order);
    assertThat(request.path("status").asText()).isEqualTo(status);
    assertThat(request.at("/broker/statusText").asText()).isEqualTo(text.isEmpty() ? code : text);
    if (warning == null) {
      assertThat(kinds(request)).doesNotContain("BROKER_STATUS_UNKNOWN", "NOT_SUPPLIED");
    } else {
      assertThat(kinds(request)).contains(warning);
    }
  }

  @Test
  void staffTeachTheImportAnUnknownStatus() {
    var order = partner.order("Abc").with("user_id", PATRON);
    order.status("På väg", "42");
    partner.run();
    assertThat(request(order).path("status").asText()).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(kinds(request(order))).contains("BROKER_STATUS_UNKNOWN");

    partner.with("statuses", List.of(Map.of("text", "På väg", "code", "42", "status", "SHIPPED")));
    partner.run();

    assertThat(request(order).path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(kinds(request(order))).doesNotContain("BROKER_STATUS_UNKNOWN");
  }

  @Test
  void theSupplierChangesAlongTheChain() {
    var first = partner.sigel() + "A";
    var second = partner.sigel() + "B";
    var order = partner.order(first, second).with("user_id", PATRON).shelf(first, "Magasin 4");
    partner.run();
    assertThat(request(order).path("callNumber").asText()).isEqualTo("Magasin 4");

    order.answered("1", "Utlånad", true);
    partner.run();

    var request = request(order);
    assertThat(request.at("/lender/code").asText()).isEqualTo(second);
    assertThat(request.path("callNumber").isNull()).isTrue();
    assertThat(request.at("/broker/chain/0/answer").asText()).isEqualTo("Utlånad");
    assertThat(request.at("/broker/chain/1/current").asBoolean()).isTrue();
    assertThat(events(request, "The broker names the lender: ")).hasSize(2);

    order.answered("4", "Finns ej", true);
    partner.run();

    assertThat(request(order).path("status").asText()).isEqualTo("REJECTED_BY_PARTNER");
  }

  @Test
  void aDeliveryThatIsTakenBackIsAWarning() {
    var order = partner.order("Abc").with("user_id", PATRON).status("Levererad", "10");
    partner.run();

    order.status("Negativt svar", "6");
    partner.run();

    assertThat(request(order).path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(kinds(request(order))).contains("NOT_SUPPLIED");
    order.status("Kan reserveras", "7");
    partner.run();
    assertThat(kinds(request(order)))
        .contains("NO_LONGER_SHIPPED")
        .doesNotContain("NOT_SUPPLIED", "MAY_BE_RESERVED");
    order.status("Levererad", "10");
    partner.run();
    assertThat(kinds(request(order))).doesNotContain("NO_LONGER_SHIPPED");
    order.status("Remitterad", "");
    partner.run();
    assertThat(request(order).path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(kinds(request(order))).contains("NO_LONGER_SHIPPED").doesNotContain("NOT_SUPPLIED");

    step(
        request(order),
        "{\"step\": \"RECEIVE\", \"barcode\": \"%s-1\", \"desk\": \"MAINDESK\"}"
            .formatted(order.number()));
    assertThat(kinds(request(order))).doesNotContain("NO_LONGER_SHIPPED");
  }

  @Test
  void anUnknownPatronWaitsForStaffWhoseChoiceStays() {
    var order = partner.order("Abc").with("user_id", "no-such card");
    partner.run();
    var request = request(order);
    assertThat(request.path("patron").isNull()).isTrue();
    assertThat(kinds(request)).contains("PATRON_NOT_MATCHED");
    assertThat(request.path("staffWarning").asText())
        .contains(
            "The request has no patron yet. No patron of this library has its number. Assign the");

    step(request, "{\"step\": \"ASSIGN_PATRON\", \"patron\": \"%s\"}".formatted(PATRON));
    order.with("user_id", "another-card").status("Läst", "");
    partner.run();

    var assigned = request(order);
    assertThat(assigned.path("patron").asText()).isNotBlank();
    assertThat(kinds(assigned)).doesNotContain("PATRON_NOT_MATCHED");
  }

  @Test
  void theLibraryCardIsTriedAfterTheUserId() {
    var order = partner.order("Abc").with("user_id", "a1b2c3").libraryCard(PATRON);
    partner.run();
    assertThat(request(order).path("patron").asText()).isNotBlank();
  }

  @Test
  void whatIsHereIsNotOverwritten() {
    var order = partner.order("Abc").with("user_id", PATRON).status("Levererad", "10");
    partner.run();
    var barcode = order.number() + "-1";
    step(
        request(order),
        "{\"step\": \"RECEIVE\", \"barcode\": \"%s\", \"desk\": \"MAINDESK\", \"guaranteedDueDate\": \"2031-01-15\"}"
            .formatted(barcode));
    assertThat(request(order).path("status").asText()).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");

    order.status("Makulerad", "");
    partner.run();

    var request = request(order);
    assertThat(request.path("status").asText()).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(request.at("/broker/statusText").asText()).isEqualTo("Makulerad");
  }

  @Test
  void sendingBackCompletesTheRequest() {
    var order = partner.order("Abc").with("user_id", PATRON).status("Levererad", "10");
    partner.run();
    var barcode = order.number() + "-1";
    step(
        request(order),
        "{\"step\": \"RECEIVE\", \"barcode\": \"%s\", \"desk\": \"MAINDESK\"}".formatted(barcode));
    circulation("loans", "{\"patron\": \"%s\", \"barcode\": \"%s\"}".formatted(PATRON, barcode));
    circulation("returns", "{\"barcode\": \"%s\"}".formatted(barcode));

    step(request(order), "{\"step\": \"SEND_BACK\"}");

    assertThat(request(order).path("status").asText()).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.count("select count(*) from item where barcode = ?", barcode)).isZero();
    assertThat(partner.run().path("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void aCopyStaysWithThePatron() {
    var order =
        partner
            .order("Abc")
            .with("user_id", PATRON)
            .with("media_type", "Kopia")
            .with("media_type_code", "2")
            .with("title_of_article", "Is och snö")
            .with("author_of_article", "Ask, My")
            .with("volume_designation", "2024:3")
            .with("pages", "14-22");
    partner.run();

    var request = request(order);
    assertThat(request.path("copy").asBoolean()).isTrue();
    assertThat(request.at("/part/title").asText()).isEqualTo("Is och snö");
    assertThat(request.at("/part/volume").asText()).isEqualTo("2024:3");
    assertThat(request.at("/part/pages").asText()).isEqualTo("14-22");
  }

  @Test
  void anOrderWhoseChainComesRoundIsStillBorrowed() {
    var order = partner.order("Abc", partner.sigel());
    order.answered("4", "Finns ej", true);

    partner.run();

    assertThat(request(order).path("status").asText()).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(
            records.count(
                "select count(*) from lending_request where external_id = ?", order.number()))
        .isZero();
  }

  @Test
  void anOldOpenRequestIsRefreshed() {
    var order = LibrisOrder.daysAgo(2, partner.sigel(), "Abc").with("user_id", PATRON);
    libris.has(order);
    partner.run();
    partner.with("lookbackDays", 0);
    order.status("Levererad", "10");

    var report = partner.run();

    assertThat(report.path("updated").asInt()).as(report.toString()).isEqualTo(1);
    assertThat(request(order).path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(libris.calls(order.number())).hasSize(1);
  }

  @Test
  void anAnswerAboutAnotherRequestSaysNothingOfThisOne() {
    var order = LibrisOrder.daysAgo(2, partner.sigel(), "Abc").with("user_id", PATRON);
    libris.has(order);
    partner.run();
    partner.with("lookbackDays", 0);
    libris.fails(
        order.number(),
        LibrisServer.Fault.json(
            """
            {"count":1,"ill_requests":[{"request_id":"1","status":"Uteliggande","requesting_library":"%s"}]}"""
                .formatted(partner.sigel())));

    var report = partner.run();

    assertThat(report.path("created").asInt()).as(report.toString()).isZero();
    assertThat(report.path("failed").asInt()).as(report.toString()).isEqualTo(1);
    assertThat(kinds(request(order))).doesNotContain("UNKNOWN_TO_BROKER");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aKnownOrderIsBorrowedWhateverLibrisSaysOfItsLibrary(boolean named) {
    var order = LibrisOrder.daysAgo(2, partner.sigel(), "Abc").with("user_id", PATRON);
    libris.has(order);
    partner.run();
    partner.with("lookbackDays", 0); // no list has it any more
    if (named) {
      order.with("requesting_library", "Closed"); // the Sigel is no longer one of this institution
    } else {
      order.without("requesting_library").without("active_library");
    }
    order.status("Levererad", "10");

    var report = partner.run();

    assertThat(report.path("updated").asInt()).as(report.toString()).isEqualTo(1);
    assertThat(request(order).path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(
            records.count(
                "select count(*) from lending_request where external_id = ?", order.number()))
        .isZero();
  }

  @Test
  void aReservationDoesNotExpireAndWhatHasExpiredIsStillShipped() {
    var reserved = partner.order("Abc").with("user_id", PATRON).status("Reserverad", "");
    var waiting = LibrisOrder.daysAgo(2, partner.sigel(), "Abc").with("user_id", PATRON);
    libris.has(waiting);
    partner.run();
    partner.with("lookbackDays", 0); // no list has it any more
    records.execute(
        "update borrowing_request set created_at = created_at - interval '40' day where external_id"
            + " in ('%s', '%s')".formatted(reserved.number(), waiting.number()));

    assertThat(api.post("jobs/expire-announced-requests/runs", "").status()).isEqualTo(200);

    assertThat(request(reserved).path("status").asText()).isEqualTo("WILL_SUPPLY");
    assertThat(request(waiting).path("status").asText()).isEqualTo("EXPIRED");
    waiting.status("Reserverad", "");
    partner.run();
    assertThat(kinds(request(waiting))).contains("LENDER_NAMED_AFTER_END");
    waiting.status("Levererad", "10");
    partner.run();
    assertThat(request(waiting).path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(kinds(request(waiting))).doesNotContain("LENDER_NAMED_AFTER_END");
  }

  @Test
  void aDeliveryAfterTheRequestWasCanceledHereIsAWarning() {
    var order = partner.order("Abc").with("user_id", PATRON);
    partner.run();
    step(request(order), "{\"step\": \"CANCEL\", \"reason\": \"No longer needed\"}");
    order.status("Läst", "");
    partner.run();
    assertThat(kinds(request(order))).doesNotContain("LENDER_NAMED_AFTER_END");

    order.status("Levererad", "10");
    partner.run();
    partner.run();

    assertThat(request(order).path("status").asText()).startsWith("CANCELED_BY");
    assertThat(request(order).at("/broker/statusText").asText()).isEqualTo("Levererad");
    assertThat(kinds(request(order))).containsOnlyOnce("LENDER_NAMED_AFTER_END");

    step(request(order), "{\"step\": \"DISMISS_WARNING\"}");
    order.with("message", "Helst häftad");
    assertThat(partner.run().path("updated").asInt()).isEqualTo(1);
    assertThat(kinds(request(order))).doesNotContain("LENDER_NAMED_AFTER_END");
  }

  @Test
  void aWarningAfterTheEndGoesWhenLibrisTakesItBack() {
    var order = partner.order("Abc").with("user_id", PATRON);
    partner.run();
    step(request(order), "{\"step\": \"CANCEL\", \"reason\": \"No longer needed\"}");

    order.status("Ej avbeställd!", "");
    partner.run();
    assertThat(kinds(request(order)))
        .contains("CANCEL_REFUSED")
        .doesNotContain("LENDER_NAMED_AFTER_END");
    order.status("Reserverad", "");
    partner.run();
    assertThat(kinds(request(order)))
        .contains("LENDER_NAMED_AFTER_END")
        .doesNotContain("CANCEL_REFUSED");
    order.status("Avbeställd", "");
    partner.run();

    assertThat(kinds(request(order))).doesNotContain("LENDER_NAMED_AFTER_END", "CANCEL_REFUSED");
    assertThat(request(order).at("/broker/statusText").asText()).isEqualTo("Avbeställd");
  }

  @Test
  void aWarningAfterTheEndAlsoGoesOnceNoListHasTheRequest() {
    var order = LibrisOrder.daysAgo(2, partner.sigel(), "Abc").with("user_id", PATRON);
    libris.has(order);
    partner.run();
    step(request(order), "{\"step\": \"CANCEL\", \"reason\": \"No longer needed\"}");
    order.status("Reserverad", "");
    partner.run();
    assertThat(kinds(request(order))).contains("LENDER_NAMED_AFTER_END");

    partner.with("lookbackDays", 0);
    order.status("Avbeställd", "");
    partner.run();

    assertThat(kinds(request(order))).doesNotContain("LENDER_NAMED_AFTER_END");
    assertThat(libris.calls(order.number())).hasSize(1);
    partner.run();
    assertThat(libris.calls(order.number())).as("it is not read again").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2", "0"})
  void aSecondReservationIsAWarningAgainAfterOneThatStaffHaveDismissed(int lookbackDays) {
    var order = LibrisOrder.daysAgo(2, partner.sigel(), "Abc").with("user_id", PATRON);
    libris.has(order);
    partner.run();
    step(request(order), "{\"step\": \"CANCEL\", \"reason\": \"No longer needed\"}");
    order.status("Reserverad", "");
    partner.run();
    step(request(order), "{\"step\": \"DISMISS_WARNING\"}");
    partner.with("lookbackDays", lookbackDays); // with 0 no list has it any more

    order.status("Inlån pausat", "");
    partner.run();
    assertThat(request(order).path("warnings")).isEmpty();
    assertThat(request(order).at("/broker/statusText").asText()).isEqualTo("Inlån pausat");

    order.status("Reserverad", "");
    partner.run();
    assertThat(kinds(request(order))).contains("LENDER_NAMED_AFTER_END");
  }

  @Test
  void ordersOfAStandstillAreCaughtUpWith() {
    records.execute(
        "update job_run set ran_at = current_timestamp - interval '10' day where partner_code = '"
            + partner.code()
            + "'");
    libris.fails("outgoing", LibrisServer.Fault.status(503));
    partner.run();
    libris.recovers();
    var order = LibrisOrder.daysAgo(8, partner.sigel(), "Abc").with("user_id", PATRON);
    libris.has(order);

    assertThat(partner.run().path("created").asInt()).isEqualTo(1);

    assertThat(request(order).path("status").asText()).isEqualTo("REQUEST_SENT_TO_PARTNER");
    partner.run();
    var calls = libris.calls("outgoing");
    assertThat(calls.get(calls.size() - 1).query().get("start_date"))
        .as("nothing is left to catch up with")
        .isEqualTo(
            LocalDate.parse(calls.get(calls.size() - 1).query().get("end_date"))
                .minusDays(2)
                .toString());
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aRequestThatLibrisForgotIsSkippedWithItsReason(boolean with404) {
    libris.unknownAs404(with404);
    var order = partner.order("Abc").with("user_id", PATRON);
    partner.run();
    libris.forget(order);

    var report = partner.run();

    assertThat(report.path("skipped").asInt()).isEqualTo(1);
    assertThat(report.at("/reasons/0/number").asText()).isEqualTo(order.number());
    assertThat(report.at("/reasons/0/reason").asText()).contains("does not know");
    partner.run();
    var request = request(order);
    assertThat(request.path("status").asText()).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(kinds(request)).containsOnlyOnce("UNKNOWN_TO_BROKER");
    assertThat(request.path("history").findValuesAsText("event"))
        .as("staff are told once")
        .containsOnlyOnce("The broker does not know the request any more");

    libris.has(order);
    partner.run();
    assertThat(kinds(request(order))).doesNotContain("UNKNOWN_TO_BROKER");
  }

  @Test
  void aRecordThatCannotBeReadDoesNotAffectTheOthers() {
    ObjectNode nameless = JSON.createObjectNode().put("title", "Utan nummer");
    libris.broken(nameless);
    libris.broken(JSON.createObjectNode().put("lf_number", "9".repeat(200)));
    libris.broken(
        JSON.createObjectNode()
            .put("lf_number", partner.sigel() + "-bare")
            .put("requesting_library", partner.sigel()));
    var order = partner.order("Abc").with("user_id", PATRON);

    var report = partner.run();

    assertThat(report.path("created").asInt()).as(report.toString()).isEqualTo(2);
    assertThat(report.path("failed").asInt()).isEqualTo(4); // in both lists
    assertThat(report.at("/reasons/0/reason").asText()).isNotBlank();
    assertThat(request(order).path("title").asText()).isEqualTo(order.title());
  }

  @ParameterizedTest
  @CsvSource({
    "HTML, not a JSON object",
    "ANOTHER, no list of requests",
    "ABSENT, 404",
    "ERROR, 500",
    "LARGE, more than",
    "KEY, does not accept the API key"
  })
  void aListThatIsNoneFailsWithItsReason(String fault, String reason) {
    partner.order("Abc").with("user_id", PATRON);
    switch (fault) {
      case "HTML" -> libris.fails("outgoing", LibrisServer.Fault.html());
      case "ANOTHER" -> libris.fails("outgoing", LibrisServer.Fault.json("{\"error\":\"fel\"}"));
      case "ABSENT" -> libris.fails("outgoing", LibrisServer.Fault.status(404));
      case "ERROR" -> libris.fails("outgoing", LibrisServer.Fault.status(500));
      case "LARGE" -> libris.fails("outgoing", LibrisServer.Fault.bytes(9 << 20));
      default -> libris.key(partner.key(), "AnotherSigel");
    }

    var report = partner.run();

    assertThat(report.path("failed").asInt()).isPositive();
    assertThat(report.at("/reasons/0/number").asText()).isEqualTo(partner.sigel());
    assertThat(report.at("/reasons/0/reason").asText()).contains(reason);
    assertThat(
            records.count(
                "select count(*) from exchange where partner_code = ? and outcome = 'FAILED'",
                partner.code()))
        .isPositive();

    libris.recovers();
    libris.key(partner.key(), partner.sigel());
    assertThat(partner.run().path("created").asInt()).isEqualTo(1);
  }

  @Test
  void aPreviewTellsWhatAnImportWouldDo() {
    var known = partner.order("Abc").with("user_id", PATRON);
    partner.run();
    known.status("Levererad", "10");
    var fresh = partner.order(partner.sigel() + "C");
    var before = records.snapshot();

    var report = partner.preview();

    assertThat(records.snapshot()).isEqualTo(before);
    assertThat(report.path("created").asInt()).isEqualTo(1);
    assertThat(report.path("updated").asInt()).isEqualTo(1);
    assertThat(reasons(report, known)).anyMatch(reason -> reason.contains("now Levererad"));
    assertThat(reasons(report, fresh))
        .anyMatch(reason -> reason.contains("New borrowing request"))
        .anyMatch(reason -> reason.contains("No patron"));
  }

  @Test
  void theHistoryKeepsTheRunsWithTheirReasons() {
    libris.broken(JSON.createObjectNode().put("title", "Utan nummer"));
    partner.run();

    var last = api.get("jobs/libris-import/runs").json().get(0);

    assertThat(last.path("partner").asText()).isEqualTo(partner.code());
    assertThat(last.at("/report/failed").asInt()).isEqualTo(2);
    assertThat(last.at("/report/reasons/0/number").asText()).isEqualTo("#1");
    assertThat(last.at("/report/reasons/0/reason").asText()).contains("no number");
    assertThat(api.post("jobs/libris-import/runs?partner=BRIGHTWATER", "").status()).isEqualTo(404);
    assertThat(api.post("jobs/overdue/runs?preview=true", "").status()).isEqualTo(400);
  }

  private JsonNode request(LibrisOrder order) {
    var found = api.get("borrowing-requests?externalId=" + order.number()).json().at("/rows/0/id");
    return api.get("borrowing-requests/" + found.asLong()).json();
  }

  private void step(JsonNode request, String body) {
    var answer = api.post("borrowing-requests/" + request.path("id").asLong() + "/steps", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private void circulation(String what, String body) {
    var answer = api.post("circulation/" + what, body);
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
  }

  private Object version(LibrisOrder order) {
    return records.value(
        "select version from borrowing_request where external_id = ?", order.number());
  }

  private static List<String> kinds(JsonNode request) {
    return request.path("warnings").findValuesAsText("kind");
  }

  private static List<JsonNode> events(JsonNode request, String event) {
    var found = new ArrayList<JsonNode>();
    request
        .path("history")
        .forEach(
            line -> {
              if (line.path("event").asText().startsWith(event)) {
                found.add(line);
              }
            });
    return found;
  }

  private static List<String> reasons(JsonNode report, LibrisOrder order) {
    var found = new ArrayList<String>();
    report
        .path("reasons")
        .forEach(
            reason -> {
              if (reason.path("number").asText().equals(order.number())) {
                found.add(reason.path("reason").asText());
              }
            });
    return found;
  }
}
