package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.ncip.NcipEnvelopeIT.renumbered;
import static org.interlend.ncip.NcipEnvelopeIT.sample;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.dayIn;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An item that a patron borrows through a broker, from AcceptItem to CheckInItem. */
@OnOneDatabase
class NcipBorrowingIT {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L);
  private static final List<Long> ONE_OF_EACH = List.of(1L, 1L, 1L, 1L);
  private static final String RECEIVED = "PHYSICALLY_RECEIVED_BY_LIBRARY";
  private static final String COMPLETED = "REQUEST_COMPLETED";

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;

  NcipBorrowingIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
  }

  @Test
  @DisplayName("C21 an item that arrives is on the hold shelf, with records of its own")
  void acceptItemPutsTheItemOnTheHoldShelf() {
    var request = fresh("C21");
    var message =
        acceptItem(request, request + "-A")
            .with(
                "ItemOptionalFields",
                bookWith("<ItemDescription><CallNumber>ILL 7</CallNumber></ItemDescription>"))
            .empty("RenewalNotPermitted");

    var answer = broker.send(message).succeeds("AcceptItem");

    assertThat(answer.value("RequestId", "RequestIdentifierValue")).contains(request);
    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(request + "-A");
    assertThat(records.status(request)).isEqualTo(RECEIVED);
    assertThat(records.temporaryRecords(request)).isEqualTo(ONE_OF_EACH);
    var made =
        records
            .rows(
                """
                select b.suppressed, b.title, l.code, h.call_number, i.barcode, i.status, i.renewable,
                  o.status, p.code
                from borrowing_request r join bib b on b.id = r.temporary_bib_id
                join holding h on h.bib_id = b.id join location l on l.id = h.location_id
                join item i on i.holding_id = h.id join hold o on o.item_id = i.id
                join library p on p.id = o.pickup_library_id where r.external_id = ?""",
                request)
            .get(0);
    assertThat(made)
        .containsExactly(
            true,
            "On shelves",
            "BORROW",
            "ILL 7",
            request + "-A",
            "ON_HOLD_SHELF",
            false,
            "ON_HOLD_SHELF",
            "MAIN");
    assertThat(dueDay(request)).isEqualTo(Records.today().plusDays(40));
  }

  @Test
  @DisplayName("C21 C43 the shared samples create a request and complete it")
  void theSamplesCreateARequestAndCompleteIt() throws IOException {
    var request = fresh("C21");

    broker
        .send(renumbered(sample("04-accept-item-physical.xml"), "BRW-2026-000512", request))
        .succeeds("AcceptItem");
    assertThat(records.temporaryRecords(request)).isEqualTo(ONE_OF_EACH);

    var closed =
        broker.send(renumbered(sample("08-check-in-item.xml"), "BRW-2026-000512", request));
    assertThat(closed.kind()).isEqualTo("CheckInItemResponse");
    assertThat(closed.value("Title")).contains("Vind over vidda: essays <utvalg>");
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    assertThat(records.status(request)).isEqualTo(COMPLETED);
  }

  @Test
  @DisplayName("C22 without automatic receive the item is expected until the desk scans it")
  void withoutAutomaticReceiveTheItemIsExpectedUntilItIsScanned() {
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var request = fresh("C22");

      broker.send(acceptItem(request, request).profile(partner.code())).succeeds("AcceptItem");

      assertThat(records.status(request)).isEqualTo("SHIPPED_PHYSICALLY");
      assertThat(records.temporaryRecords(request)).isEqualTo(ONE_OF_EACH);
      assertThat(records.value("select status from item where barcode = ?", request))
          .isEqualTo("EXPECTED");
      assertThat(
              records.value(
                  "select h.status from hold h join item i on i.id = h.item_id where barcode = ?",
                  request))
          .isEqualTo("WAITING");

      assertThat(desk.scan(request, "RSDESK").status()).isEqualTo(200);

      assertThat(records.status(request)).isEqualTo(RECEIVED);
      assertThat(records.value("select status from item where barcode = ?", request))
          .isEqualTo("ON_HOLD_SHELF");
    }
  }

  @Test
  @DisplayName("C23 a file is received and completes its request at once, without records")
  void aFileCompletesItsRequestAtOnce() {
    var request = fresh("C23");

    broker.send(file(request)).succeeds("AcceptItem");

    assertThat(records.status(request)).isEqualTo(COMPLETED);
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    assertThat(
            records
                .rows(
                    "select format, delivery_link from borrowing_request where external_id = ?",
                    request)
                .get(0))
        .containsExactly("DIGITAL", "https://files.example.org/" + request);
  }

  @Test
  @DisplayName("C23 the shared sample of a file is completed, and its repeat gets the same answer")
  void theFileSampleIsCompleted() throws IOException {
    var request = fresh("C23");
    var message = renumbered(sample("06-accept-item-digital.xml"), "BRW-2026-000640", request);

    var first = broker.send(message).succeeds("AcceptItem");
    var second = broker.send(message).succeeds("AcceptItem");

    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(records.status(request)).isEqualTo(COMPLETED);
  }

  @Test
  @DisplayName("C24 without automatic receive a file waits for staff")
  void withoutAutomaticReceiveAFileWaits() {
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var request = fresh("C24");

      broker.send(file(request).profile(partner.code())).succeeds("AcceptItem");

      assertThat(records.status(request)).isEqualTo("SHIPPED_DIGITALLY");
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHYSICAL | | |",
        "PHYSICAL | <MediumType>Book</MediumType> | |",
        "PHYSICAL | <MediumType>Book</MediumType> | | <NonReturnableFlag/>",
        "PHYSICAL | <ElectronicDataFormatType/> | |",
        "PHYSICAL | | <ElectronicResource/> |",
        "PHYSICAL | | <ElectronicResource><ReferenceToResource/></ElectronicResource> |",
        "DIGITAL  | <MediumType>pdf</MediumType> | |",
        "DIGITAL  | <ElectronicDataFormatType>application/pdf</ElectronicDataFormatType> | |",
        "DIGITAL  | <ElectronicDataFormatType>application/pdf</ElectronicDataFormatType>"
            + "<MediumType>Book</MediumType> | |",
        "DIGITAL  | | <ElectronicResource><ReferenceToResource>https://example.org/1"
            + "</ReferenceToResource></ElectronicResource> |",
        "DIGITAL  | | | <NonReturnableFlag/>"
      })
  @DisplayName("C25 the message says whether an item is physical or a file")
  void physicalAndDigitalItemsAreDistinguished(
      String format, String described, String resource, String flag) {
    var request = fresh("C25");
    var message =
        acceptItem(request, request)
            .with("ItemOptionalFields", bookWith(orEmpty(described), orEmpty(resource)))
            .with("NonReturnableFlag", orEmpty(flag));
    if (flag != null) {
      message.without("DateForReturn");
    }

    broker.send(message).succeeds("AcceptItem");

    assertThat(format(request)).isEqualTo(format);
  }

  @Test
  @DisplayName("C25 a non-returnable item is physical where the partner's record says so")
  void thePartnerRecordSaysWhetherNonReturnablesArePhysical() {
    try (var partner = Broker.open(server)) {
      partner.accepting("nonReturnable", "PHYSICAL");
      var request = fresh("C25");

      broker
          .send(
              acceptItem(request, request)
                  .profile(partner.code())
                  .without("DateForReturn")
                  .empty("NonReturnableFlag"))
          .succeeds("AcceptItem");

      assertThat(format(request)).isEqualTo("PHYSICAL");
    }
  }

  /** A photocopy that need not be returned. */
  private static NcipMessage acceptPhotocopy(String request) {
    return acceptItem(request, request + "-A")
        .with("ItemOptionalFields", bookWith("<MediumType>Photocopy</MediumType>", ""))
        .without("DateForReturn")
        .empty("NonReturnableFlag");
  }

  @Test
  void anItemThatNeedNotBeReturnedStaysWithThePatron() {
    var request = fresh("KEPT");
    broker.send(acceptPhotocopy(request)).succeeds("AcceptItem");
    assertThat(records.status(request)).isEqualTo(RECEIVED);

    assertThat(desk.lend("P0043188", request + "-A").status()).isEqualTo(201);

    assertThat(records.status(request)).isEqualTo(COMPLETED);
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    assertThat(records.value("select status from loan where barcode = ?", request + "-A"))
        .isEqualTo("KEPT");
  }

  @Test
  void whatThePatronKeepsIsCheckedOutWithoutADueDate() {
    var request = fresh("KEPT");
    broker.send(acceptPhotocopy(request)).succeeds("AcceptItem");

    var message = checkOutCopy(request, "P0043188");
    var answer = broker.send(message);

    answer.succeeds("CheckOutItem");
    assertThat(answer.has("NonReturnableFlag")).isTrue();
    assertThat(answer.has("DateDue")).isFalse();
    assertThat(records.status(request)).isEqualTo(COMPLETED);
    var before = records.snapshot();
    assertThat(broker.send(message).bytes()).isEqualTo(answer.bytes());
    assertThat(broker.send(checkOutCopy(request, "P0043177")).problemType())
        .contains("User Ineligible To Check Out This Item");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  private static NcipMessage checkOutCopy(String request, String card) {
    return NcipMessage.of("CheckOutItem").patron(card).requestId(request).item(request + "-A");
  }

  @Test
  void anItemThatNeedNotBeReturnedIsHandedOutAtOnce() {
    var request = fresh("KEPT");
    var message =
        acceptPhotocopy(request)
            .with("RequestedActionType", text("RequestedActionType", "Circulate"));

    var answer = broker.send(message).succeeds("AcceptItem");

    assertThat(records.status(request)).isEqualTo(COMPLETED);
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    assertThat(broker.send(message).bytes()).isEqualTo(answer.bytes());
  }

  @Test
  @DisplayName("C26 the same message again changes nothing and is answered the same")
  void repeatedAcceptItemChangesNothing() {
    var request = fresh("C26");
    var message = acceptItem(request, request + "-A");
    var first = broker.send(message).succeeds("AcceptItem");
    var before = records.snapshot();

    var second = broker.send(message);

    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(records.snapshot()).isEqualTo(before);
    assertThat(records.journal(request))
        .extracting(line -> line.get(0))
        .containsExactly("SUCCESS", "REPLAY");
  }

  @Test
  @DisplayName("C26 AcceptItem repeated during the loan or after check in is a repeat")
  void repeatedAcceptItemOfALentOrReturnedItemChangesNothing() {
    var request = fresh("C26");
    var message = acceptItem(request, request);
    var first = broker.send(message).succeeds("AcceptItem");

    assertThat(desk.lend("P0043188", request).status()).isEqualTo(201);
    assertThat(broker.send(message).bytes()).isEqualTo(first.bytes());
    broker.send(checkInItem(request)).succeeds("CheckInItem");
    assertThat(broker.send(message).bytes()).isEqualTo(first.bytes());

    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    assertThat(records.requests(request)).isOne();
  }

  @Test
  @DisplayName(
      "C28 volumes of one request share bib and holding; checking in the last one completes it")
  void theLastVolumeCompletesTheRequest() {
    var request = fresh("C28");
    for (var volume : List.of("-A", "-B", "-C")) {
      broker.send(acceptItem(request, request + volume)).succeeds("AcceptItem");
    }
    assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 3L, 3L);

    broker.send(checkInItem(request + "-B")).succeeds("CheckInItem");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    assertThat(records.status(request)).isEqualTo(RECEIVED);
    assertThat(records.temporaryRecords(request)).isEqualTo(ONE_OF_EACH);

    broker.send(checkInItem(request + "-C")).succeeds("CheckInItem");
    assertThat(records.status(request)).isEqualTo(COMPLETED);
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
  }

  @Test
  @DisplayName("C28 a repeated AcceptItem changes no other volume")
  void eachVolumeKeepsItsOwnDueDate() {
    var request = fresh("C28");
    var first = acceptItem(request, request + "-A").with("DateForReturn", dueIn(30));
    var second = acceptItem(request, request + "-B").with("DateForReturn", dueIn(45));
    broker.send(first).succeeds("AcceptItem");
    broker.send(second).succeeds("AcceptItem");
    var before = records.snapshot();

    broker.send(second).succeeds("AcceptItem");
    broker.send(first).succeeds("AcceptItem");

    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C29 another description of the same item corrects it and creates no second one")
  void anotherDescriptionOfTheSameItemCorrectsIt() {
    var request = fresh("C29");
    broker.send(acceptItem(request, request).book("First title"));

    broker
        .send(acceptItem(request, request).book("Better title").with("DateForReturn", dueIn(50)))
        .succeeds("AcceptItem");

    assertThat(records.temporaryRecords(request)).isEqualTo(ONE_OF_EACH);
    assertThat(title(request)).isEqualTo("Better title");
    assertThat(
            records.value(
                "select b.title from bib b join borrowing_request r on r.temporary_bib_id = b.id where external_id = ?",
                request))
        .isEqualTo("Better title");
    assertThat(dueDay(request)).isEqualTo(Records.today().plusDays(50));
    assertThat(
            records.count(
                """
                select count(*) from borrowing_history h join borrowing_request r on r.id = h.request_id
                where external_id = ? and event = 'DESCRIPTION_CORRECTED'""",
                request))
        .isOne();
  }

  @Test
  @DisplayName("C29 an item on loan keeps the description it was lent under")
  void anItemOnLoanKeepsItsDescription() {
    var request = fresh("C29");
    broker.send(acceptItem(request, request).book("As lent"));
    desk.lend("P0043188", request);

    broker.send(acceptItem(request, request).book("Another")).succeeds("AcceptItem");

    assertThat(title(request)).isEqualTo("As lent");
  }

  @Test
  @DisplayName("C30 a barcode that another request has is refused, and free again afterwards")
  void aBarcodeInUseIsRefusedUntilItIsFree() {
    var first = fresh("C30");
    var second = fresh("C30");
    broker.send(acceptItem(first, "SAME-" + first)).succeeds("AcceptItem");
    var before = records.snapshot();

    var answer = broker.send(acceptItem(second, "SAME-" + first)).isProblem("Cannot Accept Item");
    assertThat(answer.value("ProblemDetail").orElseThrow()).contains("SAME-" + first);
    assertThat(records.snapshot()).isEqualTo(before);

    broker.send(checkInItem("SAME-" + first)).succeeds("CheckInItem");
    broker.send(acceptItem(second, "SAME-" + first)).succeeds("AcceptItem");
    assertThat(records.temporaryRecords(second)).isEqualTo(ONE_OF_EACH);
  }

  @Test
  @DisplayName("C30 C31 a partner may have another barcode generated on a clash")
  void anotherBarcodeIsGeneratedOnAClash() {
    try (var partner = Broker.open(server)) {
      partner.accepting("generateOnClash", true);
      var request = fresh("C31");
      var message = acceptItem(request, "30100200417").profile(partner.code());

      var answer = broker.send(message).succeeds("AcceptItem");

      var made = answer.value("ItemId", "ItemIdentifierValue").orElseThrow();
      assertThat(made).isNotEqualTo("30100200417").contains("30100200417");
      assertThat(broker.send(message).bytes()).isEqualTo(answer.bytes());
      assertThat(records.temporaryRecords(request)).isEqualTo(ONE_OF_EACH);
      // the broker knows the item by its own number only
      broker.send(checkInItem("30100200417").profile(partner.code())).succeeds("CheckInItem");
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
      assertThat(records.value("select kind from item where barcode = '30100200417'"))
          .isEqualTo("LOCAL");
    }
  }

  @Test
  @DisplayName("C31 the number of a request to lend tells our item from a borrowed one")
  void theNumberTellsOurItemFromABorrowedOne() {
    try (var partner = Broker.open(server)) {
      partner.accepting("generateOnClash", true);
      var lent = fresh("C31");
      var borrowed = fresh("C31");
      var copy = new Shelf(server).newCopy().barcode();
      broker
          .send(NcipMessage.checkOutItem(lent, copy).profile(partner.code()))
          .succeeds("CheckOutItem");
      broker.send(acceptItem(borrowed, copy).profile(partner.code())).succeeds("AcceptItem");

      broker
          .send(checkInItem(copy).requestId(lent).profile(partner.code()))
          .succeeds("CheckInItem");

      assertThat(records.value("select status from lending_request where external_id = ?", lent))
          .isEqualTo("REQUEST_COMPLETED");
      assertThat(records.temporaryRecords(borrowed)).isEqualTo(ONE_OF_EACH);
    }
  }

  @Test
  @DisplayName("C31 the agency tells the repeated return of an item from another library's item")
  void theAgencyTellsARepeatedReturnFromAnotherItem() {
    try (var partner = Broker.open(server)) {
      partner.accepting("generateOnClash", true);
      var first = fresh("C31");
      var second = fresh("C31");
      var item = "SAME-" + first;
      broker
          .send(numberedBy("LIB-A", item, acceptItem(first, item)).profile(partner.code()))
          .succeeds("AcceptItem");
      broker
          .send(numberedBy("LIB-B", item, acceptItem(second, item)).profile(partner.code()))
          .succeeds("AcceptItem");
      var back = numberedBy("LIB-A", item, checkInItem(item)).profile(partner.code());

      var answer = broker.send(back).succeeds("CheckInItem");
      assertThat(broker.send(back).bytes()).isEqualTo(answer.bytes());

      assertThat(records.status(first)).isEqualTo(COMPLETED);
      assertThat(records.temporaryRecords(second)).isEqualTo(ONE_OF_EACH);
    }
  }

  private static NcipMessage numberedBy(String agency, String item, NcipMessage message) {
    return message.with(
        "ItemId",
        "<ItemId>%s%s</ItemId>"
            .formatted(text("AgencyId", agency), text("ItemIdentifierValue", item)));
  }

  @Test
  @DisplayName(
      "C31 of two items with one number a message means that of its request, or the likely")
  void ofTwoItemsWithOneNumberAMessageMeansThatOfItsRequest() {
    try (var partner = Broker.open(server)) {
      partner.accepting("generateOnClash", true);
      var first = fresh("C31");
      var second = fresh("C31");
      var item = "SAME-" + first;
      broker.send(acceptItem(first, item).profile(partner.code())).succeeds("AcceptItem");
      var barcode =
          broker
              .send(acceptItem(second, item).profile(partner.code()))
              .value("ItemId", "ItemIdentifierValue")
              .orElseThrow();
      assertThat(desk.lend("P0043188", item).status()).isEqualTo(201);
      assertThat(desk.takeBack(item).status()).isEqualTo(200);
      assertThat(desk.lend("P0043188", barcode).status()).isEqualTo(201);

      var renewal =
          NcipMessage.renewItem(item)
              .with("DesiredDateForReturn", dayIn("DesiredDateForReturn", 60));
      broker.send(renewal.profile(partner.code())).succeeds("RenewItem");
      assertThat(records.status(second)).isEqualTo("RENEWED_BY_PARTNER");
      broker.send(checkInItem(item).profile(partner.code())).succeeds("CheckInItem");
      assertThat(records.status(first)).isEqualTo(COMPLETED);
      broker
          .send(checkInItem(item).requestId(first).profile(partner.code()))
          .succeeds("CheckInItem");
      assertThat(records.status(second)).isEqualTo("RENEWED_BY_PARTNER");
      broker.send(checkInItem(item).profile(partner.code())).succeeds("CheckInItem");
      assertThat(records.status(second)).isEqualTo(COMPLETED);
    }
  }

  @Test
  @DisplayName("C31 the barcode of an own item is refused, and that item stays unchanged")
  void theBarcodeOfAnOwnItemIsRefused() {
    var before = records.snapshot();

    broker.send(acceptItem(fresh("C31"), "30100200417")).isProblem("Cannot Accept Item");
    broker.send(checkInItem("30100200417")).isProblem("Item Not Checked Out");

    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C32 an item for an unknown patron saves nothing")
  void anItemForAnUnknownPatronSavesNothing() {
    var before = records.snapshot();
    var request = fresh("C32");

    var answer =
        broker.send(acceptItem(request, request).patron("P9999999")).isProblem("Unknown User");

    assertThat(answer.value("ProblemValue")).contains("P9999999");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C33 an item for a blocked patron is refused, or accepted with a warning, as agreed")
  void blockedPatronsAreRefusedOrReported() {
    var before = records.snapshot();
    broker
        .send(acceptItem(fresh("C33"), fresh("C33")).patron("P0043180"))
        .isProblem("User Ineligible To Check Out This Item");
    assertThat(records.snapshot()).isEqualTo(before);

    try (var partner = Broker.open(server)) {
      partner.with("blockedPatrons", "ACCEPT");
      var request = fresh("C33");
      broker
          .send(acceptItem(request, request).patron("P0043180").profile(partner.code()))
          .succeeds("AcceptItem");
      assertThat(records.staffWarning(request))
          .contains("PATRON_MAY_NOT_BORROW", "|BLOCKED|", "MANUAL");
    }
  }

  @Test
  @DisplayName("C34 the first item must name the patron; a further volume need not")
  void theFirstItemMustNameThePatron() {
    var request = fresh("C34");
    var answer =
        broker
            .send(acceptItem(request, request).without("UserId"))
            .isProblem("Needed Data Missing");
    assertThat(answer.value("ProblemElement").orElseThrow()).contains("UserId");

    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    broker.send(acceptItem(request, request + "-B").without("UserId")).succeeds("AcceptItem");
    assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 2L, 2L);
  }

  @ParameterizedTest
  @CsvSource({
    "nothing,         MAIN,    true",
    "'',              MAIN,    false",
    "SCIENCE,         SCIENCE, false",
    "Science Library, SCIENCE, false",
    "Sciences,        SCIENCE, false",
    "Central,         MAIN,    false"
  })
  @DisplayName(
      "C35 a pickup library is known by our code, our name or the partner's; else the default")
  void pickupPlacesAreKnownBySeveralNames(String place, String library, boolean warned) {
    var request = fresh("C35");

    broker
        .send(acceptItem(request, request).with("PickupLocation", text("PickupLocation", place)))
        .succeeds("AcceptItem");

    assertThat(
            records.value(
                """
                select l.code from borrowing_request r join library l on l.id = r.pickup_library_id
                where external_id = ?""",
                request))
        .isEqualTo(library);
    assertThat(records.warnings(request).contains("pickup")).isEqualTo(warned);
  }

  @Test
  @DisplayName("C36 an item without a number gets the prefix and the request number")
  void anItemWithoutANumberGetsThePrefixAndTheRequestNumber() {
    try (var partner = Broker.open(server)) {
      partner.accepting("barcodePrefix", "ILL-");
      var request = fresh("C36");
      var message = acceptItem(request, "").without("ItemId").profile(partner.code());

      var answer = broker.send(message).succeeds("AcceptItem");

      assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains("ILL-" + request);
      assertThat(broker.send(message).bytes()).isEqualTo(answer.bytes());
      broker.send(checkInItem("ILL-" + request).profile(partner.code())).succeeds("CheckInItem");
      assertThat(records.status(request)).isEqualTo(COMPLETED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Circulate", "circulate and notify"})
  @DisplayName("C38 an item accepted with the action Circulate is on loan at once")
  void theActionCirculateLendsTheItemAtOnce(String action) {
    var request = fresh("C38");

    broker
        .send(
            acceptItem(request, request)
                .with("RequestedActionType", text("RequestedActionType", action)))
        .succeeds("AcceptItem");

    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 1L, 0L);
    assertThat(records.value("select status from loan where barcode = ?", request))
        .isEqualTo("OPEN");
  }

  @Test
  @DisplayName("C38 an unknown action means the hold shelf, with a warning")
  void anUnknownActionMeansTheHoldShelf() {
    var request = fresh("C38");

    broker
        .send(
            acceptItem(request, request)
                .with("RequestedActionType", text("RequestedActionType", "Juggle")))
        .succeeds("AcceptItem");

    assertThat(records.status(request)).isEqualTo(RECEIVED);
    assertThat(records.warnings(request)).contains("juggle");
  }

  @ParameterizedTest
  @CsvSource({
    "T23:59:00,       0",
    "T20:59:59Z,      0",
    "'',              0",
    "T19:00:00-05:00, 1"
  })
  @DisplayName("C39 a due date is the day in our zone, until its end")
  void aDueDateIsADayInOurZone(String time, int daysLater) {
    var request = fresh("C39");
    var day = Records.today().plusDays(45);

    broker
        .send(acceptItem(request, request).with("DateForReturn", text("DateForReturn", day + time)))
        .succeeds("AcceptItem");

    assertThat(dueAt(request))
        .isEqualTo(day.plusDays(daysLater).atTime(23, 59, 59).atZone(PARIS).toInstant());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  @DisplayName("C79 a due date keeps its day when the clock changes to or from summer time")
  void aDueDateKeepsItsDayOverTheClockChange(int month) {
    var request = fresh("C79");
    // One of the two dates is in the other half of the year.
    var day = LocalDate.of(Records.today().getYear() + 1, month, 15);

    broker
        .send(
            acceptItem(request, request + "-A")
                .with("DateForReturn", text("DateForReturn", day + "T23:59:00")))
        .succeeds("AcceptItem");

    assertThat(dueAt(request))
        .isEqualTo(Instant.parse(day + (month == 1 ? "T22:59:59Z" : "T21:59:59Z")));
    assertThat(desk.lend("P0043188", request + "-A").status()).isEqualTo(201);
    var loan =
        instant(records.value("select due_at from loan where barcode = ?", request + "-A"))
            .atZone(PARIS);
    assertThat(loan.toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
    assertThat(loan.toLocalDate()).isAfter(Records.today()).isBeforeOrEqualTo(day);
  }

  @Test
  @DisplayName("C39 a due date is a day in the partner's own time zone")
  void aDueDateIsADayInThePartnersZone() {
    try (var partner = Broker.open(server)) {
      partner.with("timeZone", "-05:00");
      var request = fresh("C39");
      var day = Records.today().plusDays(45);

      broker
          .send(
              acceptItem(request, request)
                  .profile(partner.code())
                  .with("DateForReturn", text("DateForReturn", day + "T19:00:00-05:00")))
          .succeeds("AcceptItem");

      assertThat(dueDay(request)).isEqualTo(day);
    }
  }

  @Test
  @DisplayName("C39 a due date of the past is kept, and staff are warned until a later one comes")
  void staffAreWarnedOfADueDateOfThePast() {
    var request = fresh("C39");
    for (var day : List.of(Records.today().minusDays(3), Records.today().minusDays(2))) {
      acceptDueOn(request, day);
      assertThat(dueDay(request)).isEqualTo(day);
      assertThat(records.staffWarning(request))
          .asString()
          .startsWith("DUE_DATE_PAST")
          .endsWith(day.toString())
          .hasLineCount(1);
    }

    acceptDueOn(request, Records.today().plusDays(20));

    assertThat(records.staffWarning(request)).isNull();
  }

  private void acceptDueOn(String request, LocalDate day) {
    broker
        .send(
            acceptItem(request, request)
                .with("DateForReturn", text("DateForReturn", day + "T12:00:00Z")))
        .succeeds("AcceptItem");
  }

  @Test
  @DisplayName("C39 an invalid date is refused")
  void anInvalidDateIsRefused() {
    var before = records.snapshot();

    var answer =
        broker
            .send(
                acceptItem(fresh("C39"), fresh("C39"))
                    .with("DateForReturn", text("DateForReturn", "30/06/2030")))
            .isProblem("Invalid Date");

    assertThat(answer.value("ProblemElement").orElseThrow()).contains("DateForReturn");
    assertThat(answer.value("ProblemValue")).contains("30/06/2030");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"location", "receiveDesk", "pickupLibrary"})
  @DisplayName("C41 a partner whose record lacks a setting gets a readable problem")
  void anIncompletePartnerGetsAnExplanation(String missing) {
    try (var partner = Broker.open(server)) {
      partner.accepting(missing, null);
      var before = records.snapshot();
      var request = fresh("C41");

      var answer =
          broker
              .send(acceptItem(request, request).profile(partner.code()).without("PickupLocation"))
              .isProblem("Cannot Accept Item");

      assertThat(answer.value("ProblemDetail").orElseThrow()).contains(partner.code());
      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("C42 markup, control characters and great length in a title are stored as text")
  void titlesAreStoredAsText() {
    var markup = fresh("C42");
    var control = fresh("C42");
    var endless = fresh("C42");

    broker.send(acceptItem(markup, markup).book("<script>alert('x')</script> & more"));
    broker.send(acceptItem(control, control).book("Bell\u0007 and\u0001 whistle"));
    broker.send(acceptItem(endless, endless).book("é".repeat(5_000))).succeeds("AcceptItem");
    var before = records.snapshot();
    broker.send(acceptItem(endless, endless).book("é".repeat(5_000))).succeeds("AcceptItem");
    assertThat(records.snapshot()).as("after the same again").isEqualTo(before);

    assertThat(title(markup)).isEqualTo("<script>alert('x')</script> & more");
    assertThat(title(control))
        .startsWith("Bell")
        .endsWith("whistle")
        .doesNotContain("\u0007", "\u0001");
    assertThat(title(endless)).startsWith("ééé").endsWith("[…]").hasSizeLessThanOrEqualTo(1_000);
    assertThat(
            broker
                .send(checkInItem(markup).desiring("ItemElementType", "Bibliographic Description"))
                .value("Title"))
        .contains("<script>alert('x')</script> & more");
  }

  @Test
  @DisplayName("C43 CheckInItem deletes the temporary records; the history stays")
  void checkInItemDeletesTheTemporaryRecords() {
    var request = fresh("C43");
    broker.send(acceptItem(request, request + "-A"));
    assertThat(desk.lend("P0043188", request + "-A").status()).isEqualTo(201);
    var back = desk.takeBack(request + "-A");
    assertThat(back.status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");

    var answer = broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");

    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(request + "-A");
    assertThat(answer.has("Title")).isFalse();
    assertThat(records.status(request)).isEqualTo(COMPLETED);
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    assertThat(records.count("select count(*) from item where barcode = ?", request + "-A"))
        .isZero();
    assertThat(records.count("select count(*) from bib where title = ?", "Tea roads of " + request))
        .isZero();
    assertThat(
            records
                .rows(
                    """
                    select r.title, r.author, v.barcode, v.status from borrowing_request r
                    join borrowed_volume v on v.request_id = r.id where external_id = ?""",
                    request)
                .get(0))
        .containsExactly("Tea roads of " + request, "Quill, Hester", request + "-A", "CLOSED");
    assertThat(
            records
                .rows(
                    """
                    select to_status from borrowing_history h join borrowing_request r
                    on r.id = h.request_id where external_id = ? order by h.id""",
                    request)
                .stream()
                .map(row -> row.get(0))
                .distinct())
        .containsSubsequence(RECEIVED, "LOANED_ITEM_TO_PATRON", "RETURNED_BY_PATRON", COMPLETED);
    assertThat(
            records.value(
                "select item_id is null and returned_at is not null from loan where barcode = ?",
                request + "-A"))
        .isEqualTo(true);
  }

  @Test
  @DisplayName("C44 elements that the schema does not allow are ignored")
  void extraElementsAreIgnored() throws IOException {
    var request = fresh("C44");
    broker.send(acceptItem(request, request));

    broker
        .send(renumbered(sample("wild/w06-checkin-with-user-and-request.xml"), "BW512", request))
        .succeeds("CheckInItem");

    assertThat(records.status(request)).isEqualTo(COMPLETED);
  }

  @Test
  @DisplayName("C45 CheckInItem of an item on loan ends the loan or is refused, as the record says")
  void checkInItemOfALentItemEndsTheLoanOrIsRefused() {
    try (var partner = Broker.open(server)) {
      var request = fresh("C45");
      broker.send(acceptItem(request, request).profile(partner.code()));
      assertThat(desk.lend("P0043188", request).status()).isEqualTo(201);
      var message = checkInItem(request).profile(partner.code());

      partner.accepting("checkInRequiresReturn", true);
      var before = records.snapshot();
      assertThat(broker.send(message).problemType()).isPresent();
      assertThat(records.snapshot()).isEqualTo(before);

      partner.accepting("checkInRequiresReturn", false);
      broker.send(message).succeeds("CheckInItem");
      assertThat(records.status(request)).isEqualTo(COMPLETED);
      assertThat(
              records.count(
                  "select count(*) from loan where barcode = ? and returned_at is null", request))
          .isZero();
      assertThat(
              records.count(
                  """
                  select count(*) from borrowing_history h join borrowing_request r
                  on r.id = h.request_id where external_id = ? and event = 'ITEM_CLOSED_BY_BROKER_ON_LOAN'""",
                  request))
          .isOne();
    }
  }

  @Test
  @DisplayName("C46 the broker sends the same CheckInItem again: same answer, nothing changes")
  void repeatedCheckInItemChangesNothing() {
    var request = fresh("C46");
    broker.send(acceptItem(request, request));
    var first = broker.send(checkInItem(request)).succeeds("CheckInItem");
    var before = records.snapshot();

    var second = broker.send(checkInItem(request));

    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C47 an unknown item is a problem that repeats the number")
  void anUnknownItemIsAProblem() {
    var answer = broker.send(checkInItem("NEVER-SEEN")).isProblem("Unknown Item");

    assertThat(answer.kind()).isEqualTo("CheckInItemResponse");
    assertThat(answer.value("ProblemElement").orElseThrow()).startsWith("//CheckInItem/ItemId");
    assertThat(answer.value("ProblemValue")).contains("NEVER-SEEN");
  }

  @Test
  @DisplayName("C48 an outdated item number is accepted when the request has one item left")
  void anOutdatedItemNumberIsAcceptedWhenOneItemIsLeft() {
    var one = fresh("C48");
    broker.send(acceptItem(one, one + "-A"));
    broker.send(checkInItem("STALE").requestId(one)).succeeds("CheckInItem");
    assertThat(records.status(one)).isEqualTo(COMPLETED);

    var several = fresh("C48");
    broker.send(acceptItem(several, several + "-A"));
    broker.send(acceptItem(several, several + "-B"));
    broker.send(checkInItem("STALE").requestId(several)).isProblem("Unknown Item");
    var unnamed = broker.send(NcipMessage.of("CheckInItem").requestId(several));
    assertThat(unnamed.isProblem("Unknown Item").value("ProblemValue")).contains(several);
    assertThat(records.temporaryRecords(several)).containsExactly(1L, 1L, 2L, 2L);
  }

  @Test
  @DisplayName("C48 the item number in the answer about a file means its request")
  void theItemNumberInTheAnswerAboutAFileMeansItsRequest() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = fresh("C48");
      var accepted = broker.send(file(request).profile(partner.code())).succeeds("AcceptItem");
      var number = accepted.value("ItemId", "ItemIdentifierValue").orElseThrow();
      assertThat(records.status(request)).isEqualTo("SHIPPED_DIGITALLY");

      broker.send(checkInItem(number).profile(partner.code())).succeeds("CheckInItem");

      assertThat(records.status(request)).isEqualTo(COMPLETED);
    }
  }

  @Test
  @DisplayName("C49 another partner's item is unknown")
  void anotherPartnersItemIsUnknown() {
    try (var partner = Broker.open(server)) {
      var request = fresh("C49");
      broker.send(acceptItem(request, request));
      var before = records.snapshot();

      broker.send(checkInItem(request).profile(partner.code())).isProblem("Unknown Item");
      broker
          .send(checkInItem("STALE").requestId(request).profile(partner.code()))
          .isProblem("Unknown Item");

      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The Problem of Pain", "Unknown Item", "User Unknown", "Item Not Checked Out"})
  @DisplayName("C76 no title makes a success look like a failure")
  void noTitleMakesASuccessLookLikeAFailure(String title) {
    var request = fresh("C76");

    var answers =
        List.of(
            broker.send(acceptItem(request, request).book(title)),
            broker.send(acceptItem(request, request).book(title)),
            broker.send(checkInItem(request)),
            broker.send(checkInItem(request)));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.problemType()).isEmpty())
        .allSatisfy(
            answer ->
                assertThat(answer.text())
                    .doesNotContain(
                        "Problem",
                        "Unknown Item",
                        "Item Not Checked Out",
                        "User Unknown",
                        "User Authentication Failed",
                        "Service is not known"));
  }

  @Test
  @DisplayName("C77 each kind of client sees success as success and a problem as a problem")
  void everyKindOfClientSeesTheOutcome() {
    var request = fresh("C77");
    var good = acceptItem(request, request);
    var bad = acceptItem(fresh("C77"), "30100200417");

    for (var client : ClientKind.values()) {
      assertThat(client.seesSuccess(broker.post("", "application/xml", good.bytes()), "AcceptItem"))
          .as("%s, success", client)
          .isTrue();
      assertThat(client.seesSuccess(broker.post("", "application/xml", bad.bytes()), "AcceptItem"))
          .as("%s, problem", client)
          .isFalse();
    }
  }

  @Test
  void aFileIsNoFurtherItemOfARequestForAnItem() {
    var request = fresh("SUPPL");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    var before = records.snapshot();
    broker.send(file(request)).isProblem("Cannot Accept Item");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  void anotherLinkOrFileForADigitalRequestReplacesTheOneBefore() {
    var request = fresh("RELINK");
    broker.send(file(request)).succeeds("AcceptItem");
    var before = records.snapshot();
    broker.send(file(request)).succeeds("AcceptItem");
    assertThat(records.snapshot()).as("the same again").isEqualTo(before);

    var corrected = "https://files.example.org/corrected/" + request;
    broker.send(file(request, text("ReferenceToResource", corrected))).succeeds("AcceptItem");
    assertThat(
            records.count(
                "select count(*) from borrowing_request where delivery_link = ?", corrected))
        .isEqualTo(1);
    assertThat(events(request)).endsWith("FILE_LINK_REPLACED", "FILE_LINK_SENT");

    var first = file(request, text("ActualResource", "AAAA"));
    broker.send(first).succeeds("AcceptItem");
    assertThat(events(request)).endsWith("FILE_IN_MESSAGE", "FILE_LINK_SENT");
    var kept = records.snapshot();
    broker.send(first).succeeds("AcceptItem");
    assertThat(records.snapshot()).as("the same file again").isEqualTo(kept);
    broker.send(file(request, text("ActualResource", "BBBB"))).succeeds("AcceptItem");
    assertThat(events(request)).filteredOn("FILE_IN_MESSAGE"::equals).hasSize(2);
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
  }

  private List<String> events(String request) {
    return records
        .rows(
            """
            select h.event from borrowing_history h join borrowing_request r on r.id = h.request_id
            where r.external_id = ? order by h.happened_at, h.id
            """,
            request)
        .stream()
        .map(row -> row.get(0).toString())
        .toList();
  }

  private static NcipMessage file(String request) {
    return file(request, text("ReferenceToResource", "https://files.example.org/" + request));
  }

  private static NcipMessage file(String request, String resource) {
    return acceptItem(request, "")
        .without("ItemId")
        .without("DateForReturn")
        .without("PickupLocation")
        .empty("NonReturnableFlag")
        .with(
            "ItemOptionalFields",
            bookWith("", "<ElectronicResource>" + resource + "</ElectronicResource>"));
  }

  private static String bookWith(String furtherFields) {
    return bookWith("", furtherFields);
  }

  private static String bookWith(String description, String furtherFields) {
    return "<ItemOptionalFields><BibliographicDescription>%s%s</BibliographicDescription>%s</ItemOptionalFields>"
        .formatted(text("Title", "On shelves"), description, furtherFields);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private Object format(String request) {
    return records.value("select format from borrowing_request where external_id = ?", request);
  }

  private String title(String request) {
    return (String)
        records.value("select title from borrowing_request where external_id = ?", request);
  }

  private LocalDate dueDay(String request) {
    return LocalDate.ofInstant(dueAt(request), PARIS);
  }

  private Instant dueAt(String request) {
    return instant(
        records.value("select due_at from borrowing_request where external_id = ?", request));
  }

  private static Instant instant(Object due) {
    return due instanceof OffsetDateTime offset
        ? offset.toInstant()
        : ((java.sql.Timestamp) due).toInstant();
  }

  private static String dueIn(int days) {
    return text("DateForReturn", Records.today().plusDays(days).toString());
  }
}
