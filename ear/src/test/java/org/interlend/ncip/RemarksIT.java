package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.requestItem;

import com.fasterxml.jackson.databind.JsonNode;
import org.interlend.Side;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.Ncip1Message;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What messages say besides their services: the library behind the broker, notes, values. */
@OnEachDatabase
class RemarksIT {

  private static final String USE = "AcknowledgedItemUseRestrictionType";

  private final NcipClient broker;
  private final ApiClient api;
  private final ApiClient desk;
  private final Records records;
  private final Shelf shelf;

  RemarksIT(InterlendServer server) {
    broker = new NcipClient(server);
    api = new ApiClient(server, "admin", "interlend");
    desk = new ApiClient(server, "desk", "interlend");
    records = new Records(server);
    shelf = new Shelf(server);
  }

  @Test
  void theAgencyOfTheItemIsTheLender() {
    String request = fresh("LR");
    broker.send(lentBy(request, "HAR-" + request)).succeeds("AcceptItem");

    JsonNode lender = borrowing(request).path("lender");
    assertThat(lender.path("code").asText()).isEqualTo("HAR-" + request);
    assertThat(lender.path("byHand").asBoolean()).isFalse();
    assertThat(found("borrowing-requests?text=HAR-" + request)).isEqualTo(1);
    assertThat(found("borrowing-requests?lender=HAR-" + request)).isEqualTo(1);
    assertThat(
            api.get("statistics?by=otherLibrary&from=2020-01-01&to=2099-12-31").json().toString())
        .contains("HAR-" + request);
  }

  @Test
  void theAgencyOfTheBrokerOrOfThisLibraryIsNoLender() {
    for (String agency : new String[] {"BRW-BROKER", "brightwater", NcipMessage.US, "MAIN"}) {
      String request = fresh("LO");
      broker.send(lentBy(request, agency)).succeeds("AcceptItem");
      assertThat(borrowing(request).path("lender").isNull()).as(agency).isTrue();
    }
  }

