package org.interlend.libris;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.interlend.libris.LibrisServer.Fault;
import org.interlend.support.ApiClient;
import org.interlend.support.ApiClient.Answer;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of other Swedish libraries, and the library's answers to them. */
@OnOneDatabase
class LibrisLendingIT {

  private final InterlendServer server;
  private final ApiClient api;
  private final Records records;

  private LibrisServer libris;
  private LibrisPartner partner;

  LibrisLendingIT(InterlendServer server) {
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
  void aRequestToTheLibraryIsMadeWithTheLibraryThatBorrows() {
    var requester = partner.sigel() + "R";
    var order = partner.requestFrom(requester).with("user", "Ståhl, Kim").with("user_id", "99 1");

    var report = partner.run();

    assertThat(report.path("created").asInt()).as(report.toString()).isEqualTo(1);
    var request = request(order);
    assertThat(request.path("title").asText()).isEqualTo(order.title());
    assertThat(request.at("/broker/statusText").asText()).isEqualTo("Uteliggande");
    assertThat(request.at("/borrower/code").asText()).isEqualTo(requester);
    assertThat(request.at("/borrower/name").asText()).isEqualTo("Biblioteket " + requester);
    assertThat(request.at("/borrower/address").asText()).isEqualTo("Box 1\n903 00 Umeå");
    assertThat(request.toString()).doesNotContain("Ståhl", "99 1");
    assertThat(partner.run().path("unchanged").asInt()).isEqualTo(1);

    answer(order, "1", "Saknas", true);
    assertThat(
            records.rows(
                "select service, response_body, user_id from exchange where request_id = ? order by id",
                order.number()))
        .hasSize(2)
        .allSatisfy(
            line -> {
              assertThat(new String((byte[]) line.get(1), UTF_8))
                  .contains(order.title())
                  .doesNotContain("Ståhl", "99 1");
              assertThat(line.get(2)).isNull();
            });
  }

  @Test
  void anArticleIsRequestedUnderItsOwnTitle() {
    var order =
        partner
            .requestFrom(partner.sigel() + "R")
            .with("title_of_article", "Is och snö")
            .with("author_of_article", "Ask, My")
            .with("volume_designation", "2024:3")
            .with("pages", "14-22");

    partner.run();

    var request = request(order);
    assertThat(request.path("title").asText()).isEqualTo(order.title());
    assertThat(request.at("/part/title").asText()).isEqualTo("Is och snö");
    assertThat(request.at("/part/author").asText()).isEqualTo("Ask, My");
    assertThat(request.at("/part/volume").asText()).isEqualTo("2024:3");
    assertThat(request.at("/part/pages").asText()).isEqualTo("14-22");
  }

  @Test
  void staffChooseTheVolumeOfAnArticle() {
    var volume = loaded();
    var order =
        partner
            .requestFrom(partner.sigel() + "R")
            .with("bib_id", volume)
            .with("media_type", "Kopia")
            .with("media_type_code", "2")
            .with("title_of_article", "Is och snö");
    partner.run();
    step(order, "{\"step\": \"LOCATE\"}");
    assertThat(request(order).path("status").asText()).isEqualTo("LOCATE_FAILED");
    assertThat(request(order).path("item").isNull()).isTrue();
    assertThat(request(order).findValuesAsText("note"))
        .contains("A copy is ordered: staff choose the volume from which it is made");

    step(order, "{\"step\": \"LOCATE\", \"barcode\": \"%s\"}".formatted(volume));
    assertThat(request(order).at("/item/barcode").asText()).isEqualTo(volume);

    step(order, "{\"step\": \"MARK_MISSING\"}");
    assertThat(new Shelf(server).status(volume + "B")).isEqualTo("AVAILABLE");
    assertThat(request(order).path("status").asText()).isEqualTo("LOCATE_FAILED");
    assertThat(request(order).path("item").isNull()).isTrue();
  }

  @Test
  void requestsAreNotFetchedWhereTheSettingSaysSo() {
    partner.requestFrom(partner.sigel() + "R");
    partner.with("lending", false);

    assertThat(partner.run().path("fetched").asInt()).isZero();
    assertThat(libris.calls("incoming")).hasSize(1); // of the first run
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, REJECTED",
    "2, false, REJECTED",
    "3, false, REJECTED",
    "4, false, REJECTED",
    "5, false, REJECTED",
    "6, false, REJECTED",
    "8, false, REJECTED",
    "1, true, CONDITIONAL",
    "7, false, WILL_SUPPLY"
  })
  void eachAnswerReachesLibrisAndMovesTheRequest(
      String response, boolean mayReserve, String status) {
    var order = imported();

    var answer = answer(order, response, "Skickas i dag & åter", mayReserve);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().path("status").asText()).isEqualTo(status);
    assertThat(libris.updates(order)).hasSize(1);
    assertThat(libris.updates(order).get(0))
        .containsAllEntriesOf(
            Map.of(
                "action",
                "response",
                "response_id",
                response,
                "added_response",
                "Skickas i dag & åter",
                "may_reserve",
                mayReserve ? "1" : "0"));
    assertThat(
            records.count(
                "select count(*) from exchange where request_id = ? and service = 'response' and"
                    + " outcome = 'SUCCESS'",
                order.number()))
        .isEqualTo(1);
    assertThat(answer.json().path("history").findValuesAsText("event"))
        .anyMatch(event -> event.startsWith("Answered at the broker: "));
  }

  @Test
  void aDeliveryShipsTheCopy() {
    var copy = new Shelf(server).newCopy();
    var order = imported();
    step(order, "{\"step\": \"LOCATE\", \"barcode\": \"%s\"}".formatted(copy.barcode()));

    var answer = answer(order, "9", "", false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(answer.json().at("/item/barcode").asText()).isEqualTo(copy.barcode());
    assertThat(answer.json().at("/broker/statusText").asText()).isEqualTo("Levererad");
  }

  @Test
  void aCopyThatIsAnsweredAsMissingIsMissing() {
    var copy = new Shelf(server).newCopy();
    var order = imported();
    step(order, "{\"step\": \"LOCATE\", \"barcode\": \"%s\"}".formatted(copy.barcode()));

    var answer = answer(order, "2", "", false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().path("status").asText()).isEqualTo("REJECTED");
    assertThat(new Shelf(server).status(copy.barcode())).isEqualTo("MISSING");
  }

  @Test
  void theCopyOfAReservedRequestStaysWhileLibrisSaysTheSame() {
    var copy = new Shelf(server).newCopy();
    var order = imported();
    assertThat(answer(order, "7", null, false).json().path("status").asText())
        .isEqualTo("WILL_SUPPLY");
    step(order, "{\"step\": \"LOCATE\", \"barcode\": \"%s\"}".formatted(copy.barcode()));

    assertThat(partner.run().path("unchanged").asInt()).isEqualTo(1);

    assertThat(request(order).path("status").asText()).isEqualTo("BEING_PROCESSED");
    assertThat(request(order).at("/item/barcode").asText()).isEqualTo(copy.barcode());
    assertThat(answer(order, "7", null, false).json().path("status").asText())
        .as("an answer of staff counts again")
        .isEqualTo("WILL_SUPPLY");
  }

  @Test
  void aRequestIsMarkedAsRead() {
    var order = imported();

    step(order, "{\"step\": \"MARK_READ\"}");

    assertThat(libris.updates(order)).hasSize(1);
    assertThat(libris.updates(order).get(0)).containsEntry("action", "read");
    assertThat(request(order).at("/broker/statusText").asText()).isEqualTo("Läst");
    assertThat(request(order).path("status").asText()).isEqualTo("LOCATE_FAILED");
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 0"})
  void aShipmentAnswersLibrisIfStaffSaySo(boolean answers, int updates) {
    var copy = new Shelf(server).newCopy();
    var order = imported();

    step(
        order,
        "{\"step\": \"SHIP\", \"barcode\": \"%s\", \"answer\": %s, \"reason\": \"Skickas\"}"
            .formatted(copy.barcode(), answers));

    assertThat(request(order).path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(libris.updates(order)).hasSize(updates);
    assertThat(libris.updates(order))
        .allSatisfy(
            update ->
                assertThat(update)
                    .containsAllEntriesOf(Map.of("response_id", "9", "added_response", "Skickas")));
  }

  @Test
  void librisIsNotToldOfADeliveryThatIsNotPossible() {
    var order = imported();

    var answer = answer(order, "9", "", false);

    assertThat(answer.status()).isBetween(400, 409);
    assertThat(libris.updates(order)).isEmpty();
  }

  @Test
  void librisIsNotToldOfADeliveryOfARequestThatEndedHere() {
    var order = imported();
    step(order, "{\"step\": \"REJECT\", \"reason\": \"Utlånad\"}");

    var answer = answer(order, "9", "", false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(libris.updates(order)).isEmpty();
  }

  @Test
  void aStaleAnswerIsRefusedWithTheStateThere() {
    var order = imported();
    order.status("Avbeställd", "");

    var answer = answer(order, "7", "Vi har den", false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(answer.json().path("kind").asText()).isEqualTo("BROKER_REFUSED");
    assertThat(answer.detail()).contains("Avbeställd");
    assertThat(answer.json().at("/request/status").asText()).isEqualTo("CANCELLED");
    assertThat(libris.updates(order)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200", "409"})
  void anAnswerThatIsOvertakenIsRefusedWithTheStateNow(int status) {
    var order = imported();
    libris.overtakes(status, () -> order.status("Avbeställd", ""));

    var answer = answer(order, "7", null, false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(answer.detail()).contains("Beställningen har ändrats", "Avbeställd");
    assertThat(answer.json().at("/request/broker/statusText").asText()).isEqualTo("Avbeställd");
    assertThat(request(order).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void theOwnStepFollowsAnAnswerAlsoWhenTheRequestIsChangedAtTheSameTime() {
    var order = imported();
    libris.overtakes(200, () -> changeUntilLater(order));

    var answer = answer(order, "4", "Finns ej", false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(request(order).path("status").asText()).isEqualTo("REJECTED");
    assertThat(libris.updates(order)).hasSize(1);
  }

  @Test
  void anAnswerThatLibrisRefusesIsToldWithItsMessage() {
    var order = imported();
    libris.refusesUpdates(true);

    var answer = answer(order, "7", null, false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(answer.detail()).contains("Svaret kan inte tas emot", "Uteliggande");
    assertThat(answer.json().at("/request/broker/statusText").asText()).isEqualTo("Uteliggande");
    assertThat(answer.json().at("/request/status").asText()).isNotEqualTo("WILL_SUPPLY");
  }

  @Test
  void aCallThatFailsIsNotTakenForAChangeOfTheRequest() {
    var order = imported();
    libris.fails("POST ", Fault.status(405));

    var answer = answer(order, "7", null, false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(502);
    assertThat(answer.detail()).contains("405");
  }

  @Test
  void anAnswerThatMeetsAFailureOfLibrisHasFailedAndIsNotRefused() {
    var order = imported();
    libris.fails("POST ", Fault.status(500));

    var answer = answer(order, "7", null, false);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(502);
    assertThat(answer.detail()).contains("500");
    assertThat(
            records.value(
                "select outcome from exchange where request_id = ? and service = 'response'",
                order.number()))
        .isEqualTo("FAILED");
  }

  @Test
  void aRequestThatGetsItsOrderNumberLaterStaysOne() {
    var order = partner.requestFrom(partner.sigel() + "R");
    var number = order.number();
    order.with("lf_number", "");
    partner.run();

    order.with("lf_number", number).status("Läst", "");
    partner.run();

    assertThat(records.count("select count(*) from lending_request where title = ?", order.title()))
        .isOne();
    assertThat(
            records.value(
                "select broker_status_text from lending_request where external_id = ?",
                order.requestId()))
        .isEqualTo("Läst");
    var byNumber = api.get("lending-requests?text=" + number).json().path("rows");
    assertThat(byNumber).singleElement();
    assertThat(byNumber.path(0).path("externalId").asText()).isEqualTo(order.requestId());
    assertThat(answer(order.requestId(), "7", null, false).status()).isEqualTo(200);
    assertThat(
            records.rows(
                "select distinct request_id from exchange where partner_code = ?", partner.code()))
        .as("lines of the journal are found by the number that it has here")
        .containsExactly(List.of(order.requestId()));
  }

  @Test
  void whenLibrisCannotBeReachedNothingIsRecorded() {
    var order = imported();
    var before = request(order);
    libris.fails(order.number(), Fault.status(503));

    assertThat(answer(order, "7", null, false).status()).isEqualTo(502);
    assertThat(request(order)).isEqualTo(before);

    libris.recovers();
    assertThat(answer(order, "7", null, false).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"0", "10", "null"})
  void anAnswerWithoutAResponseIsRefusedByName(String response) {
    var order = imported();
    var answer = answer(order, response, null, false);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field()).contains("responseId");
  }

  @Test
  void aRequestThatWentOnIsRejectedHere() {
    var order = LibrisOrder.from(partner.sigel() + "R", partner.sigel(), "Abc");
    libris.has(order);
    partner.run();
    order.answered("4", "Finns ej", true); // in Libris itself

    partner.run();

    assertThat(request(order).path("status").asText()).isEqualTo("REJECTED");
  }

  @Test
  void eachOfOurLibrariesIsAskedForItsOwnCopies() {
    var science = ofTwoLibraries();
    var number = loaded();
    var order =
        LibrisOrder.from(partner.sigel() + "R", science, partner.sigel()).with("bib_id", number);
    libris.has(order);

    partner.run();
    assertThat(request(order).path("status").asText()).isEqualTo("LOCATE_FAILED");
    assertThat(request(order).at("/lender/code").asText()).isEqualTo("SCIENCE");
    assertThat(answer(order, "4", null, false).status()).isEqualTo(200);
    assertThat(request(order).path("status").asText()).isEqualTo("REJECTED");

    partner.run();
    assertThat(request(order).path("status").asText()).isEqualTo("BEING_PROCESSED");
    assertThat(request(order).at("/lender/code").asText()).isEqualTo("MAIN");
    assertThat(request(order).at("/item/barcode").asText()).isEqualTo(number);
    assertThat(partner.run().path("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void theHistorySaysThatAnotherLibraryOfOursIsAsked() {
    var science = ofTwoLibraries();
    var order = LibrisOrder.from(partner.sigel() + "R", partner.sigel(), science);
    libris.has(order);
    partner.run();
    order.with("active_library", science).status("Remitterad", "");

    partner.run();

    assertThat(request(order).path("history").toString()).contains("The broker now asks Science");
    assertThat(request(order).at("/lender/code").asText()).isEqualTo("SCIENCE");
  }

  @Test
  void theDeskOfTheNextLibraryIsToldWhenTheRequestComesToIt() {
    var science = ofTwoLibraries();
    var order = LibrisOrder.from(partner.sigel() + "R", science, partner.sigel());
    libris.has(order);
    try (var quiet = records.afterwards("update library set desk_email = null")) {
      tellDesks(order.number() + "@example.org");
      partner.run();
      assertThat(desksTold(order)).containsExactly("SCIENCE-" + order.number() + "@example.org");
      assertThat(answer(order, "4", null, false).status()).isEqualTo(200);

      partner.run();

      assertThat(desksTold(order)).contains("MAIN-" + order.number() + "@example.org").hasSize(2);
    }
  }

  private String ofTwoLibraries() {
    var science = partner.sigel() + "S";
    libris.key(partner.key(), partner.sigel(), science);
    partner.with(
        "sigels",
        List.of(
            Map.of("sigel", partner.sigel(), "library", "MAIN"),
            Map.of("sigel", science, "library", "SCIENCE")));
    return science;
  }

  private void tellDesks(String address) {
    records.changeSettings(
        "update library set desk_email = code || '-%s', desk_new_requests = true, desk_daily = false"
            .formatted(address));
  }

  private List<Object> desksTold(LibrisOrder order) {
    return records
        .rows(
            "select recipient from letter where kind = 'DESK_NEW_REQUEST' and recipient like ?",
            "%-" + order.number() + "@example.org")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aRequestThatComesBackIsOpenAgain(boolean answeredHere) {
    var order = LibrisOrder.from(partner.sigel() + "R", partner.sigel(), "Abc");
    libris.has(order);
    partner.run();
    if (answeredHere) {
      assertThat(answer(order, "4", "Finns ej", false).status()).isEqualTo(200);
      records.execute(
          """
          update lending_history set happened_at = happened_at - interval '1' hour
          where request_id = (select id from lending_request where external_id = '%s')"""
              .formatted(order.number()));
    } else {
      order.answered("4", "Finns ej", true);
    }
    partner.run();
    assertThat(request(order).path("status").asText()).isEqualTo("REJECTED");

    order.with("active_library", partner.sigel()).status("Remitterad", "");
    partner.run();

    assertThat(request(order).path("status").asText()).isEqualTo("LOCATE_FAILED");
    assertThat(request(order).path("history").findValuesAsText("event"))
        .contains("The broker asks this library again");
  }

  @Test
  void librisIsNotAskedAboutAFurtherVolume() {
    var order = imported();
    var volume = imported();
    var path = path(volume);
    libris.forget(volume);
    records.execute(
        """
        update lending_request set external_id = '%1$s/2', broker_number = '%1$s'
        where external_id = '%2$s'"""
            .formatted(order.number(), volume.number()));

    assertThat(partner.run().path("skipped").asInt()).isZero();
    assertThat(api.get(path + "/order-card").status()).isEqualTo(409);
    assertThat(api.post(path + "/steps", "{\"step\": \"MARK_READ\"}").status()).isEqualTo(409);
    assertThat(libris.calls(order.number() + "/2")).isEmpty();
  }

  @Test
  void aDeliveryInLibrisIsAWarningUntilItIsShippedHere() {
    var copy = new Shelf(server).newCopy();
    var order = imported();
    order.status("Levererad", "10");
    partner.run();
    assertThat(request(order).at("/warnings/0/kind").asText()).isEqualTo("SHIPPED_AT_BROKER");

    step(order, "{\"step\": \"SHIP\", \"barcode\": \"%s\"}".formatted(copy.barcode()));

    assertThat(request(order).path("warnings")).isEmpty();
  }

  @Test
  void theOrderCardComesThroughThisServer() {
    var order = imported();

    assertThat(api.text(path(order) + "/order-card")).startsWith("%PDF-1.4");

    libris.fails(order.number(), Fault.html());
    assertThat(api.get(path(order) + "/order-card").status()).isEqualTo(502);
  }

  /** Changes the request in a transaction that ends while the answer is recorded. */
  private void changeUntilLater(LibrisOrder order) {
    try {
      var other = server.connect();
      other.setAutoCommit(false);
      try (var statement = other.createStatement()) {
        statement.execute(
            "update lending_request set version = version + 1 where external_id = '%s'"
                .formatted(order.number()));
      }
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> commit(other));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void commit(Connection other) {
    try (other) {
      other.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private LibrisOrder imported() {
    var order = partner.requestFrom(partner.sigel() + "R");
    partner.run();
    return order;
  }

  private Answer answer(LibrisOrder order, String response, String text, boolean mayReserve) {
    return answer(order.number(), response, text, mayReserve);
  }

  private Answer answer(String number, String response, String text, boolean mayReserve) {
    return api.post(
        path(number) + "/libris-answers",
        "{\"responseId\": %s, \"text\": %s, \"mayReserve\": %s}"
            .formatted(response, text == null ? "null" : "\"" + text + "\"", mayReserve));
  }

  private String path(LibrisOrder order) {
    return path(order.number());
  }

  private String path(String number) {
    return "lending-requests/"
        + api.get("lending-requests?externalId=" + number).json().at("/rows/0/id").asLong();
  }

  /** Loads a title with one copy; the record's number in Libris is also the barcode. */
  /** The number of a title with two copies, which is the barcode of the first. */
  private String loaded() {
    var number = NcipMessage.fresh("LIB").replaceAll("\\W", "");
    var loaded =
        api.post(
            "catalog",
            "application/xml",
            Marc.collection(
                Marc.book(number, "Broar i norr " + number)
                    .field("035", "a", number)
                    .copy("STACKS", "TEC 1", number)
                    .copy("STACKS", "TEC 2", number + "B")));
    assertThat(loaded.status()).as(loaded.toString()).isEqualTo(200);
    return number;
  }

  private JsonNode request(LibrisOrder order) {
    return api.get(path(order)).json();
  }

  private void step(LibrisOrder order, String body) {
    var answer = api.post(path(order) + "/steps", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }
}
