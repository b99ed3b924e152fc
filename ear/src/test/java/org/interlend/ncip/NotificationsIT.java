package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.BrokerServer.Received;
import org.interlend.support.BrokerServer.Reply;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broker is told of the library's own steps, if the partner's record asks for it. */
@OnOneDatabase
class NotificationsIT {

  private static final String PATRON = "P0043188";
  private static final String PASSWORD = "a-namesake-of-a-broker";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> OF_BORROWING =
      List.of(
          "sendItemReceived",
          "sendItemCheckedOut",
          "sendItemCheckedIn",
          "sendItemExtended",
          "sendItemSentBack");

  private final InterlendServer server;
  private final ApiClient api;
  private final CirculationDesk desk;
  private final Shelf shelf;
  private final NcipClient broker;
  private final Records records;
  private BrokerServer peer;
  private Broker partner;

  NotificationsIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    desk = new CirculationDesk(server);
    shelf = new Shelf(server);
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @BeforeEach
  void open() {
    peer = new BrokerServer();
    partner = Broker.open(server).with("ncipUrl", peer.url()).accepting("automaticReceive", false);
  }

  @AfterEach
  void close() {
    partner.close();
    peer.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theBrokerLearnsOfEachStepOfABorrowedItem(int version) {
    partner.with("ncip", Map.of("outgoingVersion", version));
    OF_BORROWING.forEach(field -> partner.borrowing(field, true));
    partner.borrowing("sendRenewItem", false);
    var request = accepted();

    step(request, "RECEIVE", ", \"desk\": \"MAINDESK\"");
    assertThat(desk.lend(PATRON, request).status()).isEqualTo(201);
    step(request, "EXTEND", ", \"dueDate\": \"2031-03-05\"");
    assertThat(desk.takeBack(request).status()).isEqualTo(200);
    step(request, "SEND_BACK", "");

    var told = awaitTold(request, 5);
    assertThat(told.stream().map(NcipAnswer::kind))
        .containsExactly(
            "ItemReceived", "ItemCheckedOut", "ItemRenewed", "ItemCheckedIn", "ItemShipped");
    assertThat(told).allMatch(message -> message.isVersionOne() == (version == 1));
    assertThat(told.get(0).has("DateReceived")).isTrue();
    assertThat(told.get(1).value("UserIdentifierValue")).contains(PATRON);
    assertThat(told.get(1).value("RequestIdentifierValue")).contains(request);
    assertThat(told.get(2).value("DateDue")).contains("2031-03-05T22:59:59.000Z");
    assertThat(told.get(3).value("UserIdentifierValue")).contains(PATRON);
    assertThat(told.get(4).has("DateShipped")).isTrue();
    assertThat(told.get(4).value("UnstructuredAddressData").orElseThrow()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theBrokerLearnsOfNoDueDateForACopyThatThePatronKeeps(int version) {
    partner
        .with("ncip", Map.of("outgoingVersion", version))
        .borrowing("sendItemCheckedOut", true)
        .accepting("nonReturnable", "PHYSICAL");
    var request = fresh("KEPT");
    broker
        .send(
            acceptItem(request, request)
                .patron(PATRON)
                .profile(partner.code())
                .without("DateForReturn")
                .empty("NonReturnableFlag"))
        .succeeds("AcceptItem");
    step(request, "RECEIVE", ", \"desk\": \"MAINDESK\"");
    assertThat(desk.lend(PATRON, request).status()).isEqualTo(201);

    var told = awaitTold(request, 1).get(0);
    assertThat(told.kind()).isEqualTo("ItemCheckedOut");
    assertThat(told.has("NonReturnableFlag")).isTrue();
    assertThat(told.has("DateDue")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theBrokerLearnsThatALentItemWasShippedAndIsBack(int version) {
    partner
        .with("ncip", Map.of("outgoingVersion", version))
        .lending("sendItemShipped", true)
        .lending("sendItemBack", true);
    var copy = shelf.newCopy();
    var request = requested(copy.oclc());

    assertThat(shelf.step(request, "SHIP", "").status()).isEqualTo(200);
    assertThat(desk.takeBack(copy.barcode()).status()).isEqualTo(200);

    var told = awaitTold(copy.barcode(), 2);
    assertThat(told.stream().map(NcipAnswer::kind)).containsExactly("ItemShipped", "ItemReceived");
    assertThat(told.get(0).value("RequestIdentifierValue")).contains(request);
  }

  @Test
  void aBrokerThatWasToldOfALoanOrReturnIsToldOfTheOppositeWhenItIsUndone() {
    List.of("sendItemCheckedOut", "sendItemCheckedIn")
        .forEach(field -> partner.borrowing(field, true));
    var request = accepted();
    step(request, "RECEIVE", ", \"desk\": \"MAINDESK\"");
    assertThat(desk.lend(PATRON, request).status()).isEqualTo(201);
    awaitTold(request, 1);
    step(request, "UNDO_LOAN", "");
    assertThat(desk.lend(PATRON, request).status()).isEqualTo(201);
    assertThat(desk.takeBack(request).status()).isEqualTo(200);
    awaitTold(request, 4);
    step(request, "UNDO_RETURN", "");

    assertThat(awaitTold(request, 5).stream().map(NcipAnswer::kind))
        .containsExactly(
            "ItemCheckedOut", "ItemCheckedIn", "ItemCheckedOut", "ItemCheckedIn", "ItemCheckedOut");
  }

  @Test
  void aReceiptThatWasToldIsNotUndone() {
    partner.borrowing("sendItemReceived", true);
    var request = accepted();
    step(request, "RECEIVE", ", \"desk\": \"MAINDESK\"");
    awaitTold(request, 1);
    var refused =
        api.post(
            "borrowing-requests/" + view(request).path("id").asLong() + "/steps",
            "{\"step\": \"UNDO_RECEIPT\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("was told at", "has been received", "report it lost");
    assertThat(view(request).path("status").asText()).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
  }

  @Test
  void aLoanThatWasToldIsNotUndoneWhereTheBrokerIsToldOfNoReturn() {
    partner.borrowing("sendItemCheckedOut", true);
    var request = accepted();
    step(request, "RECEIVE", ", \"desk\": \"MAINDESK\"");
    assertThat(desk.lend(PATRON, request).status()).isEqualTo(201);
    awaitTold(request, 1);
    var refused = api.delete("circulation/loans/" + request);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("was told at", "Check the item in instead");
    assertThat(desk.takeBack(request).status()).isEqualTo(200);
  }

  @Test
  void withoutTheSettingsTheBrokerIsNotTold() {
    var request = accepted();
    step(request, "RECEIVE", ", \"desk\": \"MAINDESK\"");
    assertThat(desk.lend(PATRON, request).status()).isEqualTo(201);
    assertThat(desk.takeBack(request).status()).isEqualTo(200);
    step(request, "SEND_BACK", "");
    assertThat(queued(request)).isZero();
  }

  @Test
  void theBrokerIsNotToldOfItsOwnSteps() {
    OF_BORROWING.forEach(field -> partner.borrowing(field, true));
    partner.accepting("automaticReceive", true).lending("sendItemShipped", true);
    var request = accepted();
    broker.send(checkInItem(request).profile(partner.code())).succeeds("CheckInItem");
    assertThat(queued(request)).isZero();

    var copy = shelf.newCopy();
    var lent = fresh("LENT");
    broker
        .send(checkOutItem(lent, copy.barcode()).profile(partner.code()))
        .succeeds("CheckOutItem");
    assertThat(queued(lent)).isZero();
  }

  @Test
  void theBrokerLearnsOfTheStepsOfAnAccountThatIsNamedLikeThePartner() {
    partner.borrowing("sendItemReceived", true).borrowing("sendItemCheckedOut", true);
    var request = accepted();
    var account = "staff/" + partner.code();
    assertThat(
            api.put(
                    account,
                    """
                    {"displayName": "A namesake", "roles": ["ADMINISTRATOR"],
                     "password": "%s"}"""
                        .formatted(PASSWORD))
                .status())
        .isEqualTo(201);
    var namesake = new ApiClient(server, partner.code(), PASSWORD);

    step(namesake, request, "RECEIVE", ", \"desk\": \"MAINDESK\"");
    assertThat(
            namesake
                .post(
                    "circulation/loans",
                    "{\"patron\": \"%s\", \"barcode\": \"%s\"}".formatted(PATRON, request))
                .status())
        .isEqualTo(201);

    assertThat(awaitTold(request, 2).stream().map(NcipAnswer::kind))
        .containsExactly("ItemReceived", "ItemCheckedOut");
    assertThat(view(request).at("/history"))
        .extracting(line -> line.path("actor").asText(), line -> line.path("by").asText())
        .contains(tuple("PARTNER", partner.code()), tuple("STAFF", partner.code()));
    assertThat(api.delete(account).status()).isEqualTo(204);
  }

  @Test
  void staffSeeOnTheRequestThatTheBrokerRefusesANotification() {
    partner.borrowing("sendItemReceived", true);
    var request = accepted();
    peer.reply(
        request,
        Reply.of(
            NcipMessage.wrapped(
                "<ItemReceivedResponse>%s</ItemReceivedResponse>"
                    .formatted(BrokerServer.problem("Unsupported Service", "No such message")))));

    step(request, "RECEIVE", ", \"desk\": \"MAINDESK\"");

    Await.until(PATIENCE, "a warning", () -> !view(request).path("warnings").isEmpty());
    assertThat(view(request).at("/warnings/0/kind").asText()).isEqualTo("BROKER_REFUSED");
    assertThat(view(request).at("/warnings/0/text").asText()).contains("No such message");
    assertThat(desk.lend(PATRON, request).status()).as("the desk does not wait").isEqualTo(201);
  }

  private String accepted() {
    var request = fresh("TOLD");
    broker
        .send(acceptItem(request, request).patron(PATRON).profile(partner.code()))
        .succeeds("AcceptItem");
    return request;
  }

  private String requested(String oclc) {
    var request = fresh("ASKED");
    broker
        .send(NcipMessage.requestItem(request, oclc).profile(partner.code()))
        .succeeds("RequestItem");
    return request;
  }

  private void step(String request, String step, String more) {
    step(api, request, step, more);
  }

  private void step(ApiClient by, String request, String step, String more) {
    var answer =
        by.post(
            "borrowing-requests/" + view(request).path("id").asLong() + "/steps",
            "{\"step\": \"%s\"%s}".formatted(step, more));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private JsonNode view(String request) {
    var found = api.get("borrowing-requests?externalId=" + request).json();
    return api.get("borrowing-requests/" + found.at("/rows/0/id").asLong()).json();
  }

  private long queued(String request) {
    return records.count("select count(*) from outbox where request_id = ?", request);
  }

  private List<NcipAnswer> awaitTold(String item, int messages) {
    Await.until(PATIENCE, messages + " messages", () -> peer.received(item).size() >= messages);
    return peer.received(item).stream().map(Received::message).toList();
  }
}