  @Test
  void aLenderOfTheDirectoryHasItsNameAndAddress() {
    String code = fresh("DIR");
    assertThat(
            api.put(
                    "partners/" + code,
                    """
                    {"name": "Upland Library", "status": "INACTIVE", "protocol": "NCIP",
                     "address": "Mill lane 3\\nUpton", "agencyAliases": ["XX-%s"]}
                    """
                        .formatted(code))
                .status())
        .isIn(200, 201);
    String request = fresh("LD");
    broker.send(lentBy(request, ("xx-" + code).toLowerCase())).succeeds("AcceptItem");

    JsonNode lender = borrowing(request).path("lender");
    assertThat(lender.path("code").asText()).isEqualTo(code);
    assertThat(lender.path("name").asText()).isEqualTo("Upland Library");
    assertThat(lender.path("address").asText()).isEqualTo("Mill lane 3\nUpton");
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void whatStaffSetStaysUntilTheyWithdrawIt(Side side) {
    String request = fresh("LH");
    String oclc = shelf.newCopy().oclc();
    name(side, request, oclc, "HAR");
    String library = side == Side.BORROWING ? "lender" : "borrower";
    String requests = side == Side.BORROWING ? "borrowing-requests" : "lending-requests";
    String ofRequest = requests + "?externalId=" + request;
    String path = requests + "/" + only(ofRequest).path("id").asText() + "/" + library;
    String quayside = "{\"name\": \"Quayside\", \"address\": \"Quay 4\"}";

    assertThat(api.put(path, "{\"address\": \"Quay 4\"}").status()).isEqualTo(400);
    assertThat(api.put(requests + "/99999999/" + library, quayside).status()).isEqualTo(404);
    assertThat(desk.put(path, quayside).status()).isEqualTo(403);
    var set = api.put(path, quayside);
    assertThat(set.status()).isEqualTo(200);
    assertThat(set.json().at("/" + library + "/name").asText()).isEqualTo("Quayside");
    assertThat(set.json().at("/" + library + "/byHand").asBoolean()).isTrue();
    name(side, request, oclc, "OTHER");
    assertThat(only(ofRequest).at("/" + library + "/name").asText()).isEqualTo("Quayside");
    assertThat(found(requests + "?text=Quayside " + request)).isEqualTo(1);

    assertThat(desk.delete(path).status()).isEqualTo(403);
    assertThat(api.delete(requests + "/99999999/" + library).status()).isEqualTo(404);
    assertThat(api.delete(path).json().path(library).isNull()).isTrue();
    name(side, request, oclc, "THIRD");
    assertThat(only(ofRequest).at("/" + library + "/code").asText()).isEqualTo("THIRD");
  }

  /** A message says which library is behind the broker. */
  private void name(Side side, String request, String oclc, String agency) {
    if (side == Side.BORROWING) {
      String item = itemOf(agency, request + "-" + agency);
      broker.send(lentBy(request, agency).with("ItemId", item)).succeeds("AcceptItem");
    } else {
      broker.send(borrowedBy(request, oclc, agency)).succeeds("RequestItem");
    }
  }

  @Test
  void notesOfMessagesAreKeptOnce() {
    String request = fresh("LN");
    var message =
        acceptItem(request, request + "-I")
            .with(
                "Ext",
                "<Ext><ItemNote>With map &amp; key</ItemNote><UserNote>Wants volume 2</UserNote></Ext>");
    broker.send(message).succeeds("AcceptItem");
    long version = version(request);
    broker.send(message).succeeds("AcceptItem");

    JsonNode notes = borrowing(request).path("notes");
    assertThat(notes).hasSize(2);
    assertThat(notes.at("/0/text").asText()).isEqualTo("With map & key");
    assertThat(notes.at("/0/kind").asText()).isEqualTo("ITEM");
    assertThat(notes.at("/0/message").asText()).isEqualTo("AcceptItem");
    assertThat(notes.at("/0/at").asText()).isNotBlank();
    assertThat(version(request)).isEqualTo(version);
  }

  @Test
  void aRequestOfALibraryBehindTheBrokerNamesItWithItsAddress() {
    String oclc = shelf.newCopy().oclc();
    String request = fresh("LB");
    broker
        .send(
            borrowedBy(request, oclc, "UPL")
                .with(
                    "ShippingInformation",
                    """
                    <ShippingInformation><ShippingNote>By courier</ShippingNote><PhysicalAddress>
                    <UnstructuredAddress><UnstructuredAddressType>Newline-Delimited Text</UnstructuredAddressType>
                    <UnstructuredAddressData>Mill lane 3, Upton</UnstructuredAddressData></UnstructuredAddress>
                    <PhysicalAddressType>Postal Address</PhysicalAddressType></PhysicalAddress></ShippingInformation>
                    """))
        .succeeds("RequestItem");

    JsonNode lending = only("lending-requests?externalId=" + request);
    assertThat(lending.at("/borrower/code").asText()).isEqualTo("UPL");
    assertThat(lending.at("/borrower/address").asText()).isEqualTo("Mill lane 3, Upton");
    assertThat(lending.at("/notes/0/text").asText()).isEqualTo("By courier");
    assertThat(found("lending-requests?borrower=UPL&externalId=" + request)).isEqualTo(1);
  }

  @Test
  void valuesThatNoStepUsesAreKeptWithTheRequest() {
    String request = fresh("LV");
    var message =
        requestItem(request, shelf.newCopy().oclc())
            .with(
                "AcknowledgedFeeAmount",
                "<AcknowledgedFeeAmount><CurrencyCode>EUR</CurrencyCode>"
                    + "<MonetaryValue>1500</MonetaryValue></AcknowledgedFeeAmount>")
            .with("EarliestDateNeeded", "<EarliestDateNeeded>2027-01-07</EarliestDateNeeded>");
    broker.send(message).succeeds("RequestItem");
    broker.send(message).succeeds("RequestItem");

    JsonNode values = only("lending-requests?externalId=" + request).at("/broker/values");
    assertThat(values).hasSize(2);
    assertThat(values.at("/0/key").asText()).isEqualTo("EarliestDateNeeded");
    assertThat(values.at("/1/value").asText()).isEqualTo("15.00 EUR");
  }

  @Test
  void aRepeatedMessageDoesNotTurnBackWhatALaterOneSaid() {
    String request = fresh("LR");
    String ofRequest = "lending-requests?externalId=" + request;
    Shelf.Copy copy = shelf.newCopy();
    var first = requestItem(request, copy.oclc()).with(USE, use("In Library Use Only"));
    broker.send(first).succeeds("RequestItem");
    broker
        .send(checkOutItem(request, copy.barcode()).with(USE, use("Supervision Required")))
        .succeeds("CheckOutItem");
    JsonNode before = only(ofRequest);

    broker.send(first).succeeds("RequestItem");

    assertThat(before.at("/broker/values/0/value").asText()).isEqualTo("Supervision Required");
    assertThat(only(ofRequest).at("/broker/values")).isEqualTo(before.at("/broker/values"));
  }

  private static String use(String restriction) {
    return NcipMessage.text(USE, restriction);
  }

  @Test
  void versionOneNamesTheLenderAsWell() {
    String request = fresh("L1");
    broker
        .send(
            Ncip1Message.acceptItem(request, request + "-I")
                .with(
                    "UniqueItemId",
                    "<UniqueItemId><UniqueAgencyId><Scheme>urn:example:agency</Scheme><Value>HV1</Value>"
                        + "</UniqueAgencyId><ItemIdentifierValue>"
                        + request
                        + "-I</ItemIdentifierValue></UniqueItemId>")
                .with("Ext", "<Ext><RequestNote>Handle with care</RequestNote></Ext>")
                .bytes())
        .succeeds("AcceptItem");

    assertThat(borrowing(request).at("/lender/code").asText()).isEqualTo("HV1");
    assertThat(borrowing(request).at("/notes/0/text").asText()).isEqualTo("Handle with care");
  }

  @Test
  void staffWriteAndRemoveNotes() {
    String request = fresh("LS");
    broker.send(acceptItem(request, request + "-I")).succeeds("AcceptItem");
    String path = "borrowing-requests/" + borrowing(request).path("id").asText() + "/staff-notes";

    assertThat(api.post(path, "{\"text\": \"  \"}").status()).isEqualTo(400);
    var written = api.post(path, "{\"text\": \"Cover torn\\non arrival\"}");
    assertThat(written.status()).isEqualTo(200);
    JsonNode note = written.json().at("/staffNotes/0");
    assertThat(note.path("text").asText()).isEqualTo("Cover torn on arrival");
    assertThat(note.path("by").asText()).isEqualTo("admin");
    assertThat(api.delete(path + "/1").status()).isEqualTo(404);
    assertThat(api.delete(path + "/" + note.path("number").asText()).json().path("staffNotes"))
        .isEmpty();
  }

  private static NcipMessage lentBy(String request, String agency) {
    return acceptItem(request, request + "-I").with("ItemId", itemOf(agency, request + "-I"));
  }

  private static NcipMessage borrowedBy(String request, String oclc, String agency) {
    return requestItem(request, oclc)
        .with(
            "UserId",
            "<UserId><AgencyId>%s</AgencyId><UserIdentifierValue>77</UserIdentifierValue></UserId>"
                .formatted(agency));
  }

  private static String itemOf(String agency, String number) {
    return "<ItemId><AgencyId>%s</AgencyId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>"
        .formatted(agency, number);
  }

  private JsonNode borrowing(String request) {
    return only("borrowing-requests?externalId=" + request);
  }

  private JsonNode only(String path) {
    return api.get(path).json().at("/rows/0");
  }

  private int found(String path) {
    return (int) api.get(path.replace(" ", "%20")).json().path("total").asLong();
  }

  private long version(String request) {
    return (Long)
        records.value("select version from borrowing_request where external_id = ?", request);
  }
}
