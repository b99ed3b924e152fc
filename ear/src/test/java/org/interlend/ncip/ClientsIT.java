package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real clients: what each sends, byte by byte, and how it recognizes a success. */
@OnOneDatabase
class ClientsIT {

  private static final String PATRON = "P0043188";
  private static final String TITLE = "The Problem of Pain, no Unknown Item";

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final Shelf shelf;

  ClientsIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    shelf = new Shelf(server);
  }

  private Broker open(String client) {
    return Broker.open(server)
        .requesting("refuseUnfilled", null)
        .with("ncip", Map.of("client", client));
  }

  // ILLiad

  /** Built from strings: another encoding than declared, empty elements, no escapes. */
  private static byte[] illiad(Broker partner, String service, String content) {
    return ("""
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <NCIPMessage xmlns="http://www.niso.org/2008/ncip" version="http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd">
    <%s><InitiationHeader>
    <FromAgencyId><AgencyId>FR-751999</AgencyId></FromAgencyId>
    <ToAgencyId><AgencyId>FR-751999</AgencyId></ToAgencyId>
    <ApplicationProfileType>%s</ApplicationProfileType>
    </InitiationHeader>
    %s
    </%1$s></NCIPMessage>
    """)
        .formatted(service, partner.code(), content)
        .getBytes(UTF_8);
  }

  private static String illiadItem(String number, String title) {
    return """
        <RequestId><RequestIdentifierValue>%1$s</RequestIdentifierValue></RequestId>
        <RequestedActionType>Hold For Pickup And Notify</RequestedActionType>
        <UserId><UserIdentifierType>Barcode Id</UserIdentifierType><UserIdentifierValue>%2$s</UserIdentifierValue></UserId>
        <ItemId><ItemIdentifierValue>%1$s</ItemIdentifierValue></ItemId>
        <DateForReturn>%3$sT23:59:00</DateForReturn>
        <PickupLocation>nothing</PickupLocation>
        <ItemOptionalFields><BibliographicDescription><Author></Author><Title>%4$s</Title></BibliographicDescription></ItemOptionalFields>
        """
        .formatted(number, PATRON, Records.today().plusDays(30), title);
  }

  private static String illiadReturn(String number, String more) {
    return """
        <UserId><UserIdentifierValue>%s</UserIdentifierValue></UserId>
        <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
        <RequestId><RequestIdentifierValue>%2$s</RequestIdentifierValue></RequestId>
        %s"""
        .formatted(PATRON, number, more);
  }

  private boolean illiadSucceeds(String contentType, byte[] message, String service) {
    return ClientKind.SEARCHING_THE_TEXT.seesSuccess(
        broker.post("", contentType, message), service);
  }

  @Test
  @DisplayName("C76 C77 ILLiad borrows, receives and returns The Problem of Pain")
  void illiadBorrows() {
    try (var partner = open("ILLIAD")) {
      var number = fresh("VCU");
      var xml = "text/xml; charset=UTF-8";

      assertThat(
              illiadSucceeds(
                  null,
                  illiad(partner, "AcceptItem", illiadItem(number, TITLE + " für Übende")),
                  "AcceptItem"))
          .isTrue();

      assertThat(records.value("select title from borrowing_request where external_id = ?", number))
          .isEqualTo(TITLE + " für Übende");
      // The answer omits a title that the client would read as a failure.
      var titleToo = "<ItemElementType>Bibliographic Description</ItemElementType>";
      var back = illiad(partner, "CheckInItem", illiadReturn(number, titleToo));
      assertThat(illiadSucceeds(xml, back, "CheckInItem")).isTrue();
      assertThat(records.status(number)).isEqualTo("REQUEST_COMPLETED");
      assertThat(illiadSucceeds(xml, back, "CheckInItem")).as("repeated").isTrue();
      assertThat(
              illiadSucceeds(
                  xml, illiad(partner, "CheckInItem", illiadReturn("NONE", "")), "CheckInItem"))
          .isFalse();
      assertThat(
              illiadSucceeds(
                  null,
                  illiad(partner, "AcceptItem", illiadItem("30100200417", "A local barcode")),
                  "AcceptItem"))
          .isFalse();
    }
  }

  @Test
  @DisplayName("C76 a client that parses XML gets the same title")
  void otherClientsGetEveryTitle() {
    var number = fresh("C76");
    for (var client : List.of("GENERIC", "ILLIAD")) {
      try (var partner = open(client)) {
        var message = acceptItem(number + client, number + client).book(TITLE);
        broker.send(message.profile(partner.code())).succeeds("AcceptItem");
        var title =
            broker
                .send(
                    checkInItem(number + client)
                        .profile(partner.code())
                        .desiring("ItemElementType", "Bibliographic Description"))
                .value("BibliographicDescription", "Title");
        assertThat(title.isPresent()).as(client).isEqualTo(client.equals("GENERIC"));
      }
    }
  }

  @Test
  @DisplayName("C76 C77 ILLiad lends a copy twice: no request, an unknown patron, the barcode back")
  void illiadLends() {
    try (var partner = open("ILLIAD")) {
      var copy = shelf.newCopy();
      for (var number : List.of(fresh("VCU"), fresh("VCU"))) {
        assertThat(isLent(partner, copy.barcode(), number)).isTrue();

        assertThat(shelf.status(copy.barcode())).isEqualTo("ON_LOAN");
        assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
        assertThat(isLent(partner, copy.barcode(), number)).as("repeated").isTrue();
        assertThat(isLent(partner, copy.barcode(), fresh("VCU"))).as("still out").isFalse();
        var back = illiad(partner, "CheckInItem", illiadReturn(copy.barcode(), ""));
        assertThat(illiadSucceeds("text/xml", back, "CheckInItem")).isTrue();
        assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
        assertThat(shelf.status(copy.barcode())).isEqualTo("IN_TRANSIT");
      }
    }
  }

  @Test
  @DisplayName("C77 an ILLiad that sends the barcode as the number lends a copy twice, too")
  void illiadLendsByTheBarcodeAlone() {
    try (var partner = open("ILLIAD")) {
      var copy = shelf.newCopy();
      for (int loan = 1; loan <= 2; loan++) {
        assertThat(isLent(partner, copy.barcode(), copy.barcode())).isTrue();
        assertThat(isReturned(partner, copy.barcode())).isTrue();
      }
    }
  }

  /** ILLiad's number is a prefix and its transaction number. */
  private boolean isLent(Broker partner, String barcode, String number) {
    var out =
        illiad(
            partner,
            "CheckOutItem",
            """
            <UserId><UserIdentifierValue>pseudopatron</UserIdentifierValue></UserId>
            <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
            <RequestId><RequestIdentifierValue>%s</RequestIdentifierValue></RequestId>
            <DesiredDateDue>%sT23:59:00</DesiredDateDue>
            <ItemElementType>Item Description</ItemElementType>"""
                .formatted(barcode, number, Records.today().plusDays(28)));
    return illiadSucceeds("text/xml; charset=UTF-8", out, "CheckOutItem");
  }

  @Test
  @DisplayName("ILLiad at Pitt: three pieces under one number, and a barcode of an older scheme")
  void illiadWithSeveralPieces() {
    try (var partner = open("ILLIAD")) {
      var number = fresh("TN");
      for (int piece = 1; piece <= 3; piece++) {
        var item = illiadItem(number, "Pieces");
        var of = "<ItemId><ItemIdentifierValue>" + number;
        var message = illiad(partner, "AcceptItem", item.replace(of, of + "-" + piece + "OF3"));
        assertThat(illiadSucceeds(null, message, "AcceptItem")).isTrue();
      }
      assertThat(records.requests(number)).isOne();

      assertThat(isReturned(partner, "OLD" + number)).isFalse();
      for (int piece = 1; piece <= 3; piece++) {
        assertThat(records.status(number)).isNotEqualTo("REQUEST_COMPLETED");
        assertThat(isReturned(partner, number + "-" + piece + "OF3")).isTrue();
      }
      assertThat(records.status(number)).isEqualTo("REQUEST_COMPLETED");
    }
  }

  private boolean isReturned(Broker partner, String item) {
    var message =
        illiad(
            partner,
            "CheckInItem",
            "<ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>".formatted(item));
    return illiadSucceeds("text/xml", message, "CheckInItem");
  }

  // CrossLink

  /** No profile, the namespace repeated on every element with children, a qualified version. */
  private HttpResponse<byte[]> crosslink(Broker partner, NcipMessage message) {
    var plain = message.profile("").from(partner.code() + "-SYMBOL").service();
    var repeated =
        plain.replaceAll(
            "<(UserId|ItemId|RequestId|FromAgencyId|ToAgencyId|InitiationHeader)>",
            "<$1 xmlns=\"" + NcipMessage.NAMESPACE + "\">");
    var xml =
        "<NCIPMessage xmlns=\"%s\" xmlns:ncip=\"%1$s\" ncip:version=\"http://www.niso.org/ncip/v2_02/imp1/xsd/ncip_v2_02.xsd\">%s</NCIPMessage>"
            .formatted(NcipMessage.NAMESPACE, repeated);
    return broker.post("", "application/xml", xml.getBytes(UTF_8));
  }

  private static boolean succeeds(HttpResponse<byte[]> response, String service) {
    return ClientKind.STRICT_ABOUT_HTTP.seesSuccess(response, service);
  }

  @Test
  @DisplayName("C77 CrossLink is known by its symbol and finds the barcode by its type")
  void crosslinkLends() {
    try (var partner = open("CROSSLINK")) {
      partner.with("agencyAliases", List.of(partner.code() + "-SYMBOL"));
      var copy = shelf.newCopy();
      var number = fresh("LDR");
      var wanted =
          requestItem(number, copy.oclc())
              .with("RequestType", text("RequestType", "Page"))
              .with("RequestScopeType", text("RequestScopeType", "Item"));

      var requested = crosslink(partner, wanted);

      assertThat(succeeds(requested, "RequestItem")).isTrue();
      var answer = NcipAnswer.valid(requested);
      assertThat(answer.value("ItemId", "ItemIdentifierType")).contains("Item Barcode");
      assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(copy.barcode());
      // CrossLink does not understand a request without an item, so the library creates none.
      var unfilled = crosslink(partner, requestItem(fresh("LDR"), "77000000001"));
      assertThat(succeeds(unfilled, "RequestItem")).isFalse();
      assertThat(NcipAnswer.valid(unfilled).problemType()).contains("Unknown Item");

      var shipped =
          checkOutItem(null, copy.barcode())
              .with(
                  "Ext",
                  "<Ext><RequestId><RequestIdentifierValue>%s</RequestIdentifierValue></RequestId></Ext>"
                      .formatted(number));
      assertThat(succeeds(crosslink(partner, shipped), "CheckOutItem")).isTrue();
      assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
      var canceled = cancelRequestItem(number).empty("RequestType");
      assertThat(succeeds(crosslink(partner, canceled), "CancelRequestItem")).isFalse();
    }
  }

  @Test
  @DisplayName(
      "C77 CrossLink borrows: card first, then account; it cancels with an empty RequestType")
  void crosslinkBorrows() {
    try (var partner = open("CROSSLINK")) {
      partner.with("agencyAliases", List.of(partner.code() + "-SYMBOL"));
      assertThat(succeeds(crosslink(partner, lookupUser("unknown")), "LookupUser")).isFalse();
      var account =
          NcipMessage.of("LookupUser")
              .with(
                  "AuthenticationInput",
                  "<AuthenticationInput>%s%s%s</AuthenticationInput>"
                      .formatted(
                          text("AuthenticationInputData", "u88131"),
                          "<AuthenticationDataFormatType></AuthenticationDataFormatType>",
                          text("AuthenticationInputType", "username")))
              .desiring("UserElementType", "User Id");
      assertThat(succeeds(crosslink(partner, account), "LookupUser")).isTrue();

      var number = fresh("LDR");
      assertThat(succeeds(crosslink(partner, acceptItem(number, number)), "AcceptItem")).isTrue();
      var canceled = cancelRequestItem(number).patron(PATRON).empty("RequestType");
      assertThat(succeeds(crosslink(partner, canceled), "CancelRequestItem")).isTrue();
      assertThat(records.status(number)).startsWith("CANCEL");
    }
  }

  /** Its staff take these steps one after the other, and a refusal holds all further ones up. */
  @Test
  @DisplayName("C77 CrossLink receives an item, lends it to the patron, takes it back, deletes it")
  void crosslinkLendsTheBorrowedItem() {
    try (var partner = open("CROSSLINK")) {
      partner.with("agencyAliases", List.of(partner.code() + "-SYMBOL"));
      partner.with("authenticationRequired", true); // of look-ups
      var number = fresh("LDR");
      var item = number + "-A";
      assertThat(succeeds(crosslink(partner, acceptItem(number, item)), "AcceptItem")).isTrue();
      var lent =
          checkOutItem(number, item)
              .patron(PATRON)
              .desiring("ItemElementType", "Bibliographic Description")
              .with(
                  "Ext",
                  "<Ext><RequestId><RequestIdentifierValue>externalReferenceValue</RequestIdentifierValue></RequestId></Ext>");

      assertThat(NcipAnswer.valid(crosslink(partner, lent.input("PIN", "0000"))).problemType())
          .contains("User Authentication Failed");
      assertThat(records.status(number)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
      lent.without("AuthenticationInput PIN");
      for (int time = 1; time <= 2; time++) {
        var answer = crosslink(partner, lent);

        assertThat(succeeds(answer, "CheckOutItem")).as("time %d", time).isTrue();
        var valid = NcipAnswer.valid(answer);
        assertThat(valid.value("UserId", "UserIdentifierValue")).contains(PATRON);
        assertThat(valid.has("DateDue")).isTrue();
        assertThat(valid.has("BibliographicDescription", "Title")).isTrue();
        assertThat(records.status(number)).isEqualTo("LOANED_ITEM_TO_PATRON");
      }
      assertThat(NcipAnswer.valid(crosslink(partner, lent.patron("P0043177"))).problemType())
          .contains("User Ineligible To Check Out This Item");
      var formerCard = crosslink(partner, lent.patron("P9999999"));
      assertThat(succeeds(formerCard, "CheckOutItem")).isTrue();
      assertThat(NcipAnswer.valid(formerCard).value("UserId", "UserIdentifierValue"))
          .contains("P9999999");

      assertThat(succeeds(crosslink(partner, checkInItem(item)), "CheckInItem")).isTrue();
      assertThat(records.status(number)).isEqualTo("REQUEST_COMPLETED");
      var deleted = NcipMessage.of("DeleteItem").item(item);
      assertThat(succeeds(crosslink(partner, deleted), "DeleteItem")).isTrue();
      assertThat(NcipAnswer.valid(crosslink(partner, lent)).problemType()).contains("Unknown Item");
    }
  }

  // ReShare

  /** As JAXB writes it: a prefix on every element and on the version, standalone. */
  private HttpResponse<byte[]> reshare(NcipMessage message) {
    var xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><ns1:NCIPMessage ns1:version=\"http://www.niso.org/schemas/ncip/v2_0/imp1/xsd/ncip_v2_0.xsd\" xmlns:ns1=\"%s\">%s</ns1:NCIPMessage>"
            .formatted(
                NcipMessage.NAMESPACE, message.service().replaceAll("<(/?)([A-Z])", "<$1ns1:$2"));
    return broker.post("", "application/xml", xml.getBytes(UTF_8));
  }

  private static boolean withNumbers(HttpResponse<byte[]> response, String service) {
    return ClientKind.NEEDING_BOTH_NUMBERS.seesSuccess(response, service);
  }

  @Test
  @DisplayName("C77 ReShare gets both numbers of every volume, and checks all in every time")
  void reshareBorrowsSeveralVolumes() {
    try (var partner = open("RESHARE")) {
      var number = fresh("PALCI");
      var volumes = List.of(number + "-01", number + "-02");
      for (var volume : volumes) {
        var accepted = reshare(acceptItem(number, volume).profile(partner.code()));
        assertThat(withNumbers(accepted, "AcceptItem")).isTrue();
      }
      for (int round = 0; round < 2; round++) {
        for (var volume : volumes) {
          var back = reshare(checkInItem(volume).profile(partner.code()));
          assertThat(NcipAnswer.valid(back).problemType()).as("round %d", round).isEmpty();
        }
      }
      assertThat(records.status(number)).isEqualTo("REQUEST_COMPLETED");
    }
  }

  @Test
  @DisplayName("C77 ReShare lends and cancels, and reads a patron's profile and status")
  void reshareLends() {
    try (var partner = open("RESHARE")) {
      var copy = shelf.newCopy();
      var number = fresh("PALCI");
      var wanted = reshare(requestItem(number, copy.oclc()).profile(partner.code()));
      assertThat(withNumbers(wanted, "RequestItem")).isTrue();
      var canceled =
          reshare(cancelRequestItem(number).empty("RequestType").profile(partner.code()));
      assertThat(withNumbers(canceled, "CancelRequestItem")).isTrue();
      var out = reshare(checkOutItem(fresh("PALCI"), copy.barcode()).profile(partner.code()));
      assertThat(withNumbers(out, "CheckOutItem")).isTrue();
      assertThat(NcipAnswer.valid(out).value("DateDue").orElseThrow()).endsWith("Z");

      var blocked = NcipAnswer.valid(reshare(lookupUser("P0043180").profile(partner.code())));
      assertThat(blocked.problemType()).isEmpty();
      assertThat(blocked.text()).contains("PROFILE", "BLOCKED");
    }
  }

  // OCLC

  /** Its profile Circ/ILL 2.00 has no place for a RequestId in CheckInItem. */
  @Test
  @DisplayName("C48 C77 OCLC checks an item in by the number of its request, in place of a barcode")
  void oclcChecksInByTheNumberOfTheRequest() {
    try (var partner = open("OCLC")) {
      var borrowed = fresh("WSILL");
      var accepted = acceptItem(borrowed, borrowed + "-A").profile(partner.code());
      broker.send(accepted).succeeds("AcceptItem");
      var lent = fresh("WSILL");
      var shipped = checkOutItem(lent, shelf.newCopy().barcode()).profile(partner.code());
      broker.send(shipped).succeeds("CheckOutItem");

      for (var number : List.of(borrowed, lent, borrowed, lent)) {
        succeedsByNumber("CheckInItem", number, partner);
      }
      assertThat(records.status(borrowed)).isEqualTo("REQUEST_COMPLETED");
      assertThat(shelf.requestStatus(lent)).isEqualTo("REQUEST_COMPLETED");
    }
  }

  private void succeedsByNumber(String service, String number, Broker partner) {
    var answer = broker.send(byNumber(service, number, partner)).succeeds(service);
    assertThat(answer.value("ItemId", "ItemIdentifierType")).contains("ILL Request Id");
    assertThat(answer.value("ItemId", "ItemIdentifierValue")).contains(number);
  }

  private static NcipMessage byNumber(String service, String number, Broker partner) {
    return NcipMessage.of(service).with("ItemId", itemOf(number)).profile(partner.code());
  }

  private static String itemOf(String request) {
    return "<ItemId>%s%s</ItemId>"
        .formatted(
            text("ItemIdentifierType", "ILL Request Id"), text("ItemIdentifierValue", request));
  }

  @Test
  @DisplayName("an item id that is the number of a request names it where a message is about one")
  void requestsAreNamedByItemIds() {
    try (var partner = open("OCLC")) {
      var request = fresh("WSILL");
      var arrival = acceptItem(request, "").with("ItemId", itemOf(request));
      var accepted = broker.send(arrival.profile(partner.code())).succeeds("AcceptItem");
      assertThat(accepted.value("ItemId", "ItemIdentifierType"))
          .as("of the number that it has here")
          .contains("Barcode");

      succeedsByNumber("LookupRequest", request, partner);
      succeedsByNumber("LookupItem", request, partner);
      broker.send(byNumber("RenewItem", request, partner)).isProblem("Unknown Item");
      succeedsByNumber("CancelRequestItem", request, partner);
      assertThat(records.status(request)).isEqualTo("CANCELED_BY_PARTNER");
    }
  }

  @Test
  @DisplayName("the journal has such a number as that of a request, also of a refused message")
  void theJournalHasTheNumberOfTheRequest() {
    try (var partner = open("OCLC")) {
      var unknown = fresh("WSILL");

      broker.send(byNumber("CheckInItem", unknown, partner)).isProblem("Unknown Item");

      assertThat(records.journal(unknown)).hasSize(1);
      assertThat(records.value("select item_id from exchange where request_id = ?", unknown))
          .isNull();
    }
  }

  // Other clients

  @Test
  @DisplayName("C77 Princeton renews with no agency on any number and takes any ItemId for success")
  void princetonRenews() {
    try (var partner = open("GENERIC")) {
      var number = fresh("PRINCE");
      broker.send(acceptItem(number, number).profile(partner.code())).succeeds("AcceptItem");
      var day = Records.today().plusDays(50);
      var renewal =
          NcipMessage.renewItem(number)
              .patron(PATRON)
              .profile(partner.code())
              .with("DesiredDateDue", text("DesiredDateDue", day + "T19:00:00-05:00"));

      var refused = NcipAnswer.valid(reshare(renewal));
      assertThat(refused.has("ItemId")).isFalse();
      assertThat(refused.has("ProblemDetail")).isTrue();
      assertThat(new CirculationDesk(server).lend(PATRON, number).status()).isEqualTo(201);
      assertThat(NcipAnswer.valid(reshare(renewal)).has("ItemId")).isTrue();
      var again = NcipAnswer.valid(reshare(renewal.empty("DesiredDateDue")));
      assertThat(again.has("ItemId") || again.has("ProblemDetail")).isTrue();
    }
  }

  @Test
  @DisplayName("C77 BIBSYS requests an own title and reads ns1:ProblemType only")
  void bibsysRequestsATitle() {
    try (var partner = open("GENERIC")) {
      var number = fresh("ORIA");
      var message =
          NcipMessage.of("ItemRequested")
              .profile(partner.code())
              .patron("BRW-ANY-BORROWER")
              .with("BibliographicId", NcipMessage.oclcNumber(shelf.newCopy().oclc()))
              .requestId(number)
              .with("RequestType", text("RequestType", "Physical"))
              .with("RequestScopeType", text("RequestScopeType", "Title"))
              .with("Ext", "<Ext><ItemNote>Bind 2, takk</ItemNote></Ext>");

      var answer = reshare(message);

      assertThat(ClientKind.KNOWING_ONE_PREFIX.seesSuccess(answer, "ItemRequested")).isTrue();
      assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
      var refused = reshare(message.profile("NOSUCH"));
      assertThat(ClientKind.KNOWING_ONE_PREFIX.seesSuccess(refused, "ItemRequested")).isFalse();
    }
  }

  @Test
  @DisplayName("INN-Reach gets the answer of its own message, also where staff must decide")
  void innReachGetsOnlyElementsOfItsDtd() {
    try (var partner = open("INN_REACH")) {
      for (var item : List.of(fresh("INN"), "NO-SUCH-ITEM")) {
        if (!item.startsWith("NO")) {
          broker.send(acceptItem(item, item).profile(partner.code())).succeeds("AcceptItem");
        }
        var answer =
            broker.post(
                "",
                "text/xml",
                Ncip1Message.of("ItemCheckedIn").item(item).profile(partner.code()).bytes());
        assertThat(new String(answer.body(), UTF_8))
            .contains("<ItemCheckedInResponse>")
            .doesNotContain("<Response>", "Problem");
      }
      assertThat(
              records.value(
                  "select outcome from exchange where item_id = ? and partner_code = ?",
                  "NO-SUCH-ITEM",
                  partner.code()))
          .isEqualTo("PROBLEM");
    }
  }

  @Test
  @DisplayName("the C# relay sends UTF-8 declared as UTF-16 and the barcode as visible id")
  void theRelayDeclaresAnotherEncoding() {
    var copy = shelf.newCopy();
    var visible =
        "<ItemOptionalFields><ItemDescription><VisibleItemId>%s%s</VisibleItemId></ItemDescription></ItemOptionalFields>"
            .formatted(
                Ncip1Message.pair("VisibleItemIdentifierType", "", "Barcode"),
                text("VisibleItemIdentifier", copy.barcode()));
    var message =
        Ncip1Message.of("ItemCheckedOut")
            .patron("BRW-ANY-BORROWER")
            .day("DateDue", 20)
            .with("ItemOptionalFields", visible)
            .xml();

    var answer =
        broker.post(
            "",
            "application/xml",
            ("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + message).getBytes(UTF_8));

    NcipAnswer.valid(answer).succeeds("ItemCheckedOut");
    assertThat(shelf.status(copy.barcode())).isEqualTo("ON_LOAN");
  }

  @Test
  @DisplayName("USMAI's Aleph sends its XML as the name of a field and looks for <Problem>")
  void alephSendsItsXmlPercentEncoded() {
    try (var partner = Broker.open(server)) {
      partner.with("agencyAliases", List.of(partner.code() + "-SUB"));
      var number = fresh("ALEPH");
      for (var patron : List.of(PATRON, "P9999999")) {
        var xml =
            "\n    "
                + Ncip1Message.acceptItem(number + patron, number + patron)
                    .patron(patron)
                    .profile("")
                    .xml()
                    .replaceFirst("(<FromAgencyId>.*?<Value>)[^<]*", "$1" + partner.code() + "-SUB")
                    .replaceAll("<Scheme>[^<]*</Scheme>", "<Scheme></Scheme>");

        var answer =
            broker.post(
                "", "text/html; charset=UTF-8", URLEncoder.encode(xml, UTF_8).getBytes(UTF_8));

        assertThat(new String(answer.body(), UTF_8).contains("<Problem>"))
            .as(patron)
            .isEqualTo(!patron.equals(PATRON));
      }
      assertThat(records.requests(number + PATRON)).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml=", "XForms:Model=", ""})
  @DisplayName("Auto-Graphics and OCLC find every patron field that has a value")
  void thePatronFieldsArePresent(String parameter) {
    var message =
        Ncip1Message.of("LookupUser")
            .patron("P0043177")
            .desiring("UserElementType", "Block Or Trap")
            .xml();

    var answer =
        broker.sendAs("application/x-www-form-urlencoded", (parameter + message).getBytes(UTF_8));

    assertThat(answer.succeeds("LookupUser").has("UserOptionalFields")).isTrue();
  }

  @Test
  @DisplayName("a library's own socket client reads a version 1 message line by line")
  void aSocketClientReadsTheAnswerLineByLine() throws IOException {
    var number = fresh("LIB");
    var message = Ncip1Message.acceptItem(number, number).xml();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.httpUri().getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("POST /ncip HTTP/1.0\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                      .formatted(message.length(), message))
                  .getBytes(ISO_8859_1));
      var lines = new String(socket.getInputStream().readAllBytes(), UTF_8).lines().toList();

      assertThat(lines)
          .noneMatch(line -> line.contains("HTTP") && (line.contains("40") || line.contains("50")))
          .anyMatch(line -> line.contains("<NCIPMessage") && line.contains(number));
    }
  }

  @Test
  @DisplayName("C02 a client that searches the text for bare names gets valid XML without prefixes")
  void namesWithoutPrefixAreValid() {
    try (var partner = open("GENERIC")) {
      partner.with("ncip", Map.of("withoutPrefix", true));
      var number = fresh("C02");
      var done = broker.send(acceptItem(number, number).profile(partner.code()));
      var refused = broker.send(checkInItem("NONE").profile(partner.code()));

      assertThat(done.succeeds("AcceptItem").text()).contains("<AcceptItemResponse>");
      assertThat(refused.isProblem("Unknown Item").text())
          .contains("<ProblemType ", ">Unknown Item</ProblemType>")
          .doesNotContain("ns1");
    }
  }
}
