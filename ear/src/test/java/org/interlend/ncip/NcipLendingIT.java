package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.dayIn;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.oclcNumber;
import static org.interlend.support.NcipMessage.renewItem;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.interlend.support.Shelf.Copy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages to the library as the lender, and its answers. */
@OnOneDatabase
class NcipLendingIT {

  private static final String PATRON = "P0043188";
  private static final String ANOTHER = "P0043189";

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final Shelf shelf;

  NcipLendingIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    shelf = new Shelf(server);
  }

  @Test
  @DisplayName("C56 the title is told with the item when the message desires it")
  void theTitleIsToldWhenDesired() {
    var barcode = fresh("OWN");
    var oclc = "88" + barcode.replaceAll("\\D", "");
    var saved =
        new ApiClient(server, "admin", "interlend")
            .put(
                "items/" + barcode,
                """
            {"title": "Lichens of %s", "author": "Harker, Joan", "oclc": "%s", "location": "STACKS",
             "callNumber": "579.7 HAR", "policy": "BOOK"}"""
                    .formatted(barcode, oclc));
    assertThat(saved.status()).as(saved.toString()).isEqualTo(201);
    var number = fresh("C56");

    var wanted =
        send(
            requestItem(number, oclc).desiring("ItemElementType", "Bibliographic Description"),
            "RequestItem");
    assertThat(wanted.value("BibliographicDescription", "Title")).contains("Lichens of " + barcode);
    assertThat(wanted.value("BibliographicDescription", "Author")).contains("Harker, Joan");

    var lent =
        send(
            checkOutItem(number, barcode).desiring("ItemElementType", "Bibliographic Description"),
            "CheckOutItem");
    assertThat(lent.value("BibliographicDescription", "Title")).contains("Lichens of " + barcode);
    assertThat(lent.has("CallNumber")).isFalse();
    send(checkInItem(barcode), "CheckInItem");
  }

  @Test
  @DisplayName("C56 a request by OCLC number: a copy is chosen and moves to the shipping desk")
  void requestItemChoosesACopyAndMovesItToTheDesk() {
    var copy = shelf.newCopy();
    var number = fresh("C56");

    var answer = send(requestItem(number, copy.oclc()), "RequestItem");

    assertThat(answer.value("RequestId", "RequestIdentifierValue")).contains(number);
    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(copy.barcode());
    assertThat(answer.value("UserId", "UserIdentifierValue")).contains("BRW-ANY-BORROWER");
    assertThat(answer.value("RequestType")).contains("Loan");
    assertThat(answer.value("CallNumber")).contains("551.48 OKO");
    assertThat(answer.value("LocationNameValue")).contains("Main Library");
    var request = shelf.request(number);
    assertThat(request.path("status").asText()).isEqualTo("BEING_PROCESSED");
    assertThat(request.at("/item/barcode").asText()).isEqualTo(copy.barcode());
    assertThat(request.at("/moveRequest/status").asText()).isEqualTo("WAITING");
    assertThat(request.at("/moveRequest/desk").asText()).isEqualTo("RSDESK");
    assertThat(request.path("nextAction").asText()).isEqualTo("FETCH");
    assertThat(request.path("requester").asText()).isEqualTo("BRW-ANY-BORROWER");
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    assertThat(
            records.count("select count(*) from borrowing_request where external_id = ?", number))
        .isZero();
  }

  @Test
  @DisplayName("C56 a request by bib number or barcode, and with the broker's own pick slip")
  void aTitleIsRequestedByBibOrItemNumber() {
    var copy = shelf.newCopy();
    var byItem = fresh("C56");
    send(requestItem(byItem, "1").without("BibliographicId").item(copy.barcode()), "RequestItem");
    assertThat(shelf.request(byItem).at("/item/barcode").asText()).isEqualTo(copy.barcode());

    var older = shelf.newCopy();
    var newer = shelf.newCopy();
    assertThat(chosenOf(newer, older)).as("the first named one that is free").isEqualTo(newer);
    assertThat(chosenOf(newer, older)).as("the first one is taken").isEqualTo(older);

    var relabeled = shelf.newCopy();
    var byTitle = fresh("C56");
    send(requestItem(byTitle, relabeled.oclc()).item("OLD-" + byTitle), "RequestItem");
    assertThat(shelf.request(byTitle).at("/item/barcode").asText())
        .as("an item that is not of this library leaves the title")
        .isEqualTo(relabeled.barcode());

    var described = shelf.newCopy();
    var byDescription = fresh("C56");
    send(
        requestItem(byDescription, "1")
            .without("BibliographicId")
            .about(
                "<BibliographicItemId><BibliographicItemIdentifier>9783161484100"
                    + "</BibliographicItemIdentifier></BibliographicItemId>"
                    + oclcNumber("9" + described.oclc() + "9").replaceAll("</?BibliographicId>", "")
                    + oclcNumber(described.oclc()).replaceAll("</?BibliographicId>", "")),
        "RequestItem");
    assertThat(shelf.request(byDescription).at("/item/barcode").asText())
        .as("all numbers of a description are searched")
        .isEqualTo(described.barcode());

    try (var partner = Broker.open(server).requesting("pickSlip", "BROKER")) {
      var other = shelf.newCopy();
      var number = fresh("C56");
      // No title has the first number; the second is of the partner's default type.
      var message =
          requestItem(number, "999" + other.oclc())
              .with(
                  "BibliographicId 2",
                  "<BibliographicId><BibliographicRecordId>%s%s</BibliographicRecordId></BibliographicId>"
                      .formatted(
                          text("BibliographicRecordIdentifier", "ocm" + other.oclc()),
                          text("AgencyId", "SOMEBODY")))
              .profile(partner.code());
      var request = send(message, "RequestItem");
      assertThat(request.value("ItemId", "ItemIdentifierValue")).contains(other.barcode());
      assertThat(shelf.request(number).path("moveRequest").isNull()).isTrue();
      assertThat(shelf.request(number).path("nextAction").asText()).isEqualTo("SHIP");
    }
  }

  private Copy chosenOf(Copy... named) {
    var number = fresh("C56");
    send(
        requestItem(number, "1")
            .without("BibliographicId")
            .items(Stream.of(named).map(Copy::barcode).toList()),
        "RequestItem");
    String chosen = shelf.request(number).at("/item/barcode").asText();
    return Stream.of(named).filter(copy -> copy.barcode().equals(chosen)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"'', BEING_PROCESSED", "FR-751999, LOCATE_FAILED"})
  @DisplayName("C56 a number without code and agency is of the partner's type")
  void aBareNumberIsOfThePartnersType(String agency, String status) {
    var copy = shelf.newCopy();
    var number = fresh("C56");
    var message =
        requestItem(number, copy.oclc())
            .with(
                "BibliographicId",
                "<BibliographicId><BibliographicRecordId>%s%s</BibliographicRecordId></BibliographicId>"
                    .formatted(
                        text("BibliographicRecordIdentifier", copy.oclc()),
                        agency.isEmpty() ? "" : text("AgencyId", agency)));

    send(message, "RequestItem");

    assertThat(shelf.requestStatus(number)).isEqualTo(status);
  }

  @Test
  @DisplayName("C56 a number without code and agency is answered with the partner's type")
  void aBareNumberIsAnsweredWithThePartnersType() {
    var copy = shelf.newCopy();
    var message =
        NcipMessage.of("LookupItemSet")
            .with(
                "BibliographicId",
                "<BibliographicId><BibliographicRecordId>%s</BibliographicRecordId></BibliographicId>"
                    .formatted(text("BibliographicRecordIdentifier", copy.oclc())));

    var answer = send(message, "LookupItemSet");

    assertThat(answer.value("BibliographicRecordId", "BibliographicRecordIdentifierCode"))
        .contains("OCLC");
  }

  @Test
  @DisplayName(
      "C57 not found, several titles, all on loan: staff must decide, no move request is made")
  void unlocatedRequestsAreLeftToStaff() {
    var none = fresh("C57");
    var answer = send(requestItem(none, "9990000" + none.replaceAll("\\D", "")), "RequestItem");
    assertThat(answer.has("ItemId")).isFalse();
    failedToLocate(none, "No title");

    var copy = shelf.newCopy();
    shelf.add(fresh("OWN"), copy.oclc(), "BOOK", "STACKS");
    var several = fresh("C57");
    send(requestItem(several, copy.oclc()), "RequestItem");
    failedToLocate(several, "2 titles");

    var lent = shelf.newCopy();
    assertThat(desk.lend(PATRON, lent.barcode()).status()).isEqualTo(201);
    var allOut = fresh("C57");
    send(requestItem(allOut, lent.oclc()), "RequestItem");
    failedToLocate(allOut, "No copy");

    var chosen = shelf.newCopy();
    send(requestItem(fresh("C57"), chosen.oclc()), "RequestItem");
    var second = fresh("C57");
    send(requestItem(second, chosen.oclc()), "RequestItem");
    failedToLocate(second, "No copy");
  }

  private void failedToLocate(String number, String why) {
    var request = shelf.request(number);
    assertThat(request.path("status").asText()).isEqualTo("LOCATE_FAILED");
    assertThat(request.path("moveRequest").isNull()).isTrue();
    assertThat(request.path("history").findValuesAsText("note").toString()).contains(why);
    assertThat(
            send(NcipMessage.of("LookupRequest").requestId(number), "LookupRequest")
                .value("RequestStatusType"))
        .contains("In Process");
  }

  @Test
  @DisplayName("C57 where the partner's record says so, an unfillable request is refused")
  void unfillableRequestsAreRefusedWhereTheRecordSaysSo() {
    try (var partner = Broker.open(server).requesting("refuseUnfilled", true)) {
      var before = records.snapshot();
      broker
          .send(requestItem(fresh("C57"), "99900001").profile(partner.code()))
          .isProblem("Unknown Item");
      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("C58 the same RequestItem again gets the same answer, another title is refused")
  void repeatedRequestItemChangesNothing() {
    var copy = shelf.newCopy();
    var number = fresh("C58");
    var first = send(requestItem(number, copy.oclc()), "RequestItem");
    var before = records.snapshot();

    assertThat(broker.send(requestItem(number, copy.oclc())).bytes()).isEqualTo(first.bytes());
    broker.send(requestItem(number, oclcWithoutCopy())).isProblem("Duplicate Request");

    assertThat(records.snapshot()).isEqualTo(before);
    assertThat(records.journal(number).get(1).get(0)).isEqualTo("REPLAY");
  }

  private static String oclcWithoutCopy() {
    return "777" + fresh("NONE").replaceAll("\\D", "");
  }

  @Test
  @DisplayName(
      "C58 ten equal RequestItem at once make one request; of two for the only copy one gets it")
  void concurrentRequestsForOneCopy() {
    for (int race = 0; race < 4; race++) {
      var copy = shelf.newCopy();
      var number = fresh("C58");
      var answers = all(Collections.nCopies(10, requestItem(number, copy.oclc())));
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.bytes()).isEqualTo(answers.get(0).bytes()));
      answers.get(0).succeeds("RequestItem");
      assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");

      var other = shelf.newCopy();
      var numbers = List.of(fresh("C58"), fresh("C58"));
      all(numbers.stream().map(each -> requestItem(each, other.oclc())).toList());
      assertThat(numbers)
          .extracting(shelf::requestStatus)
          .containsExactlyInAnyOrder("BEING_PROCESSED", "LOCATE_FAILED");
    }
  }

  private List<NcipAnswer> all(List<NcipMessage> messages) {
    return Concurrently.run(
        messages.stream()
            .map(message -> (Callable<NcipAnswer>) () -> broker.send(message))
            .toList());
  }

  @Test
  @DisplayName(
      "C59 an own patron borrows, an unknown user is lent to; the partner's record may decide")
  void theUserDecidesBetweenBorrowingAndLending() {
    var copy = shelf.newCopy();
    var borrowing = fresh("C59");
    send(requestItem(borrowing, copy.oclc()).patron("P0043177").book("Elsewhere"), "RequestItem");
    assertThat(records.status(borrowing)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    var lending = fresh("C59");
    send(requestItem(lending, copy.oclc()), "RequestItem");
    assertThat(shelf.requestStatus(lending)).isEqualTo("BEING_PROCESSED");

    for (var agency : List.of(NcipMessage.US, "MAIN", "BRIGHTWATER", "BRW-BROKER")) {
      var ours = fresh("C59");
      send(userOf(agency, requestItem(ours, copy.oclc())), "RequestItem");
      assertThat(records.status(ours)).as(agency).isEqualTo("REQUEST_SENT_TO_PARTNER");
    }
    var theirs = fresh("C59");
    send(userOf("ANOTHER-LIBRARY", requestItem(theirs, shelf.newCopy().oclc())), "RequestItem");
    assertThat(shelf.requestStatus(theirs)).isEqualTo("BEING_PROCESSED");
    assertThat(records.warnings(theirs)).contains("ANOTHER-LIBRARY");
    var stranger = fresh("C59");
    send(
        userOf("ANOTHER-LIBRARY", "STRANGER", requestItem(stranger, shelf.newCopy().oclc())),
        "RequestItem");
    assertThat(records.warnings(stranger)).doesNotContain("ANOTHER-LIBRARY");

    try (var partner = Broker.open(server).requesting("side", "LENDING")) {
      var other = shelf.newCopy();
      var number = fresh("C59");
      send(
          requestItem(number, other.oclc()).patron("P0043177").profile(partner.code()),
          "RequestItem");
      assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
      partner.requesting("side", "BORROWING");
      broker
          .send(requestItem(fresh("C59"), other.oclc()).profile(partner.code()))
          .isProblem("Unknown User");
    }
  }

  /** The message with a user whose number a patron of this library has, too. */
  private static NcipMessage userOf(String agency, NcipMessage message) {
    return userOf(agency, "P0043177", message);
  }

  private static NcipMessage userOf(String agency, String user, NcipMessage message) {
    return message.with(
        "UserId",
        "<UserId>%s%s</UserId>"
            .formatted(text("AgencyId", agency), text("UserIdentifierValue", user)));
  }

  @Test
  @DisplayName("C59 without a number the same announcement for a patron is one request")
  void anAnnouncementWithoutANumberMayBeRepeated() {
    var title = "Unnumbered " + fresh("C59");
    var message =
        requestItem("", oclcWithoutCopy()).patron("P0043177").book(title).without("RequestId");
    var first = send(message, "RequestItem");

    assertThat(broker.send(message).bytes()).isEqualTo(first.bytes());

    var number = first.value("RequestId", "RequestIdentifierValue").orElseThrow();
    assertThat(records.status(number)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(records.journal(number).get(1).get(0)).isEqualTo("REPLAY");
    var other = send(message.patron("P0043188"), "RequestItem");
    assertThat(other.value("RequestId", "RequestIdentifierValue").orElseThrow())
        .isNotEqualTo(number);
    assertThat(records.count("select count(*) from borrowing_request where title = ?", title))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("C58 a copy that is set apart for the asking broker is available to it alone")
  void theBrokersOwnCopyIsAvailableToIt() {
    var copy = shelf.newCopy();
    send(requestItem(fresh("C58"), copy.oclc()), "RequestItem");
    var lookup = NcipMessage.of("LookupItem").item(copy.barcode());
    assertThat(send(lookup, "LookupItem").value("CirculationStatus"))
        .contains("Available On Shelf");
    try (var other = Broker.open(server)) {
      assertThat(send(lookup.profile(other.code()), "LookupItem").value("CirculationStatus"))
          .contains("Not Available");
    }
  }

  @Test
  @DisplayName("C60 a number that is also the barcode is that of the request which has it")
  void theBarcodeMayBeTheNumberOfARequest() {
    var copy = shelf.newCopy();
    send(requestItem(copy.barcode(), copy.oclc()), "RequestItem");

    send(checkOutItem(copy.barcode(), copy.barcode()), "CheckOutItem");

    assertThat(shelf.requestStatus(copy.barcode())).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(records.warnings(copy.barcode())).isEmpty();
  }

  @Test
  @DisplayName("C60 without a number an item that is out is not lent to another user")
  void anotherUserWithoutANumberIsRefused() {
    var copy = shelf.newCopy();
    var message = checkOutItem("", copy.barcode()).without("RequestId");
    var first = send(message, "CheckOutItem");
    assertThat(broker.send(message).bytes()).isEqualTo(first.bytes());
    broker
        .send(message.patron("BRW-ANOTHER-BORROWER"))
        .isProblem("User Ineligible To Check Out This Item");
    send(checkInItem(copy.barcode()), "CheckInItem");
  }

  @Test
  @DisplayName(
      "C10 a partner that does not borrow from this library cannot request or have items shipped")
  void aPartnerThatDoesNotBorrowIsRefused() {
    try (var partner = Broker.open(server).with("lendingSupported", false)) {
      var copy = shelf.newCopy();
      broker
          .send(checkOutItem(fresh("C10"), copy.barcode()).profile(partner.code()))
          .isProblem("Unauthorized Service For Agency/System");
      partner.requesting("side", "LENDING");
      broker
          .send(requestItem(fresh("C10"), copy.oclc()).profile(partner.code()))
          .isProblem("Unauthorized Service For Agency/System");
      assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    }
  }

  @Test
  @DisplayName("C60 CheckOutItem lends the item to the partner until the day it names")
  void checkOutItemLendsTheItemToThePartner() {
    var copy = shelf.newCopy();
    var number = fresh("C60");
    send(requestItem(number, copy.oclc()), "RequestItem");

    var answer =
        send(
            checkOutItem(number, copy.barcode())
                .with("DesiredDateDue", dayIn("DesiredDateDue", 30)),
            "CheckOutItem");

    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(copy.barcode());
    assertThat(answer.value("UserId", "UserIdentifierValue")).contains("BRW-ANY-BORROWER");
    var day = Records.today().plusDays(30).toString();
    assertThat(answer.value("DateDue").orElseThrow()).startsWith(day).endsWith("Z");
    var request = shelf.request(number);
    assertThat(request.path("status").asText()).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(request.at("/loan/status").asText()).isEqualTo("OPEN");
    assertThat(request.path("dueDate").asText()).startsWith(day);
    assertThat(request.at("/item/location").asText()).isEqualTo("LEND");
    assertThat(request.at("/moveRequest/status").asText()).isEqualTo("DONE");
    var item = shelf.item(copy.barcode());
    assertThat(item.path("location").asText()).isEqualTo("LEND");
    assertThat(item.path("policy").asText()).isEqualTo("ILL");
    assertThat(item.path("permanentLocation").asText()).isEqualTo("STACKS");
    assertThat(item.path("permanentPolicy").asText()).isEqualTo("BOOK");
    assertThat(item.path("status").asText()).isEqualTo("ON_LOAN");
    assertThat(item.path("dueDate").asText()).startsWith(day);
    assertThat(
            records.rows(
                "select patron_id, p.code from loan l join partner p on p.id = l.partner_id where barcode = ?",
                copy.barcode()))
        .singleElement()
        .satisfies(loan -> assertThat(loan).containsExactly(null, "BRIGHTWATER"));
  }

  @Test
  @DisplayName("C60 without a day the terms of use for the partner's policy apply")
  void withoutADayTheTermsOfUseApply() {
    var copy = shelf.newCopy();
    send(checkOutItem(fresh("C60"), copy.barcode()), "CheckOutItem");
    var due = LocalDate.parse(shelf.item(copy.barcode()).path("dueDate").asText().substring(0, 10));
    assertThat(due).isBetween(Records.today().plusDays(42), Records.today().plusDays(45));
  }

  @Test
  @DisplayName(
      "C61 an item that was never requested may be shipped, with or without a request number")
  void anItemNeverRequestedMayBeShipped() {
    var unannounced = shelf.newCopy();
    var number = fresh("C61");
    send(checkOutItem(number, unannounced.barcode()), "CheckOutItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");

    var extended = shelf.newCopy();
    var inExtension = fresh("C61");
    send(
        checkOutItem(null, extended.barcode())
            .with(
                "Ext",
                "<Ext><RequestId>%s</RequestId></Ext>"
                    .formatted(text("RequestIdentifierValue", inExtension))),
        "CheckOutItem");
    assertThat(shelf.requestStatus(inExtension)).isEqualTo("SHIPPED_PHYSICALLY");

    var nameless = shelf.newCopy();
    var first = send(checkOutItem(null, nameless.barcode()), "CheckOutItem");
    assertThat(broker.send(checkOutItem(null, nameless.barcode())).bytes())
        .isEqualTo(first.bytes());
    assertThat(loans(nameless)).isEqualTo(1);

    var requested = shelf.newCopy();
    var byItem = fresh("C61");
    send(requestItem(byItem, requested.oclc()), "RequestItem");
    send(checkOutItem(null, requested.barcode()), "CheckOutItem");
    assertThat(shelf.requestStatus(byItem)).isEqualTo("SHIPPED_PHYSICALLY");
  }

  private long loans(Copy copy) {
    return records.count("select count(*) from loan where barcode = ?", copy.barcode());
  }

  @Test
  @DisplayName("C61 volumes shipped under one number are lent and checked in one by one")
  void volumesUnderOneRequestNumber() {
    var number = fresh("C61");
    var volumes = List.of(shelf.newCopy(), shelf.newCopy(), shelf.newCopy());
    for (var volume : volumes) {
      var first = send(checkOutItem(number, volume.barcode()), "CheckOutItem");
      assertThat(broker.send(checkOutItem(number, volume.barcode())).bytes())
          .isEqualTo(first.bytes());
    }
    assertThat(shelf.requestStatus(number + "/3")).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(shelf.request(number + "/3").at("/broker/number").asText()).isEqualTo(number);
    for (var known : List.of(NcipMessage.of("LookupRequest"), NcipMessage.of("RenewItem"))) {
      var third = known.item(volumes.get(2).barcode());
      assertThat(new String(broker.send(third).bytes(), UTF_8)).doesNotContain(number + "/3");
    }
    assertThat(
            send(
                    NcipMessage.of("LookupRequest")
                        .requestId(number)
                        .item(volumes.get(2).barcode()),
                    "LookupRequest")
                .value("ItemId", "ItemIdentifierValue"))
        .contains(volumes.get(2).barcode());
    broker.send(NcipMessage.of("LookupItem").requestId(number)).isProblem("Non-Unique Item");
    assertThat(
            records.count("select count(*) from exchange where request_id like ?", number + "/%"))
        .isZero();
    for (var volume : volumes) {
      send(checkInItem(volume.barcode()).requestId(number), "CheckInItem");
      assertThat(shelf.status(volume.barcode())).isEqualTo("IN_TRANSIT");
    }
    assertThat(shelf.requestStatus(number + "/2")).isEqualTo("REQUEST_COMPLETED");
  }

  @Test
  @DisplayName(
      "C62 repeated CheckOutItem opens no second loan; an item that may not be lent is refused")
  void repeatedCheckOutItemOpensNoSecondLoan() {
    var copy = shelf.newCopy();
    var number = fresh("C62");
    var first = send(checkOutItem(number, copy.barcode()), "CheckOutItem");
    assertThat(broker.send(checkOutItem(number, copy.barcode())).bytes()).isEqualTo(first.bytes());
    assertThat(loans(copy)).isEqualTo(1);
    for (boolean lost : List.of(false, true)) {
      var back = shelf.newCopy();
      var again = lost ? fresh("C62") : number;
      var answer = send(checkOutItem(again, back.barcode()), "CheckOutItem");
      assertThat(
              (lost ? shelf.step(again, "REPORT_LOST", "") : desk.scan(back.barcode(), "MAINDESK"))
                  .status())
          .isEqualTo(200);
      assertThat(broker.send(checkOutItem(again, back.barcode())).bytes())
          .isEqualTo(answer.bytes());
      assertThat(loans(back)).isEqualTo(1);
      assertThat(shelf.status(back.barcode())).isEqualTo(lost ? "MISSING" : "AVAILABLE");
    }

    var lent = shelf.newCopy();
    assertThat(desk.lend(PATRON, lent.barcode()).status()).isEqualTo(201);
    var reference = shelf.newCopy("REFERENCE");
    var known = fresh("C62");
    send(requestItem(known, shelf.newCopy().oclc()), "RequestItem");
    var before = records.snapshot();
    broker
        .send(checkOutItem(fresh("C62"), lent.barcode()))
        .isProblem("User Ineligible To Check Out This Item");
    broker.send(checkOutItem(fresh("C62"), fresh("NEVER"))).isProblem("Unknown Item");
    broker
        .send(checkOutItem(fresh("C62"), reference.barcode()))
        .isProblem("Item Does Not Circulate");
    // The item is on loan under another request of the same broker.
    broker
        .send(checkOutItem(known, copy.barcode()))
        .isProblem("User Ineligible To Check Out This Item");
    assertThat(records.snapshot()).isEqualTo(before);
    try (var partner = Broker.open(server)) {
      broker
          .send(checkOutItem(number, copy.barcode()).profile(partner.code()))
          .isProblem("User Ineligible To Check Out This Item");
    }
  }

  @Test
  @DisplayName("C62 ten equal CheckOutItem at once open one loan and get ten equal answers")
  void concurrentEqualCheckOutItemsOpenOneLoan() {
    for (int race = 0; race < 6; race++) {
      var copy = shelf.newCopy();
      var number = fresh("C62");
      if (race % 2 == 0) {
        send(requestItem(number, copy.oclc()), "RequestItem");
      }
      var answers = all(Collections.nCopies(10, checkOutItem(number, copy.barcode())));
      answers.get(0).succeeds("CheckOutItem");
      assertThat(answers)
          .extracting(NcipAnswer::text)
          .as(number)
          .containsOnly(answers.get(0).text());
      assertThat(loans(copy)).isEqualTo(1);
      assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
    }
  }

  @Test
  @DisplayName("C78 fifty different CheckOutItem at once all succeed, without a deadlock")
  void fiftyConcurrentCheckOutItemsSucceed() {
    var copies = IntStream.range(0, 50).mapToObj(i -> shelf.newCopy()).toList();
    var answers =
        all(copies.stream().map(copy -> checkOutItem(fresh("C78"), copy.barcode())).toList());
    assertThat(answers).allSatisfy(answer -> answer.succeeds("CheckOutItem"));
    assertThat(copies).allSatisfy(copy -> assertThat(loans(copy)).isEqualTo(1));
  }

  @Test
  @DisplayName("C63 a file that is sent completes its request, unless it is to be confirmed")
  void aFileThatIsSentCompletesItsRequest() {
    var copy = shelf.newCopy();
    var number = fresh("C63");
    send(
        requestItem(number, copy.oclc()).with("RequestType", text("RequestType", "Digital")),
        "RequestItem");
    assertThat(shelf.request(number).path("format").asText()).isEqualTo("DIGITAL");
    var answer = send(checkOutItem(number, copy.barcode()), "CheckOutItem");
    assertThat(answer.has("NonReturnableFlag")).isTrue();
    assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    assertThat(broker.send(checkOutItem(number, copy.barcode())).bytes()).isEqualTo(answer.bytes());

    try (var partner = Broker.open(server).lending("receiveDigitally", true)) {
      var waiting = fresh("C63");
      send(
          checkOutItem(waiting, copy.barcode())
              .with("ResourceDesired", "<ResourceDesired/>")
              .profile(partner.code()),
          "CheckOutItem");
      assertThat(shelf.requestStatus(waiting)).isEqualTo("SHIPPED_DIGITALLY");
      send(
          NcipMessage.of("ItemReceived")
              .item(copy.barcode())
              .requestId(waiting)
              .with("DateReceived", dayIn("DateReceived", 0))
              .profile(partner.code()),
          "ItemReceived");
      assertThat(shelf.requestStatus(waiting)).isEqualTo("REQUEST_COMPLETED");
    }
    assertThat(loans(copy)).isZero();
  }

  @Test
  @DisplayName("C63 a copy on paper that is sent completes its request and is not lent")
  void aCopyOnPaperThatIsSentCompletesItsRequest() {
    try (var partner = Broker.open(server)) {
      partner.accepting("nonReturnable", "PHYSICAL");
      var copy = shelf.newCopy();
      var number = fresh("C63");
      var wanted =
          requestItem(number, copy.oclc())
              .with("RequestType", text("RequestType", "Non-returnable Copy"))
              .profile(partner.code());
      var first = send(wanted, "RequestItem");
      assertThat(first.text()).contains(copy.barcode());
      assertThat(broker.send(wanted).bytes()).isEqualTo(first.bytes());
      assertThat(shelf.request(number).path("format").asText()).isEqualTo("PHYSICAL");
      assertThat(shelf.request(number).path("copy").asBoolean()).isTrue();
      assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");

      var shipment = checkOutItem(number, copy.barcode()).profile(partner.code());
      var answer = send(shipment, "CheckOutItem");

      assertThat(answer.has("NonReturnableFlag")).isTrue();
      assertThat(answer.has("DateDue")).isFalse();
      assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
      assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
      assertThat(broker.send(shipment).bytes()).isEqualTo(answer.bytes());
      assertThat(loans(copy)).isZero();
    }
  }

  @Test
  @DisplayName(
      "C64 an item on hold for a patron is not shipped, unless the partner's record says so")
  void anItemOnHoldForAPatronIsNotShipped() {
    var copy = shelf.newCopy();
    assertThat(desk.hold(PATRON, copy.barcode()).status()).isEqualTo(201);
    assertHeldCopyRefused(copy);
    assertThat(desk.scan(copy.barcode(), "MAINDESK").status()).isEqualTo(200);
    assertThat(shelf.status(copy.barcode())).isEqualTo("ON_HOLD_SHELF");
    assertHeldCopyRefused(copy);

    try (var partner = Broker.open(server).lending("lendHeldItems", true)) {
      var number = fresh("C64");
      send(checkOutItem(number, copy.barcode()).profile(partner.code()), "CheckOutItem");
      assertThat(
              records.value(
                  "select status from hold where item_id = (select id from item where barcode = ?)",
                  copy.barcode()))
          .isEqualTo("WAITING");
      send(checkInItem(copy.barcode()).profile(partner.code()), "CheckInItem");
    }

    // A hold placed after the copy was chosen does not prevent the shipment.
    var chosen = shelf.newCopy();
    var number = fresh("C64");
    send(requestItem(number, chosen.oclc()), "RequestItem");
    assertThat(desk.hold(PATRON, chosen.barcode()).status()).isEqualTo(201);
    send(checkOutItem(number, chosen.barcode()), "CheckOutItem");
  }

  private void assertHeldCopyRefused(Copy copy) {
    broker
        .send(checkOutItem(fresh("C64"), copy.barcode()))
        .isProblem("User Ineligible To Check Out This Item");
  }

  @Test
  @DisplayName("C65 CheckInItem releases the loan and the item is on its way to its shelf")
  void checkInItemReleasesTheLoanAndSendsTheItemToItsShelf() {
    var copy = shelf.newCopy();
    var number = fresh("C65");
    send(requestItem(number, copy.oclc()), "RequestItem");
    broker.send(checkInItem(copy.barcode())).isProblem("Item Not Checked Out");
    send(checkOutItem(number, copy.barcode()), "CheckOutItem");

    var answer = send(checkInItem(copy.barcode()), "CheckInItem");

    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(copy.barcode());
    var request = shelf.request(number);
    assertThat(request.path("status").asText()).isEqualTo("REQUEST_COMPLETED");
    assertThat(request.at("/loan/status").asText()).isEqualTo("RELEASED");
    var item = shelf.item(copy.barcode());
    assertThat(item.path("status").asText()).isEqualTo("IN_TRANSIT");
    assertThat(item.path("location").asText()).isEqualTo("STACKS");
    assertThat(item.path("policy").asText()).isEqualTo("BOOK");
    var before = records.snapshot();
    assertThat(broker.send(checkInItem(copy.barcode())).bytes()).isEqualTo(answer.bytes());
    assertThat(records.snapshot()).isEqualTo(before);

    assertThat(desk.scan(copy.barcode(), "MAINDESK").json().path("action").asText())
        .isEqualTo("RESHELVE");
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    broker.send(checkInItem(fresh("NEVER"))).isProblem("Unknown Item");
    broker.send(checkInItem(shelf.newCopy().barcode())).isProblem("Item Not Checked Out");
  }

  @Test
  @DisplayName("C65 a checked in item goes to the patron who has a hold on it")
  void aCheckedInItemFillsTheNextHold() {
    var copy = shelf.newCopy();
    send(checkOutItem(fresh("C65"), copy.barcode()), "CheckOutItem");
    assertThat(desk.hold(PATRON, copy.barcode()).status()).isEqualTo(201);
    send(checkInItem(copy.barcode()), "CheckInItem");
    assertThat(shelf.status(copy.barcode())).isEqualTo("IN_TRANSIT");
    assertThat(desk.scan(copy.barcode(), "MAINDESK").json().path("action").asText())
        .isEqualTo("PUT_ON_HOLD_SHELF");
    assertThat(desk.lend(PATRON, copy.barcode()).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("C66 the terms of use decide on a renewal, up to their limit")
  void theTermsOfUseDecideOnARenewal() {
    var copy = shelf.newCopy();
    var number = fresh("C66");
    send(
        checkOutItem(number, copy.barcode()).with("DesiredDateDue", dayIn("DesiredDateDue", 20)),
        "CheckOutItem");

    var renewal = renewItem(copy.barcode()).with("DesiredDateDue", dayIn("DesiredDateDue", 35));
    var answer = send(renewal, "RenewItem");

    assertThat(answer.value("DateDue").orElseThrow())
        .startsWith(Records.today().plusDays(35).toString());
    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(copy.barcode());
    assertThat(broker.send(renewal).bytes()).isEqualTo(answer.bytes());
    broker.send(renewItem(copy.barcode())).isProblem("Maximum Renewals Exceeded");
    assertThat(shelf.request(number).at("/loan/renewals").asInt()).isEqualTo(1);

    var waitedFor = shelf.newCopy();
    send(checkOutItem(fresh("C66"), waitedFor.barcode()), "CheckOutItem");
    assertThat(desk.hold(PATRON, waitedFor.barcode()).status()).isEqualTo(201);
    broker
        .send(renewItem(waitedFor.barcode()))
        .isProblem("Renewal Not Allowed - Item Has Outstanding Requests");
    broker.send(renewItem(shelf.newCopy().barcode())).isProblem("Item Not Checked Out");
    broker.send(renewItem(fresh("NEVER"))).isProblem("Unknown Item");
  }

  @Test
  @DisplayName("C66 where staff decide on renewals, the answer names the day by which they do")
  void whereStaffDecideTheAnswerNamesTheDeadline() {
    try (var partner = Broker.open(server).lending("automaticRenew", false)) {
      var copy = shelf.newCopy();
      var number = fresh("C66");
      send(checkOutItem(number, copy.barcode()).profile(partner.code()), "CheckOutItem");
      var due = shelf.request(number).path("dueDate").asText();

      var answer = send(renewItem(copy.barcode()).profile(partner.code()), "RenewItem");

      assertThat(answer.value("Pending", "DateOfExpectedReply").orElseThrow()).endsWith("Z");
      assertThat(answer.has("DateDue")).isFalse();
      assertThat(broker.send(renewItem(copy.barcode()).profile(partner.code())).bytes())
          .isEqualTo(answer.bytes());
      var request = shelf.request(number);
      assertThat(request.path("nextAction").asText()).isEqualTo("DECIDE_RENEWAL");
      assertThat(request.path("dueDate").asText()).isEqualTo(due);
    }
  }

  @Test
  @DisplayName("C67 before shipping a request is canceled and the copy returns to its place")
  void anUnshippedRequestIsCanceled() {
    var copy = shelf.newCopy();
    var number = fresh("C67");
    send(requestItem(number, copy.oclc()), "RequestItem");
    assertThat(desk.scan(copy.barcode(), "RSDESK").json().path("action").asText())
        .isEqualTo("SHIP_TO_PARTNER");
    assertThat(shelf.status(copy.barcode())).isEqualTo("IN_PROCESS");

    var answer = send(cancelRequestItem(number), "CancelRequestItem");

    assertThat(answer.value("RequestId", "RequestIdentifierValue")).contains(number);
    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(copy.barcode());
    assertThat(shelf.request(number).at("/moveRequest/status").asText()).isEqualTo("CANCELED");
    assertThat(shelf.requestStatus(number)).isEqualTo("CANCELLED");
    assertThat(shelf.item(copy.barcode()).path("location").asText()).isEqualTo("STACKS");
    desk.scan(copy.barcode(), "MAINDESK");
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    assertThat(broker.send(cancelRequestItem(number)).bytes()).isEqualTo(answer.bytes());
    broker.send(checkOutItem(number, copy.barcode())).isProblem("Resource Cannot Be Provided");

    var shipped = fresh("C67");
    send(checkOutItem(shipped, copy.barcode()), "CheckOutItem");
    broker.send(cancelRequestItem(shipped)).isProblem("Request Already Processed");
  }

  @Test
  void ofTwoLoansOfAnItemTheRunningOneIsReceivedAndRenewedAndTheOtherCheckedIn() {
    var copy = shelf.newCopy();
    var first = fresh("TWO");
    send(checkOutItem(first, copy.barcode()), "CheckOutItem");
    assertThat(desk.scan(copy.barcode(), "RSDESK").status()).isEqualTo(200);
    var second = fresh("TWO");
    send(checkOutItem(second, copy.barcode()), "CheckOutItem");

    send(
        NcipMessage.of("ItemReceived")
            .item(copy.barcode())
            .with("DateReceived", dayIn("DateReceived", 0)),
        "ItemReceived");
    assertThat(shelf.requestStatus(second)).isEqualTo("RECEIVED_BY_PARTNER");
    send(renewItem(copy.barcode()), "RenewItem");
    assertThat(shelf.request(second).at("/loan/renewals").asInt()).isEqualTo(1);

    send(checkInItem(copy.barcode()), "CheckInItem");
    assertThat(shelf.requestStatus(first)).isEqualTo("REQUEST_COMPLETED");
    assertThat(shelf.requestStatus(second)).isEqualTo("RECEIVED_BY_PARTNER");
    send(checkInItem(copy.barcode()), "CheckInItem");
    assertThat(shelf.requestStatus(second))
        .as("the same message again")
        .isEqualTo("RECEIVED_BY_PARTNER");
    assertThat(desk.scan(copy.barcode(), "RSDESK").status()).isEqualTo(200);
    send(checkInItem(copy.barcode()), "CheckInItem");
    assertThat(shelf.requestStatus(second)).isEqualTo("REQUEST_COMPLETED");
  }

  @Test
  @DisplayName("C68 no message deletes an own item")
  void noMessageDeletesAnOwnItem() {
    var copy = shelf.newCopy();
    send(checkOutItem(fresh("C68"), copy.barcode()), "CheckOutItem");
    broker
        .send(NcipMessage.of("DeleteItem").item(copy.barcode()))
        .isProblem("Unauthorized Service For Agency/System");
    assertThat(shelf.status(copy.barcode())).isEqualTo("ON_LOAN");
  }

  @Test
  void itemShippedAndItemReceivedUpdateTheRequest() {
    var copy = shelf.newCopy();
    var number = fresh("WORD");
    send(requestItem(number, copy.oclc()), "RequestItem");
    send(checkOutItem(number, copy.barcode()), "CheckOutItem");
    send(sent(copy, -2), "ItemShipped");
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
    // A day without a time is its end, which is after the shipment.
    send(sent(copy, 0), "ItemShipped");
    send(sent(copy, 0), "ItemShipped");
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(shelf.request(number).path("history").findValuesAsText("event"))
        .filteredOn(event -> event.startsWith("The partner says"))
        .as("one line for each day")
        .hasSize(2);
    send(
        NcipMessage.of("ItemReceived")
            .item(copy.barcode())
            .with("DateReceived", dayIn("DateReceived", 0)),
        "ItemReceived");
    assertThat(shelf.requestStatus(number)).isEqualTo("RECEIVED_BY_PARTNER");
    var lookup = send(NcipMessage.of("LookupRequest").requestId(number), "LookupRequest");
    assertThat(lookup.value("RequestStatusType")).contains("In Process");
    assertThat(lookup.value("ItemId", "ItemIdentifierValue")).contains(copy.barcode());
    assertThat(lookup.value("UserId", "UserIdentifierValue")).isPresent();
    assertThat(
            send(NcipMessage.of("LookupItem").requestId(number), "LookupItem")
                .value("CirculationStatus"))
        .contains("On Loan");
    send(sent(copy, 2), "ItemShipped");
    assertThat(shelf.requestStatus(number)).isEqualTo("RETURNED_BY_PARTNER");
    broker.send(renewItem(copy.barcode())).isProblem("Item Not Renewable");
    assertThat(shelf.request(number).path("nextAction").asText()).isEqualTo("TAKE_IN");
    send(checkInItem(copy.barcode()), "CheckInItem");
  }

  @Test
  void aShipmentThatIsConfirmedWithTheDayOfThePartnersClockIsNoReturn() {
    for (var zone : List.of("Pacific/Pago_Pago", "Pacific/Kiritimati")) {
      try (var partner = Broker.open(server).with("timeZone", zone)) {
        var copy = shelf.newCopy();
        var number = fresh("WORD");
        send(checkOutItem(number, copy.barcode()).profile(partner.code()), "CheckOutItem");
        var today = LocalDate.now(ZoneId.of(zone));
        send(
            sent(copy, 0)
                .with("DateShipped", text("DateShipped", today + "T23:59:00"))
                .profile(partner.code()),
            "ItemShipped");
        assertThat(shelf.requestStatus(number)).as(zone).isEqualTo("SHIPPED_PHYSICALLY");
        send(
            sent(copy, 0)
                .with("DateShipped", text("DateShipped", today.plusDays(1) + "T00:01:00"))
                .profile(partner.code()),
            "ItemShipped");
        assertThat(shelf.requestStatus(number)).as(zone).isEqualTo("RETURNED_BY_PARTNER");
      }
    }
  }

  private static NcipMessage sent(Copy copy, int days) {
    return NcipMessage.of("ItemShipped")
        .item(copy.barcode())
        .with("DateShipped", dayIn("DateShipped", days))
        .with("ShippingInformation", "<ShippingInformation/>");
  }

  @Test
  void anUndoneShipmentMayBeShippedAgain() {
    var copy = shelf.newCopy();
    var number = fresh("UNDO");
    send(checkOutItem(number, copy.barcode()), "CheckOutItem");
    var undo = NcipMessage.of("UndoCheckOutItem").item(copy.barcode());
    var answer = send(undo, "UndoCheckOutItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
    assertThat(shelf.status(copy.barcode())).isEqualTo("IN_PROCESS");
    assertThat(broker.send(undo).bytes()).isEqualTo(answer.bytes());
    send(checkOutItem(number, copy.barcode()), "CheckOutItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
  }

  @Test
  void anUndoneShipmentIsRepeatedWhileAnEarlierLoanIsNotCheckedIn() {
    var copy = shelf.newCopy();
    var earlier = fresh("UNDO");
    send(checkOutItem(earlier, copy.barcode()), "CheckOutItem");
    assertThat(desk.scan(copy.barcode(), "MAINDESK").status()).isEqualTo(200);
    assertThat(shelf.requestStatus(earlier)).isEqualTo("RETURNED_BY_PARTNER");
    var number = fresh("UNDO");
    send(checkOutItem(number, copy.barcode()), "CheckOutItem");
    var undo = NcipMessage.of("UndoCheckOutItem").item(copy.barcode());
    var answer = send(undo, "UndoCheckOutItem");
    assertThat(broker.send(undo).bytes()).isEqualTo(answer.bytes());
    assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
    broker.send(undo.requestId(earlier)).isProblem("Item Not Checked Out");
  }

  @Test
  void theShipmentOfAnItemThatHasArrivedIsNotUndone() {
    var copy = shelf.newCopy();
    send(checkOutItem(fresh("UNDO"), copy.barcode()), "CheckOutItem");
    send(
        NcipMessage.of("ItemReceived")
            .item(copy.barcode())
            .with("DateReceived", dayIn("DateReceived", 0)),
        "ItemReceived");
    broker
        .send(NcipMessage.of("UndoCheckOutItem").item(copy.barcode()))
        .isProblem("Request Already Processed");
  }

  @Test
  void anUndoneShipmentOfAFurtherVolumeMayBeShippedAgainUnderTheSameNumber() {
    var first = shelf.newCopy();
    var second = shelf.newCopy();
    var number = fresh("UNDO");
    send(checkOutItem(number, first.barcode()), "CheckOutItem");
    send(checkOutItem(number, second.barcode()), "CheckOutItem");
    send(NcipMessage.of("UndoCheckOutItem").item(second.barcode()), "UndoCheckOutItem");
    assertThat(shelf.requestStatus(number + "/2")).isEqualTo("BEING_PROCESSED");

    send(checkOutItem(number, second.barcode()), "CheckOutItem");
    assertThat(shelf.requestStatus(number + "/2")).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(
            records.count(
                "select count(*) from lending_request where external_id = ?", number + "/3"))
        .isZero();
  }

  @Test
  @DisplayName(
      "C48 a message by request number means the only volume that is out, or none of several")
  void ofSeveralVolumesAMessageByNumberMeansTheOnlyOneThatIsOut() {
    var first = shelf.newCopy();
    var second = shelf.newCopy();
    var number = fresh("C48");
    send(checkOutItem(number, first.barcode()), "CheckOutItem");
    send(checkOutItem(number, second.barcode()), "CheckOutItem");
    var byNumber = NcipMessage.of("CheckInItem").requestId(number);

    broker.send(byNumber.item("STALE-" + number)).isProblem("Unknown Item");
    broker.send(byNumber).isProblem("Unknown Item");
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");

    send(checkInItem(first.barcode()).requestId(number), "CheckInItem");
    send(byNumber.item("STALE-" + number), "CheckInItem");
    assertThat(shelf.requestStatus(number + "/2")).isEqualTo("REQUEST_COMPLETED");
  }

  @Test
  void anUndoneShipmentIsThatOfTheItemWhateverRequestIsNamed() {
    var kept = shelf.newCopy();
    var keptNumber = fresh("UNDO");
    send(checkOutItem(keptNumber, kept.barcode()), "CheckOutItem");
    var copy = shelf.newCopy();
    var number = fresh("UNDO");
    send(checkOutItem(number, copy.barcode()), "CheckOutItem");
    var undo = NcipMessage.of("UndoCheckOutItem").requestId(keptNumber);
    broker.send(undo.item(shelf.newCopy().barcode())).isProblem("Item Not Checked Out");
    send(undo.item(copy.barcode()), "UndoCheckOutItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
    assertThat(shelf.requestStatus(keptNumber)).isEqualTo("SHIPPED_PHYSICALLY");
  }

  @Test
  @DisplayName(
      "a request without any title number is refused; a missing request number is generated")
  void aRequestWithoutATitleNumberIsRefused() {
    broker
        .send(requestItem(fresh("BARE"), "1").without("BibliographicId"))
        .isProblem("Needed Data Missing");
    var copy = shelf.newCopy();
    var made =
        send(
                requestItem("", copy.oclc())
                    .without("RequestId")
                    .with("BibliographicId", oclcNumber(copy.oclc())),
                "RequestItem")
            .value("RequestId", "RequestIdentifierValue")
            .orElseThrow();
    assertThat(shelf.requestStatus(made)).isEqualTo("BEING_PROCESSED");
    broker
        .send(
            checkOutItem(fresh("DATE"), copy.barcode())
                .with("DesiredDateDue", "<DesiredDateDue>soon</DesiredDateDue>"))
        .isProblem("Invalid Date");
    assertThat(desk.lend(ANOTHER, copy.barcode()).status()).isEqualTo(409);
  }

  /**
   * Checks that no success contains a problem word: the title of every copy has such words (C76).
   */
  private NcipAnswer send(NcipMessage message, String service) {
    var answer = broker.send(message).succeeds(service);
    assertThat(answer.text())
        .doesNotContain("Problem", "Unknown Item", "Item Not Checked Out", "User Unknown");
    return answer;
  }
}
