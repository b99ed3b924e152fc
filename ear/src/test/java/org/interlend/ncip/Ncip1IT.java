package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.ncip.NcipEnvelopeIT.renumbered;
import static org.interlend.ncip.NcipEnvelopeIT.sample;
import static org.interlend.support.Ncip1Message.acceptItem;
import static org.interlend.support.Ncip1Message.itemCheckedIn;
import static org.interlend.support.Ncip1Message.itemRequested;
import static org.interlend.support.Ncip1Message.wrapped;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.text;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.Ncip1Message;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A broker that speaks NCIP 1: the same records and rules, in the format of version 1. */
@OnOneDatabase
class Ncip1IT {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String PATRON = "P0043188";
  private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L);
  private static final List<Long> ONE_OF_EACH = List.of(1L, 1L, 1L, 1L);

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final Shelf shelf;

  Ncip1IT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    shelf = new Shelf(server);
  }

  private NcipAnswer send(Ncip1Message message) {
    var answer = broker.send(message.bytes());
    assertThat(answer.isVersionOne()).as(answer.text()).isTrue();
    return answer;
  }

  /** Sends a message whose answer the DTD does not allow. */
  private NcipAnswer sendWithoutDtdCheck(byte[] message) {
    var answer = NcipAnswer.withoutValidation(broker.post("", "text/xml", message).body());
    assertThat(answer.isVersionOne()).as(answer.text()).isTrue();
    return answer;
  }

  /** A successful notification: its own response, with nothing but the header. */
  private NcipAnswer noted(Ncip1Message message, String service) {
    var answer = send(message).succeeds(service);
    assertThat(answer.text()).endsWith("</ResponseHeader></" + service + "Response></NCIPMessage>");
    return answer;
  }

  @Test
  @DisplayName("C05 each version is answered in its own, at either address")
  void eachVersionIsAnsweredInItsOwn() {
    var one = Ncip1Message.of("LookupUser").patron("P0043177").desiring("UserElementType", "x");
    for (var address : List.of("", "/v1")) {
      var old = NcipAnswer.valid(broker.post(address, "application/xml", one.bytes()));
      assertThat(old.succeeds("LookupUser").isVersionOne()).isTrue();
      assertThat(old.value("UniqueUserId", "UserIdentifierValue")).contains("P0043177");
      assertThat(old.text())
          .startsWith("<NCIPMessage version=\"" + Ncip1Message.VERSION + "\">")
          .doesNotContain("xmlns");

      var present =
          NcipAnswer.valid(broker.post(address, "application/xml", lookupUser("P0043177").bytes()));
      assertThat(present.succeeds("LookupUser").isVersionOne()).isFalse();
      assertThat(present.value("UserId", "UserIdentifierValue")).contains("P0043177");
    }
    assertThat(broker.post("/v1", null, new byte[0]).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName(
      "C05 the response header swaps the agencies in the client's own schemes; version 1.01 too")
  void theResponseHeaderSwapsTheAgenciesInTheClientsSchemes() {
    var answer =
        broker.send(
            Ncip1Message.of("LookupUser")
                .patron("P0043177")
                .desiring("UserElementType", "Name Information")
                .xml()
                .replace(Ncip1Message.VERSION, "http://ncip.example.org/ncip_v1_01.dtd")
                .getBytes(UTF_8));

    assertThat(answer.text()).contains("<NCIPMessage version=\"http://ncip.example.org/ncip_v1_01");
    assertThat(answer.value("ResponseHeader", "FromAgencyId", "UniqueAgencyId", "Value"))
        .contains(NcipMessage.US);
    assertThat(answer.value("ResponseHeader", "ToAgencyId", "UniqueAgencyId", "Value"))
        .contains(Ncip1Message.THEM);
    assertThat(answer.value("ResponseHeader", "ToAgencyId", "UniqueAgencyId", "Scheme"))
        .contains(Ncip1Message.SCHEME);
    assertThat(answer.value("UniqueUserId", "UniqueAgencyId", "Scheme"))
        .contains(Ncip1Message.SCHEME);
  }

  @Test
  @DisplayName("C17 C43 C50 the shared samples create a request and complete it; no DTD is fetched")
  void theSamplesCreateARequestAndCompleteIt() throws IOException {
    var request = fresh("C50");
    try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(500);
      var doctype = "http://127.0.0.1:%d/ncip.dtd".formatted(trap.getLocalPort());
      var accept =
          new String(
                  renumbered(sample("v1-01-accept-item.xml"), "BRW-2026-000512", request),
                  ISO_8859_1)
              .replaceFirst("\"http[^\"]*\\.dtd\">", "\"" + doctype + "\">");

      var accepted = broker.send(accept.getBytes(ISO_8859_1)).succeeds("AcceptItem");

      assertThat(accepted.value("UniqueRequestId", "RequestIdentifierValue")).contains(request);
      assertThat(accepted.value("UniqueItemId", "ItemIdentifierValue")).contains(request + "-A");
      assertThat(connectionMade(trap)).isFalse();
    }
    assertThat(records.temporaryRecords(request)).isEqualTo(ONE_OF_EACH);
    assertThat(records.value("select title from borrowing_request where external_id = ?", request))
        .isEqualTo("Vind over vidda");

    var closed =
        broker.send(renumbered(sample("v1-02-item-checked-in.xml"), "BRW-2026-000512", request));

    assertThat(closed.succeeds("ItemCheckedIn").text())
        .endsWith("</ResponseHeader></ItemCheckedInResponse></NCIPMessage>");
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    assertThat(protocols(request)).containsOnly("NCIP1_HTTP");
  }

  private static boolean connectionMade(ServerSocket trap) throws IOException {
    try (var connection = trap.accept()) {
      return connection.isConnected();
    } catch (SocketTimeoutException nothingSent) {
      return false;
    }
  }

  private List<String> protocols(String request) {
    return records.rows("select protocol from exchange where request_id = ?", request).stream()
        .map(row -> row.get(0).toString())
        .toList();
  }

  @Test
  @DisplayName("C1b C35 clients that name the pickup library as ToAgencyId are served")
  void thePickupLibraryMayBeTheToAgency() throws IOException {
    try (var partner = Broker.open(server).with("agencyAliases", List.of("ILLSUB"))) {
      for (var name :
          List.of("w09-v1-percent-encoded-body.txt", "w10-v1-leading-whitespace-no-doctype.xml")) {
        var request = fresh("C1b");

        var answer =
            NcipAnswer.valid(
                broker.post(
                    "",
                    "text/html; charset=UTF-8",
                    renumbered(sample("wild/" + name), "BW512", request)));

        assertThat(answer.succeeds("AcceptItem").isVersionOne()).isTrue();
        assertThat(answer.value("ToAgencyId", "UniqueAgencyId", "Value")).contains("ILLSUB");
        assertThat(pickupLibrary(request)).isEqualTo("MAIN");
      }
      partner.with("agencyAliases", List.of());
    }
    var named = fresh("C35");
    send(acceptItem(named, named).to("Sciences")).succeeds("AcceptItem");
    assertThat(pickupLibrary(named)).isEqualTo("SCIENCE");
    var nowhere = fresh("C35");
    send(acceptItem(nowhere, nowhere).to("NONE")).succeeds("AcceptItem");
    assertThat(pickupLibrary(nowhere)).isEqualTo("MAIN");
    assertThat(records.warnings(nowhere)).contains("NONE");
    var elsewhere = fresh("C06");
    send(acceptItem(elsewhere, elsewhere).to("FR-000000")).isProblem("Unknown Agency");
    assertThat(records.requests(elsewhere)).isZero();
  }

  private Object pickupLibrary(String request) {
    return records.value(
        """
        select l.code from borrowing_request r join library l on l.id = r.pickup_library_id
        where external_id = ?""",
        request);
  }

  @Test
  @DisplayName("C20g a patron is found by the card number, and the answer repeats it")
  void aPatronIsFoundByTheCardNumber() {
    var answer =
        send(Ncip1Message.of("LookupUser")
                .card("BARCODE", "P0043177")
                .desiring("UserElementType", "Name Information")
                .desiring("UserElementType", "User Privilege")
                .with("LoanedItemsDesired", "<LoanedItemsDesired/>")
                .with("RequestedItemsDesired", "<RequestedItemsDesired/>")
                .with("UserFiscalAccountDesired", "<UserFiscalAccountDesired/>")
                .profile("")
                .authentication("BRIGHTWATER"))
            .succeeds("LookupUser");

    assertThat(answer.value("UniqueUserId", "UserIdentifierValue")).contains("P0043177");
    assertThat(answer.value("UserOptionalFields", "VisibleUserId", "VisibleUserIdentifier"))
        .contains("P0043177");
    assertThat(answer.value("VisibleUserIdentifierType", "Value").orElseThrow())
        .isEqualToIgnoringCase("BARCODE");
    assertThat(answer.value("StructuredPersonalUserName", "GivenName")).contains("Maëlle");
    assertThat(answer.text()).contains("PROFILE", "GRADUATE", "STATUS", "ACTIVE");
    assertThat(answer.value("UserTransaction", "LoanedItem", "ItemIdentifierValue"))
        .contains("30100200300");
    assertThat(answer.has("UserFiscalAccount", "AccountBalance", "CurrencyCode", "Value")).isTrue();
  }

  @Test
  @DisplayName(
      "C20 unknown patrons and wrong PINs are problems; no secret is stored in either form")
  void refusedLookUpsStoreNoSecrets() {
    var unknown =
        send(Ncip1Message.of("LookupUser")
                .patron("P9999999")
                .desiring("UserElementType", "Name Information"))
            .isProblem("Unknown User");
    assertThat(unknown.kind()).isEqualTo("LookupUserResponse");
    assertThat(unknown.text())
        .contains(
            "<ProcessingErrorElement><ElementName>UniqueUserId</ElementName>"
                + "<ProcessingErrorElement><ElementName>UserIdentifierValue</ElementName>"
                + "<ProcessingErrorValue>P9999999</ProcessingErrorValue>");

    send(Ncip1Message.of("LookupUser")
            .input("Barcode Id", "P0043177")
            .input("PIN", "77310")
            .authentication("hush-hush-1")
            .desiring("UserElementType", "Name Information"))
        .isProblem("User Authentication Failed");
    var kept =
        records.rows("select request_body, protocol from exchange order by id desc").stream()
            .limit(20)
            .map(row -> new String((byte[]) row.get(0), UTF_8) + row.get(1))
            .filter(line -> line.contains("AuthenticationInputType"))
            .findFirst()
            .orElseThrow();
    assertThat(kept)
        .endsWith("NCIP1_HTTP")
        .contains("<Value>PIN</Value>", "***")
        .doesNotContain("77310", "hush-hush-1", "P0043177");
  }

  @Test
  @DisplayName("C12 version 1 requires a secret too, beside a profile that stands in its place")
  void aSecretIsRequired() {
    try (var partner = Broker.open(server).with("secret", "open-sesame-of-the-broker")) {
      var message =
          Ncip1Message.of("LookupUser")
              .patron("P0043177")
              .desiring("UserElementType", "Name Information");

      send(message.profile(partner.code())).isProblem("Agency Authentication Failed");
      send(message.authentication("wrong")).isProblem("Agency Authentication Failed");
      send(message.authentication("open-sesame-of-the-broker")).succeeds("LookupUser");
      send(message.profile("").authentication(partner.code()))
          .isProblem("Agency Authentication Failed");
    }
  }

  @Test
  @DisplayName(
      "C26 C43 C45 an item is accepted twice, lent, renewed, recalled, reported and checked in")
  void aBorrowedItemFromAcceptItemToCheckInItem() {
    var request = fresh("C26");
    var accepted = send(acceptItem(request, request)).succeeds("AcceptItem");
    assertThat(send(acceptItem(request, request)).text()).isEqualTo(accepted.text());
    assertThat(records.requests(request)).isEqualTo(1);
    assertThat(records.journal(request)).extracting(line -> line.get(0)).contains("REPLAY");
    assertThat(desk.lend(PATRON, request).status()).isEqualTo(201);

    var renewed =
        send(Ncip1Message.of("RenewItem").patron(PATRON).item(request).day("DesiredDateDue", 60))
            .succeeds("RenewItem");
    assertThat(dayOf(renewed.value("DateDue"))).isEqualTo(Records.today().plusDays(60));
    assertThat(renewed.value("UniqueUserId", "UserIdentifierValue")).contains(PATRON);

    noted(Ncip1Message.of("ItemRenewed").item(request).day("DateDue", 70), "ItemRenewed");
    noted(
        Ncip1Message.of("ItemCheckedOut").patron(PATRON).item(request).day("DateDue", 70),
        "ItemCheckedOut");
    noted(
        Ncip1Message.of("CirculationStatusUpdated")
            .item(request)
            .coded("CirculationStatus", "Item Overdue"),
        "CirculationStatusUpdated");

    var recalled =
        send(Ncip1Message.of("RecallItem").item(request).day("DesiredDateDue", 10))
            .succeeds("RecallItem");
    assertThat(dayOf(recalled.value("DateDue"))).isEqualTo(Records.today().plusDays(10));

    var lookup =
        send(Ncip1Message.of("LookupItem")
                .item(request)
                .desiring("ItemElementType", "Bibliographic Description"))
            .succeeds("LookupItem");
    assertThat(lookup.value("CirculationStatus", "Value")).contains("On Loan");
    assertThat(lookup.value("Title")).contains("Tea & " + request);

    desk.takeBack(request);
    // The client uses the lender's service; the item decides that this is a borrowing request.
    var closed = send(Ncip1Message.of("CheckInItem").item(request)).succeeds("CheckInItem");
    assertThat(closed.has("UserOptionalFields")).isTrue();
    assertThat(closed.has("Title")).isFalse();
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    noted(itemCheckedIn(request), "ItemCheckedIn");
  }

  private static LocalDate dayOf(Optional<String> date) {
    return Instant.parse(date.orElseThrow()).atZone(PARIS).toLocalDate();
  }

  @Test
  @DisplayName("C51 a request is canceled before its item is lent, by either service")
  void aRequestIsCanceledByEitherService() {
    for (var service : List.of("ItemRequestCancelled", "CancelRequestItem")) {
      var request = fresh("C51");
      send(acceptItem(request, request)).succeeds("AcceptItem");
      var cancel =
          Ncip1Message.of(service).patron(PATRON).requestId(request).coded("RequestType", "hold");

      var canceled = send(cancel).succeeds(service);
      send(cancel).succeeds(service);

      assertThat(canceled.has("UniqueItemId")).isEqualTo(service.equals("CancelRequestItem"));
      assertThat(records.status(request)).isEqualTo("CANCELED_BY_PARTNER");
      assertThat(records.temporaryRecords(request)).isEqualTo(NONE);
    }
    var lent = fresh("C51");
    send(acceptItem(lent, lent)).succeeds("AcceptItem");
    desk.lend(PATRON, lent);
    var cancel =
        Ncip1Message.of("ItemRequestCancelled").patron(PATRON).coded("RequestType", "Hold");
    sendWithoutDtdCheck(cancel.requestId(lent).bytes()).isProblem("Request Already Processed");
    sendWithoutDtdCheck(cancel.requestId(fresh("C51")).bytes()).isProblem("Unknown Request");
    send(itemCheckedIn(lent)).succeeds("ItemCheckedIn");
  }

  @Test
  @DisplayName(
      "C50 a refused notification is answered with a problem or not, as the partner's record says")
  void aRefusedNotificationIsAnsweredAsThePartnerRecordSays() {
    var before = records.snapshot();
    var unknown = fresh("C50");
    var refused = sendWithoutDtdCheck(itemCheckedIn(unknown).bytes()).isProblem("Unknown Item");
    assertThat(refused.kind()).isEqualTo("ItemCheckedInResponse");
    assertThat(refused.text())
        .contains(
            "<Problem><ProcessingError>",
            "/checkinitemprocessingerror.scm</Scheme><Value>Unknown Item</Value>",
            "<ProcessingErrorValue>" + unknown + "</ProcessingErrorValue>");
    assertThat(records.snapshot()).isEqualTo(before);

    try (var partner = Broker.open(server).with("ncip", Map.of("quietNotifications", true))) {
      noted(itemCheckedIn(unknown).profile(partner.code()), "ItemCheckedIn");
      var line =
          records.rows(
              "select outcome, problem_type, explanation from exchange where partner_code = ?",
              partner.code());
      assertThat(line).hasSize(1);
      assertThat(line.get(0).subList(0, 2)).containsExactly("PROBLEM", "Unknown Item");
      assertThat(Records.told(line.get(0).get(2))).contains("got no problem");
      send(Ncip1Message.of("CheckInItem").item(unknown).profile(partner.code()))
          .isProblem("Unknown Item");
    }
    // For this problem the DTD allows a messaging error.
    var odd =
        send(
            Ncip1Message.of("CirculationStatusUpdated")
                .item(unknown)
                .coded("CirculationStatus", "Sunk"));
    assertThat(odd.problemType()).contains("Unknown Value From Known Scheme");
    assertThat(odd.text()).contains("</ResponseHeader><MessagingError>");
  }

  @Test
  @DisplayName("C69 C60 C65 notifications to the lender request, ship and check in an item")
  void notificationsToTheLenderRequestAndShipAnItem() {
    var copy = shelf.newCopy();
    var number = fresh("C69");
    var answer = noted(itemRequested(number, copy.oclc()), "ItemRequested");
    assertThat(answer.kind()).isEqualTo("ItemRequestedResponse");
    assertThat(shelf.request(number).at("/item/barcode").asText()).isEqualTo(copy.barcode());
    noted(itemRequested(number, copy.oclc()), "ItemRequested");
    assertThat(records.journal(number)).extracting(line -> line.get(0)).contains("REPLAY");

    var shipped =
        send(Ncip1Message.of("CheckOutItem")
                .patron("BRW-ANY-BORROWER")
                .item(copy.barcode())
                .requestId(number)
                .day("DesiredDateDue", 30)
                .desiring("ItemElementType", "Item Description"))
            .succeeds("CheckOutItem");
    assertThat(shipped.value("UniqueItemId", "ItemIdentifierValue")).contains(copy.barcode());
    assertThat(dayOf(shipped.value("DateDue"))).isEqualTo(Records.today().plusDays(30));
    assertThat(shipped.value("CallNumber")).contains("551.48 OKO");

    var longer =
        send(Ncip1Message.of("RenewItem")
                .patron("BRW-ANY-BORROWER")
                .item(copy.barcode())
                .day("DesiredDateDue", 40))
            .succeeds("RenewItem");
    assertThat(longer.has("DateDue") || longer.has("Pending")).isTrue();
    assertThat(longer.has("UniqueItemId")).isNotEqualTo(longer.has("Pending"));

    send(Ncip1Message.of("CheckInItem").item(copy.barcode())).succeeds("CheckInItem");
    assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
    assertThat(protocols(number)).containsOnly("NCIP1_HTTP");
  }

  @Test
  @DisplayName(
      "C69 C61 lower-case types, no request number, and an item reported as lent are accepted")
  void lendingAcceptsIncompleteMessages() {
    var copy = shelf.newCopy();
    var before = records.count("select count(*) from lending_request");
    var unnumbered =
        itemRequested("", copy.oclc())
            .without("UniqueRequestId")
            .coded("RequestType", "hold")
            .coded("RequestScopeType", "item");
    noted(unnumbered, "ItemRequested");
    noted(unnumbered, "ItemRequested");
    assertThat(records.count("select count(*) from lending_request"))
        .as("repeated")
        .isEqualTo(before + 1);
    noted(unnumbered.patron("BRW-ANOTHER-BORROWER"), "ItemRequested");
    assertThat(records.count("select count(*) from lending_request")).isEqualTo(before + 2);

    noted(
        Ncip1Message.of("ItemCheckedOut")
            .patron("BRW-ANY-BORROWER")
            .item(copy.barcode())
            .day("DateDue", 20),
        "ItemCheckedOut");
    assertThat(shelf.status(copy.barcode())).isEqualTo("ON_LOAN");
    noted(itemCheckedIn(copy.barcode()), "ItemCheckedIn");
    assertThat(shelf.status(copy.barcode())).isNotEqualTo("ON_LOAN");
  }

  @Test
  @DisplayName(
      "C69 the shared sample of a request to the lender gets the response of its own service")
  void theRequestSampleGetsItsOwnResponse() throws IOException {
    var number = fresh("C69");

    var answer =
        broker.send(renumbered(sample("v1-03-item-requested.xml"), "BRW-2026-000777", number));

    assertThat(answer.succeeds("ItemRequested").isVersionOne()).isTrue();
    assertThat(shelf.request(number).path("title").asText()).isNotEmpty();
    send(Ncip1Message.of("CancelRequestItem")
            .patron("BRW-ANY-BORROWER")
            .requestId(number)
            .coded("RequestType", "Loan"))
        .succeeds("CancelRequestItem");
    assertThat(shelf.requestStatus(number)).startsWith("CANCEL");
  }

  @Test
  @DisplayName("C13 C14 C19 an unreadable or unsupported message is refused in version 1 too")
  void anUnreadableMessageIsRefusedInItsVersion() {
    var before = records.snapshot();
    var whole = acceptItem(fresh("C13"), fresh("C13")).xml();
    for (var broken :
        List.of(
            whole.substring(0, whole.length() / 2),
            whole.replace("&amp;", "&"),
            URLEncoder.encode(whole.substring(0, whole.length() / 2), UTF_8),
            "<!DOCTYPE NCIPMessage [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + whole)) {
      var answer = sendWithoutDtdCheck(broken.getBytes(UTF_8));
      answer.isProblem("Invalid Message Syntax Error");
      assertThat(answer.kind()).isEqualTo("Problem");
      assertThat(answer.text()).contains("<MessagingErrorElement><ElementName>");
    }
    var strange = sendWithoutDtdCheck(Ncip1Message.of("Frobnicate").item("1").bytes());
    assertThat(strange.isProblem("Unknown Service").kind()).isEqualTo("Problem");
    sendWithoutDtdCheck(
            wrapped("<AcceptItemResponse><UniqueItemId/></AcceptItemResponse>").getBytes(UTF_8))
        .isProblem("Protocol Error");
    for (var service : List.of("CreateAgency", "AuthenticateUser", "UpdateItem")) {
      var answer = send(Ncip1Message.of(service)).isProblem("Unsupported Service");
      assertThat(answer.kind()).isEqualTo(service + "Response");
    }
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C32 C34 C39 refusals name the element at fault, step by step, and change nothing")
  void refusalsNameTheElementAtFault() {
    var request = fresh("C32");
    var before = records.snapshot();
    var message = acceptItem(request, request);

    assertThat(send(message.patron("P9999999")).isProblem("Unknown User").text())
        .contains("<Value>Unknown User</Value>", "/acceptitemprocessingerror.scm");
    assertThat(
            send(message.patron(PATRON).with("DateForReturn", text("DateForReturn", "30/06/26")))
                .isProblem("Invalid Date")
                .text())
        .contains(
            "<ElementName>DateForReturn</ElementName>"
                + "<ProcessingErrorValue>30/06/26</ProcessingErrorValue>");
    send(message.day("DateForReturn", 30).without("UniqueUserId")).isProblem("Needed Data Missing");
    send(message.patron(PATRON).without("UniqueRequestId")).isProblem("Needed Data Missing");
    send(message.requestId(request).profile("NOSUCH")).isProblem("Unknown Agency");
    assertThat(records.snapshot()).isEqualTo(before);

    send(message
            .profile("BRIGHTWATER")
            .without("UniqueUserId")
            .with(
                "UserOptionalFields",
                "<UserOptionalFields><VisibleUserId>%s%s</VisibleUserId></UserOptionalFields>"
                    .formatted(
                        Ncip1Message.pair("VisibleUserIdentifierType", "", "Barcode"),
                        text("VisibleUserIdentifier", PATRON))))
        .succeeds("AcceptItem");
  }
}
