package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of a broker about a request before and after its item arrives. */
@OnOneDatabase
class NcipRequestIT {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L);
  private static final List<Long> ONE_OF_EACH = List.of(1L, 1L, 1L, 1L);
  private static final String PATRON = "P0043188";

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;

  NcipRequestIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
  }

  @Test
  @DisplayName("C37 AcceptItem fills the request that RequestItem announced")
  void acceptItemFillsTheAnnouncedRequest() {
    var request = fresh("C37");

    var answer = broker.send(announce(request)).succeeds("RequestItem");
    assertThat(answer.value("RequestId", "RequestIdentifierValue")).contains(request);
    assertThat(answer.value("UserId", "UserIdentifierValue")).contains(PATRON);
    assertThat(records.status(request)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);

    broker.send(acceptItem(request, request + "-A").without("UserId")).succeeds("AcceptItem");
    assertThat(records.requests(request)).isEqualTo(1);
    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(records.temporaryRecords(request)).isEqualTo(ONE_OF_EACH);
  }

  @Test
  void anAnnouncedFileStaysDigital() {
    var request = fresh("FILE");
    broker
        .send(announce(request).with("RequestType", text("RequestType", "Digital")))
        .succeeds("RequestItem");

    broker.send(acceptItem(request, request)).succeeds("AcceptItem");

    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
  }

  @Test
  void repeatedRequestItemChangesNothingAndAnotherTitleOrPatronUnderItsNumberIsRefused() {
    var request = fresh("TWICE");
    var first = broker.send(announce(request)).succeeds("RequestItem");
    var before = records.snapshot();

    assertThat(broker.send(announce(request)).bytes()).isEqualTo(first.bytes());
    broker.send(announce(request).book("Something else")).isProblem("Duplicate Request");
    broker.send(announce(request).patron("P0043177")).isProblem("Duplicate Request");
    broker.send(announce(request).patron("FORMER-CARD")).succeeds("RequestItem");

    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  void anAnnouncementForAnUnknownOrBlockedPatronIsRefused() {
    try (var partner = Broker.open(server).requesting("side", "BORROWING")) {
      var before = records.snapshot();
      broker
          .send(announce(fresh("WHO")).patron("P9999999").profile(partner.code()))
          .isProblem("Unknown User");
      broker.send(announce(fresh("WHO")).patron("P0043180")).isProblem("User Blocked");
      broker.send(announce(fresh("WHO")).without("UserId")).isProblem("Needed Data Missing");
      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName(
      "C51 a request that is only announced is canceled, and a repeat gets the same answer")
  void anAnnouncedRequestIsCanceled() {
    var request = fresh("C51");
    broker.send(announce(request)).succeeds("RequestItem");

    var first = broker.send(cancel(request)).succeeds("CancelRequestItem");
    assertThat(first.value("RequestId", "RequestIdentifierValue")).contains(request);
    assertThat(first.has("ItemId", "ItemIdentifierValue")).isTrue();
    assertThat(records.status(request)).isEqualTo("CANCELED_BY_PARTNER");

    assertThat(broker.send(cancel(request)).bytes()).isEqualTo(first.bytes());
    broker.send(cancel(request).without("UserId")).succeeds("CancelRequestItem");
    broker.send(cancel(fresh("NEVER"))).isProblem("Unknown Request");
  }

  @Test
  @DisplayName("a request is not canceled by the number of another patron")
  void theRequestOfAnotherPatronIsNotCanceled() {
    var request = fresh("OTHER");
    broker.send(announce(request)).succeeds("RequestItem");
    var before = records.snapshot();

    broker.send(cancel(request).patron("P0043177")).isProblem("Unknown Request");
    assertThat(records.snapshot()).isEqualTo(before);

    broker.send(cancel(request).patron("FORMER-CARD")).succeeds("CancelRequestItem");
    assertThat(records.status(request)).isEqualTo("CANCELED_BY_PARTNER");
  }

  @Test
  @DisplayName("C51 canceling a request on the hold shelf deletes its records; a loan stays")
  void cancelingIsPossibleUntilTheLoan() {
    var onShelf = arrived("C51");
    broker.send(cancel(onShelf)).succeeds("CancelRequestItem");
    assertThat(records.status(onShelf)).isEqualTo("CANCELED_BY_PARTNER");
    assertThat(records.temporaryRecords(onShelf)).isEqualTo(NONE);

    var lent = lent("C51");
    var before = records.snapshot();
    broker.send(cancel(lent)).isProblem("Request Already Processed");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOANED_ITEM_TO_PATRON",
        "MEDIATED_PATRON_RENEWAL",
        "RENEW_REQUESTED",
        "RENEWED_BY_PARTNER",
        "RENEW_REQUEST_NOT_ACCEPTED",
        "RECALLED_BY_PARTNER",
        "OVERDUE_REQUEST",
        "LOST_COMMUNICATED",
        "DAMAGED_COMMUNICATED",
        "DECLARED_LOST_BY_PARTNER",
        "RETURNED_BY_PATRON",
        "RETURNED_ITEM_TO_PARTNER",
        "REQUEST_COMPLETED"
      })
  @DisplayName("C51 once an item has been lent the broker cannot cancel, and nothing changes")
  void aRequestWithALentItemIsNotCanceled(String status) {
    var request = arrived("C51");
    records.execute(
        "update borrowing_request set status = '%s' where external_id = '%s'"
            .formatted(status, request));
    var before = recordsOf(request);

    var refused = broker.send(cancel(request)).isProblem("Request Already Processed");

    assertThat(refused.value("ProblemDetail").orElseThrow())
        .startsWith("Request " + request + " cannot be canceled any more; it is in the status");
    assertThat(recordsOf(request)).isEqualTo(before);
    records.execute(
        "update borrowing_request set status = 'PHYSICALLY_RECEIVED_BY_LIBRARY' where external_id = '%s'"
            .formatted(request));
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  /** The request with its history and its records; jobs may change other requests meanwhile. */
  private List<Object> recordsOf(String request) {
    return List.of(
        records.status(request),
        records.temporaryRecords(request),
        records.value("select version from borrowing_request where external_id = ?", request),
        records.count(
            """
            select count(*) from borrowing_history h join borrowing_request r on r.id = h.request_id
            where r.external_id = ?""",
            request));
  }

  @Test
  @DisplayName(
      "C51 an expected item, or one for use in the library only, is canceled with its records")
  void anExpectedOrNonCirculatingItemIsCanceled() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var expected = fresh("C51");
      broker
          .send(acceptItem(expected, expected + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      broker.send(cancel(expected).profile(partner.code())).succeeds("CancelRequestItem");
      assertThat(records.status(expected)).isEqualTo("CANCELED_BY_PARTNER");
      assertThat(records.temporaryRecords(expected)).isEqualTo(NONE);
    }
  }

  @Test
  @DisplayName("AcceptItem for a canceled request is refused, physical or digital")
  void acceptItemForACanceledRequestIsRefused() {
    var thing = arrived("LATE");
    broker.send(cancel(thing)).succeeds("CancelRequestItem");
    var file = fresh("LATE");
    broker
        .send(announce(file).with("RequestType", text("RequestType", "Digital")))
        .succeeds("RequestItem");
    broker.send(cancel(file)).succeeds("CancelRequestItem");
    for (var request : List.of(thing, file)) {
      var refused =
          broker.send(acceptItem(request, request + "-A")).isProblem("Cannot Accept Item");
      assertThat(refused.value("ProblemDetail").orElseThrow())
          .contains("it no longer expects an item");
      assertThat(records.status(request)).isEqualTo("CANCELED_BY_PARTNER");
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    }
  }

  @Test
  @DisplayName("a step that the partner's record disables is refused and changes nothing")
  void aDisabledStepIsRefused() {
    try (var partner =
        Broker.open(server)
            .borrowing("stepsOff", List.of("CANCEL_BY_PARTNER", "RECALL_BY_PARTNER"))) {
      var request = fresh("OFF");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      var before = records.snapshot();
      for (var message : List.of(cancel(request), recall(request, Records.today().plusDays(3)))) {
        var refused =
            broker
                .send(message.profile(partner.code()))
                .isProblem("Unauthorized Service For Agency/System");
        assertThat(refused.value("ProblemDetail").orElseThrow())
            .contains("switched off for the partner");
      }
      assertThat(records.snapshot()).isEqualTo(before);
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  @DisplayName("with own terms the lender's date only limits a loan, and always the hold shelf")
  void theLendersDateLimitsLoanAndHoldShelf() {
    try (var partner =
        Broker.open(server).accepting("dueByTerms", true).accepting("deliveryDelayDays", 2)) {
      var far = arrivedUntil(partner, Records.today().plusDays(300));
      assertThat(desk.lend(PATRON, far + "-A").status()).isEqualTo(201);
      assertThat(dueDay(far)).isBefore(Records.today().plusDays(290));
      assertThat(
              (String)
                  records.value("select due_explanation from loan where barcode = ?", far + "-A"))
          .startsWith("BY_TERMS|");

      var near = arrivedUntil(partner, Records.today().plusDays(5));
      assertThat(
              records.count(
                  """
                  select count(*) from hold h join item i on i.id = h.item_id
                  where i.barcode = ? and h.held_until <= ? and h.held_until >= ?""",
                  near + "-A",
                  java.sql.Date.valueOf(Records.today().plusDays(3)),
                  java.sql.Date.valueOf(Records.today().minusDays(1))))
          .isEqualTo(1);
      assertThat(desk.lend(PATRON, near + "-A").status()).isEqualTo(201);
      assertThat(dueDay(near)).isBeforeOrEqualTo(Records.today().plusDays(3));
      for (var request : List.of(far, near)) {
        broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
      }
    }
  }

  private String arrivedUntil(Broker partner, LocalDate day) {
    var request = fresh("UNTIL");
    broker
        .send(
            acceptItem(request, request + "-A")
                .profile(partner.code())
                .with("DateForReturn", text("DateForReturn", day + "T12:00:00Z")))
        .succeeds("AcceptItem");
    return request;
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Problem of Pain", "Unknown Item", "Service is not known"})
  @DisplayName("C76 no success of the borrowing side looks like a failure because of a title")
  void noSuccessLooksLikeAFailureBecauseOfATitle(String title) {
    var request = fresh("C76");
    var other = fresh("C76");
    var answers =
        List.of(
            broker.send(announce(request).book(title)),
            broker.send(announce(request).book(title)),
            broker.send(notification("ItemShipped", request)),
            broker.send(acceptItem(request, request + "-A").book(title)),
            broker.send(NcipMessage.of("LookupRequest").requestId(request)),
            broker.send(NcipMessage.of("LookupItem").item(request + "-A")),
            lentTo(request, () -> broker.send(renew(request, Records.today().plusDays(60)))),
            broker.send(update(request, "Item Overdue")),
            broker.send(recall(request, Records.today().plusDays(9))),
            broker.send(NcipMessage.of("DeleteItem").item(request + "-A")),
            broker.send(announce(other).book(title)),
            broker.send(cancel(other)),
            broker.send(cancel(other)));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.problemType()).as(answer.text()).isEmpty())
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

  private NcipAnswer lentTo(String request, java.util.function.Supplier<NcipAnswer> then) {
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    return then.get();
  }

  private static NcipMessage notification(String notification, String request) {
    return NcipMessage.of(notification)
        .requestId(request)
        .with("DateShipped", text("DateShipped", Records.today() + "T12:00:00Z"))
        .with(
            "ShippingInformation",
            "<ShippingInformation><PhysicalAddress><UnstructuredAddress><UnstructuredAddressType>x"
                + "</UnstructuredAddressType><UnstructuredAddressData>y</UnstructuredAddressData>"
                + "</UnstructuredAddress><PhysicalAddressType>Postal Address</PhysicalAddressType>"
                + "</PhysicalAddress></ShippingInformation>");
  }

  @Test
  @DisplayName("C52 the lender's RenewItem moves the due date to the day it names")
  void renewItemMovesTheDueDate() {
    var request = lent("C52");
    var until = Records.today().plusDays(75);

    var answer = broker.send(renew(request, until)).succeeds("RenewItem");

    assertThat(dueDay(request)).isEqualTo(until);
    assertThat(records.status(request)).isEqualTo("RENEWED_BY_PARTNER");
    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(request + "-A");
    assertThat(answer.value("UserId", "UserIdentifierValue")).contains(PATRON);
    assertThat(answer.value("DateDue").orElseThrow()).endsWith("Z");

    assertThat(broker.send(renew(request, until)).bytes()).isEqualTo(answer.bytes());
    assertThat(
            broker
                .send(renew(request, until).without("UserId"))
                .succeeds("RenewItem")
                .has("UserId"))
        .isTrue();
    assertThat(
            records.value("select renewals from loan where barcode = ?", request + "-A").toString())
        .isEqualTo("1");
    assertThat(records.journal(request).get(2).get(0)).isEqualTo("REPLAY");
  }

  @Test
  @DisplayName("C53 RenewItem without a loan is refused; an earlier due date of the lender counts")
  void renewItemWithoutALoanIsRefused() {
    var onShelf = arrived("C53");
    broker.send(renew(onShelf, Records.today().plusDays(60))).isProblem("Item Not Checked Out");
    broker.send(renew(fresh("NONE"), Records.today().plusDays(60))).isProblem("Unknown Item");

    var lent = lent("C53");
    broker.send(renew(lent, Records.today().plusDays(10))).succeeds("RenewItem");
    assertThat(dueDay(lent)).isEqualTo(Records.today().plusDays(10));
    assertThat(records.warnings(lent)).contains("earlier");
  }

  @Test
  void renewalsOfSeveralVolumesAreDecidedOneByOne() {
    try (var partner = Broker.open(server)) {
      partner.borrowing("sendRenewItem", true).with("ncipUrl", "http://127.0.0.1:9/ncip");
      var request = fresh("SET");
      for (var volume : List.of("-A", "-B")) {
        broker
            .send(acceptItem(request, request + volume).profile(partner.code()))
            .succeeds("AcceptItem");
      }
      for (var volume : List.of("-A", "-B")) {
        assertThat(desk.lend(PATRON, request + volume).status()).isEqualTo(201);
        assertThat(desk.renew(request + volume).status()).isEqualTo(200);
      }
      assertThat(desk.renew(request + "-B").status()).isEqualTo(409);

      var until = Records.today().plusDays(80);
      broker.send(renew(request, until).profile(partner.code())).succeeds("RenewItem");
      assertThat(dueDay(request)).isEqualTo(until);
      assertThat(records.status(request)).isEqualTo("RENEW_REQUESTED");
      broker
          .send(update(request, "Item Not Renewed").item(request + "-B").profile(partner.code()))
          .succeeds("CirculationStatusUpdated");
      assertThat(records.status(request)).isEqualTo("RENEW_REQUEST_NOT_ACCEPTED");
    }
  }

  @Test
  void aDamagedItemMayBecomeOverdueAndIsNotRenewed() {
    var request = lent("DAMAGED");
    records.execute(
        "update borrowing_request set status = 'DAMAGED_COMMUNICATED' where external_id = '%s'"
            .formatted(request));
    broker.send(renew(request, Records.today().plusDays(60))).isProblem("Item Not Renewable");
    broker.send(update(request, "Item Overdue")).succeeds("CirculationStatusUpdated");
    assertThat(records.status(request)).isEqualTo("DAMAGED_COMMUNICATED");
  }

  @Test
  @DisplayName(
      "C54 CirculationStatusUpdated updates a loan; values outside the standard are refused")
  void circulationStatusUpdatesOfALoan() {
    var request = lent("C54");

    broker.send(update(request, "Renew Still Pending")).succeeds("CirculationStatusUpdated");
    broker.send(update(request, "Item Not Renewed")).succeeds("CirculationStatusUpdated");
    assertThat(records.status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    broker.send(update(request, "Item Overdue")).succeeds("CirculationStatusUpdated");
    assertThat(records.status(request)).isEqualTo("OVERDUE_REQUEST");

    var before = records.snapshot();
    broker.send(update(request, "On Loan")).isProblem("Unknown Value From Known Scheme");
    broker.send(update(fresh("NONE"), "Item Overdue")).isProblem("Unknown Item");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C55 a recall shortens the loan")
  void aRecallShortensTheLoan() {
    var request = lent("C55");
    var day = Records.today().plusDays(9);

    var answer = broker.send(recall(request, day)).succeeds("RecallItem");

    assertThat(records.status(request)).isEqualTo("RECALLED_BY_PARTNER");
    assertThat(dueDay(request)).isEqualTo(day);
    assertThat(answer.has("DateDue")).isTrue();
    assertThat(broker.send(recall(request, day)).bytes()).isEqualTo(answer.bytes());

    assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
  }

  @Test
  @DisplayName("C55 a recall without a date uses the terms of use and never lengthens a loan")
  void aRecallWithoutADateUsesTheTermsOfUse() {
    var request = lent("C55");
    var before = dueDay(request);

    broker.send(NcipMessage.of("RecallItem").item(request + "-A")).succeeds("RecallItem");

    assertThat(dueDay(request)).isBefore(before);
  }

  @Test
  @DisplayName(
      "C55 a recall of a damaged item shortens the loan, and the damage stays in the status")
  void aRecallOfADamagedItemShortensTheLoan() {
    var request = lent("C55");
    assertThat(
            new ApiClient(server, "admin", "interlend")
                .post(
                    "borrowing-requests/%d/steps"
                        .formatted(
                            records.count(
                                "select id from borrowing_request where external_id = ?", request)),
                    "{\"step\": \"REPORT_DAMAGED\"}")
                .status())
        .isEqualTo(200);
    var day = Records.today().plusDays(9);

    var answer = broker.send(recall(request, day)).succeeds("RecallItem");

    assertThat(records.status(request)).isEqualTo("DAMAGED_COMMUNICATED");
    assertThat(dueDay(request)).isEqualTo(day);
    var before = records.snapshot();
    assertThat(broker.send(recall(request, day)).bytes()).isEqualTo(answer.bytes());
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C55 a recall of an item on the hold shelf marks it for return")
  void aRecallTakesTheItemFromTheHoldShelf() {
    var request = arrived("C55");

    broker.send(recall(request, Records.today().plusDays(9))).succeeds("RecallItem");

    assertThat(records.status(request)).isEqualTo("RECALLED_BY_PARTNER");
    assertThat(records.value("select status from item where barcode = ?", request + "-A"))
        .isEqualTo("TO_RETURN_TO_PARTNER");
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(409);
    var shown =
        new ApiClient(server, "admin", "interlend").get("borrowing-requests?externalId=" + request);
    assertThat(shown.json().at("/rows/0/nextAction").asText()).isEqualTo("SEND_BACK");

    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
  }

  @Test
  @DisplayName("C55 no one looks on the hold shelf for a recalled item that is in transit")
  void aRecallOfAnItemInTransit() {
    var request = fresh("C55");
    broker
        .send(
            acceptItem(request, request + "-A")
                .with("PickupLocation", text("PickupLocation", "SCIENCE")))
        .succeeds("AcceptItem");

    broker.send(recall(request, Records.today().plusDays(9))).succeeds("RecallItem");

    assertThat(records.staffWarning(request)).contains("RECALLED_ON_ITS_WAY");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  @DisplayName("C55 a recall after the return, of a closed and of an unknown item")
  void aRecallAfterTheReturn() {
    var request = lent("C55");
    desk.takeBack(request + "-A");
    broker.send(recall(request, Records.today().plusDays(9))).succeeds("RecallItem");
    assertThat(records.staffWarning(request)).contains("RECALLED_ON_ITS_WAY");
    var before = records.snapshot();
    broker.send(recall(request, Records.today().plusDays(9))).succeeds("RecallItem");
    assertThat(records.snapshot()).isEqualTo(before);

    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    broker.send(recall(request, Records.today().plusDays(9))).succeeds("RecallItem");
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    broker.send(recall(fresh("NONE"), Records.today())).isProblem("Unknown Item");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RENEWED", "RECALLED", "OVERDUE", "RETURNED", "ANNOUNCED"})
  @DisplayName("CheckInItem completes a request from every status")
  void checkInItemCompletesARequestFromEveryStatus(String where) {
    var request = fresh("ANYWHERE");
    switch (where) {
      case "ANNOUNCED" -> broker.send(announce(request)).succeeds("RequestItem");
      default -> {
        request = lent("ANYWHERE");
        switch (where) {
          case "RENEWED" -> broker.send(renew(request, Records.today().plusDays(60)));
          case "RECALLED" -> broker.send(recall(request, Records.today().plusDays(5)));
          case "OVERDUE" -> broker.send(update(request, "Item Overdue"));
          default -> desk.takeBack(request + "-A");
        }
      }
    }

    broker.send(checkInItem(request + "-A").requestId(request)).succeeds("CheckInItem");

    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "ItemShipped, <DateShipped>2026-01-02T00:00:00Z</DateShipped><ShippingInformation/>",
    "ItemReceived, <DateReceived>2026-01-02T00:00:00Z</DateReceived>",
    "ItemRecalled, <DateDue>2026-01-02T00:00:00Z</DateDue>"
  })
  void notificationsAreInTheHistory(String service, String more) {
    var request = arrived("NOTE");
    var message = NcipMessage.of(service).item(request + "-A").with("more", more);

    broker.send(message).succeeds(service);
    broker.send(message).succeeds(service);

    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(
            records.rows(
                """
                select h.item, h.detail from borrowing_history h join borrowing_request r
                on r.id = h.request_id where r.external_id = ? and h.event like 'REPORTED%'""",
                request))
        .containsExactly(List.of(request + "-A", "2026-01-02"));
    assertThat(records.journal(request))
        .extracting(line -> line.get(0))
        .endsWith("SUCCESS", "REPLAY");
    broker
        .send(message.with("more", more.replace("2026-01-02", "2026-02-30")))
        .isProblem("Invalid Date");
    broker
        .send(NcipMessage.of(service).item(fresh("NONE")).with("more", more))
        .isProblem("Unknown Item");
  }

  @Test
  void aNotificationOfTheLendersRenewalCountsAsConsent() {
    var request = lent("RENEWED");
    var until = Records.today().plusDays(66);
    broker
        .send(
            NcipMessage.of("ItemRenewed")
                .item(request + "-A")
                .with("DateDue", text("DateDue", until + "T12:00:00Z")))
        .succeeds("ItemRenewed");
    assertThat(dueDay(request)).isEqualTo(until);
  }

  @Test
  void aBrokerLooksUpItsRequest() {
    var request = arrived("ASK");
    var answer =
        broker.send(NcipMessage.of("LookupRequest").requestId(request)).succeeds("LookupRequest");
    assertThat(answer.value("RequestStatusType")).contains("Available For Pickup");
    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(request + "-A");
    broker.send(acceptItem(request, request + "-B")).succeeds("AcceptItem");
    var second =
        broker
            .send(NcipMessage.of("LookupRequest").requestId(request).item(request + "-B"))
            .succeeds("LookupRequest");
    assertThat(second.value("ItemId", "ItemIdentifierValue")).contains(request + "-B");
    broker
        .send(NcipMessage.of("LookupRequest").requestId(fresh("NONE")))
        .isProblem("Unknown Request");
  }

  @Test
  void aBrokerLooksUpItsItemsButNotAnotherPartners() {
    var request = lent("ASK");
    var answer =
        broker.send(NcipMessage.of("LookupItem").item(request + "-A")).succeeds("LookupItem");
    assertThat(answer.value("CirculationStatus")).contains("On Loan");
    assertThat(answer.has("DateDue")).isTrue();

    var own = NcipMessage.of("LookupItem").item("30100200417");
    assertThat(broker.send(own).value("CirculationStatus")).contains("Available On Shelf");
    assertThat(broker.send(own).has("Location")).isFalse();
    assertThat(
            broker
                .send(own.with("elements", text("ItemElementType", "Location")))
                .succeeds("LookupItem")
                .value("LocationNameValue"))
        .contains("MAIN");
    try (var other = Broker.open(server)) {
      broker
          .send(NcipMessage.of("LookupItem").item(request + "-A").profile(other.code()))
          .isProblem("Unknown Item");
    }
  }

  @Test
  void anItemIsLookedUpByItsRequestIfThatHasOne() {
    var lookup = NcipMessage.of("LookupItem");
    broker.send(lookup).isProblem("Needed Data Missing");
    var unknown = broker.send(lookup.requestId(fresh("NONE"))).isProblem("Unknown Item");
    assertThat(unknown.value("ProblemElement").orElseThrow()).contains("RequestId");
    var request = fresh("ASK");
    broker.send(announce(request)).succeeds("RequestItem");
    broker.send(lookup.requestId(request)).isProblem("Unknown Item");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    broker.send(lookup.requestId(request)).succeeds("LookupItem");
    broker.send(acceptItem(request, request + "-B")).succeeds("AcceptItem");
    broker.send(lookup.requestId(request)).isProblem("Non-Unique Item");
  }

  @Test
  void aPatronMayBeNamedByCardAndPin() {
    var request = fresh("PIN");
    var message = announce(request).without("UserId").input("Barcode Id", "P0043177");
    broker.send(message.input("PIN", "0000")).isProblem("User Authentication Failed");
    assertThat(records.requests(request)).isZero();

    var right =
        announce(request).without("UserId").input("Barcode Id", "P0043177").input("PIN", "4821");
    var answer = broker.send(right).succeeds("RequestItem");
    assertThat(answer.value("UserId", "UserIdentifierValue")).contains("P0043177");
    assertThat(broker.send(right).bytes()).isEqualTo(answer.bytes());
    assertThat(
            records.count(
                "select count(*) from borrowing_request where external_id = ? and patron_id is not null",
                request))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("C68 a broker deletes its temporary records, never an own record of the library")
  void aBrokerDeletesOnlyItsTemporaryRecords() {
    var request = arrived("C68");
    broker.send(NcipMessage.of("DeleteItem").item(request + "-A")).succeeds("DeleteItem");
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);

    var before = records.snapshot();
    broker
        .send(NcipMessage.of("DeleteItem").item("30100200417"))
        .isProblem("Unauthorized Service For Agency/System");
    broker.send(NcipMessage.of("DeleteItem").item(fresh("NONE"))).isProblem("Unknown Item");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"In Library Use Only", "Not For Loan"})
  void anItemForUseInTheLibraryIsReceivedNotForLoan(String restriction) {
    var request = fresh("ROOM");
    broker
        .send(
            acceptItem(request, request + "-A")
                .with(
                    "ItemOptionalFields",
                    "<ItemOptionalFields><BibliographicDescription><Title>Kept in</Title>"
                        + "</BibliographicDescription>"
                        + text("ItemUseRestrictionType", restriction)
                        + "</ItemOptionalFields>"))
        .succeeds("AcceptItem");
    assertThat(records.status(request)).isEqualTo("RECEIVED_NOT_FOR_LOAN");
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(409);
  }

  @Test
  @DisplayName("C74 a renewal concurrent with CheckInItem is done before it or refused")
  void aRenewalConcurrentWithCheckIn() {
    for (int round = 0; round < 5; round++) {
      var request = lent("C74");
      var answers =
          Concurrently.run(
              List.<Callable<NcipAnswer>>of(
                  () -> sendWithRetry(renew(request, Records.today().plusDays(70))),
                  () -> sendWithRetry(checkInItem(request + "-A"))));
      var renewal = answers.get(0);
      assertThat(renewal.problemType().orElse("granted")).isIn("granted", "Item Not Checked Out");
      answers.get(1).succeeds("CheckInItem");
      assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
      assertThat(
              records.count(
                  "select count(*) from loan where barcode = ? and status = 'OPEN'",
                  request + "-A"))
          .isZero();
    }
  }

  /** Sends the message again, as a broker does, after a Temporary Processing Failure. */
  private NcipAnswer sendWithRetry(NcipMessage message) {
    var answer = broker.send(message);
    for (int again = 0;
        again < 3 && answer.problemType().equals(Optional.of("Temporary Processing Failure"));
        again++) {
      answer = broker.send(message);
    }
    return answer;
  }

  @Test
  void concurrentEqualAnnouncementsCreateOneRequest() {
    var request = fresh("TEN");
    var answers =
        Concurrently.run(
            Collections.<Callable<NcipAnswer>>nCopies(10, () -> broker.send(announce(request))));
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.bytes()).isEqualTo(answers.get(0).bytes()));
    answers.get(0).succeeds("RequestItem");
    assertThat(records.requests(request)).isEqualTo(1);
  }

  private String arrived(String purpose) {
    var request = fresh(purpose);
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    return request;
  }

  private String lent(String purpose) {
    var request = arrived(purpose);
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    return request;
  }

  private LocalDate dueDay(String request) {
    var due =
        records.value(
            "select due_at from loan where barcode = ? and status = 'OPEN'", request + "-A");
    var at =
        due instanceof OffsetDateTime h2 ? h2.toInstant() : ((java.sql.Timestamp) due).toInstant();
    return LocalDate.ofInstant(at, PARIS);
  }

  private static NcipMessage announce(String request) {
    return NcipMessage.requestItem(request, "4711")
        .patron(PATRON)
        .book("Announced " + request)
        .with("PickupLocation", text("PickupLocation", "MAIN"));
  }

  private static NcipMessage cancel(String request) {
    return NcipMessage.of("CancelRequestItem")
        .patron(PATRON)
        .requestId(request)
        .with("RequestType", text("RequestType", "Loan"));
  }

  private static NcipMessage renew(String request, LocalDate until) {
    return NcipMessage.of("RenewItem")
        .patron(PATRON)
        .item(request + "-A")
        .with("DesiredDateDue", text("DesiredDateDue", until + "T12:00:00Z"));
  }

  private static NcipMessage recall(String request, LocalDate day) {
    return NcipMessage.of("RecallItem")
        .item(request + "-A")
        .with("DesiredDateDue", text("DesiredDateDue", day + "T12:00:00Z"));
  }

  private static NcipMessage update(String request, String status) {
    return NcipMessage.of("CirculationStatusUpdated")
        .item(request + "-A")
        .with("CirculationStatus", text("CirculationStatus", status));
  }
}
