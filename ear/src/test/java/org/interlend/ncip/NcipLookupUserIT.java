package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.Ncip1Message;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A broker asks who a patron is and whether they may borrow. */
@OnOneDatabase
class NcipLookupUserIT {

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private Map<String, String> before;

  NcipLookupUserIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @BeforeEach
  void look() {
    before = records.snapshot();
  }

  @AfterEach
  void lookingUpChangesNothing() {
    if (before != null) {
      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("C20a a patron is found, and the answer has only the desired elements")
  void lookupUserAnswersOnlyTheDesiredElements() {
    var answer =
        broker
            .send(
                lookupUser("P0043177")
                    .without("UserId")
                    .input("Barcode Id", "P0043177")
                    .input("PIN", "4821")
                    .desiring("UserElementType", "Name Information")
                    .desiring("UserElementType", "User Privilege"))
            .succeeds("LookupUser");

    assertThat(answer.value("UserId", "UserIdentifierValue")).contains("P0043177");
    assertThat(answer.value("UserId", "AgencyId")).contains("FR-751999");
    assertThat(answer.value("StructuredPersonalUserName", "GivenName")).contains("Maëlle");
    assertThat(answer.value("StructuredPersonalUserName", "Surname")).contains("Østergård");
    assertThat(answer.text()).contains("PROFILE", "GRADUATE", "STATUS", "ACTIVE");
    assertThat(answer.has("UserAddressInformation")).isFalse();
    assertThat(answer.has("BlockOrTrap")).isFalse();
    assertThat(answer.has("UserLanguage")).isFalse();
  }

  @Test
  @DisplayName("C20a the answer has the usual elements when the message desires none")
  void lookupUserAnswersTheUsualElementsByDefault() {
    var answer = broker.send(lookupUser("P0043177")).succeeds("LookupUser");

    assertThat(answer.has("NameInformation")).isTrue();
    assertThat(answer.value("ElectronicAddressData")).contains("maelle@example.org");
    assertThat(answer.has("UserPrivilege")).isTrue();
    assertThat(answer.text()).doesNotContain("4821");
  }

  @Test
  @DisplayName("C20a loans and holds are counted and listed when desired")
  void loansAndHoldsAreListedWhenDesired() {
    var answer =
        broker
            .send(lookupUser("P0043177").empty("LoanedItemsDesired").empty("RequestedItemsDesired"))
            .succeeds("LookupUser");

    assertThat(answer.value("LoanedItem", "ItemId", "ItemIdentifierValue")).contains("30100200300");
    assertThat(Integer.parseInt(answer.value("LoanedItemCountValue").orElseThrow())).isPositive();
    assertThat(answer.has("LoanedItem", "DateDue")).isTrue();
    assertThat(answer.has("RequestedItemCountValue")).isTrue();
  }

  @Test
  @DisplayName("C20a without the PIN what other partners lend is counted, not named")
  void whatOtherPartnersLendIsNamedToThoseWhoHaveThePin() {
    try (var lender = Broker.open(server);
        var other = Broker.open(server)) {
      var id = savedPatron("SHARED");
      var lent = accepted(lender, id);
      var held = accepted(lender, id);
      assertThat(new CirculationDesk(server).lend("C-" + id, lent).status()).isEqualTo(201);

      var loans = lookupUser("C-" + id).empty("LoanedItemsDesired").empty("RequestedItemsDesired");
      assertThat(broker.send(loans.profile(lender.code())).succeeds("LookupUser").text())
          .contains(lent, held);
      var counted = broker.send(loans.profile(other.code())).succeeds("LookupUser");
      assertThat(counted.value("LoanedItemCountValue")).contains("1");
      assertThat(counted.value("RequestedItemCountValue")).contains("1");
      assertThat(counted.text()).doesNotContain(lent, held, "Tea roads");
      assertThat(
              broker
                  .send(loans.profile(other.code()).input("PIN", "2468"))
                  .succeeds("LookupUser")
                  .text())
          .contains(lent, held);
    }
    before = null; // records were added
  }

  private String accepted(Broker lender, String patron) {
    var barcode = fresh("LENT");
    broker
        .send(acceptItem(fresh("REQ"), barcode).patron("C-" + patron).profile(lender.code()))
        .succeeds("AcceptItem");
    return barcode;
  }

  @Test
  @DisplayName("C20a telephone, postal address and all numbers are told, in NCIP 1 too")
  void everyWayToReachAPatronIsTold() {
    var id = savedPatron("REACH");
    var answer =
        broker
            .send(
                lookupUser("C-" + id)
                    .desiring("UserElementType", "User Address Information")
                    .desiring("UserElementType", "User Id"))
            .succeeds("LookupUser");

    assertThat(answer.value("StructuredAddress", "Line1")).contains("Quay Street 7");
    assertThat(answer.value("StructuredAddress", "Locality")).contains("Valmont");
    assertThat(answer.value("StructuredAddress", "Country")).contains("FR");
    assertThat(answer.value("StructuredAddress", "PostalCode")).contains("07100");
    assertThat(answer.text()).contains("+33 1 2345", ">E-" + id, ">" + id);
    var one =
        broker
            .send(
                Ncip1Message.of("LookupUser")
                    .patron("C-" + id)
                    .desiring("UserElementType", "User Address Information")
                    .bytes())
            .succeeds("LookupUser");
    assertThat(one.isVersionOne()).isTrue();
    assertThat(one.value("StructuredAddress", "PostalCode")).contains("07100");
    before = null; // a patron was added
  }

  @Test
  @DisplayName("C20a a partner names patrons by the kind of identifier that its record has")
  void partnersNamePatronsByOneKindOfIdentifier() {
    try (var partner = Broker.open(server)) {
      var id = savedPatron("NAMED");
      partner.with("userIdentifierType", "EXTERNAL_ID");
      assertThat(named(partner, "E-" + id).value("UserIdentifierType")).contains("External Id");
      broker.send(lookupUser(id).profile(partner.code())).isProblem("Unknown User");

      partner.with("userIdentifierType", "EMAIL");
      assertThat(named(partner, id + "@Example.org").value("UserIdentifierType"))
          .contains("E-mail");
      broker.send(lookupUser("E-" + id).profile(partner.code())).isProblem("Unknown User");
      save(fresh("NAMESAKE"), id + "@example.org");
      broker
          .send(lookupUser(id + "@example.org").profile(partner.code()))
          .isProblem("Non-Unique User");
    }
    before = null; // patrons were added
  }

  private NcipAnswer named(Broker partner, String identifier) {
    return broker.send(lookupUser(identifier).profile(partner.code())).succeeds("LookupUser");
  }

  private String savedPatron(String purpose) {
    var id = fresh(purpose);
    save(id, id + "@example.org");
    return id;
  }

  private void save(String id, String email) {
    var saved =
        new ApiClient(server, "admin", "interlend")
            .put(
                "patrons/" + id,
                """
                {"lastName": "Ek", "pin": "2468", "barcodes": ["C-%s"], "externalIds": ["E-%1$s"], "email": "%s",
                 "telephone": "+33 1 2345", "address": {"line1": "Quay Street 7",
                  "postalCode": "07100", "city": "Valmont", "country": "FR"}}"""
                    .formatted(id, email));
    assertThat(saved.status()).as(saved.toString()).isEqualTo(201);
  }

  @Test
  @DisplayName("C20b an unknown patron is a problem that repeats the number")
  void unknownPatronsAreAProblem() {
    var answer = broker.send(lookupUser("P9999999")).isProblem("Unknown User");

    assertThat(answer.value("ProblemElement").orElseThrow()).startsWith("//LookupUser/");
    assertThat(answer.value("ProblemValue")).contains("P9999999");
  }

  @Test
  @DisplayName("C20c a wrong PIN is refused in the same words as an unknown patron")
  void aWrongPinIsRefusedLikeAnUnknownPatron() {
    var wrongPin = authenticate("P0043177", "9999").isProblem("User Authentication Failed");
    var unknown = authenticate("P9999999", "4821").isProblem("User Authentication Failed");
    var withoutPin = authenticate("P0043193", "4821").isProblem("User Authentication Failed");

    assertThat(wrongPin.text()).isEqualTo(unknown.text()).isEqualTo(withoutPin.text());
    assertThat(wrongPin.text()).doesNotContain("9999", "P0043177");
  }

  @Test
  @DisplayName("C20c a partner whose record requires the PIN is refused without one")
  void aRequiredPinMustBeSent() {
    try (var partner = Broker.open(server)) {
      partner.with("authenticationRequired", true);

      broker
          .send(lookupUser("P0043177").profile(partner.code()))
          .isProblem("User Authentication Failed");
      broker
          .send(lookupUser("P0043177").profile(partner.code()).input("PIN", "4821"))
          .succeeds("LookupUser");
    }
    before = null; // a partner was added
  }

  @Test
  @DisplayName("C20d a blocked patron is found; the block is part of the answer")
  void aBlockIsAnsweredAsData() {
    var answer = broker.send(lookupUser("P0043180")).succeeds("LookupUser");

    assertThat(answer.text()).contains("STATUS", "BLOCKED");
    assertThat(answer.value("BlockOrTrap", "AgencyId")).contains("FR-751999");
    assertThat(answer.value("BlockOrTrap", "BlockOrTrapType").orElseThrow()).isNotBlank();
  }

  @Test
  @DisplayName("C20e a client that tries the card number, then the account, finds the patron")
  void theAccountIsTriedAfterTheCard() {
    broker.send(lookupUser("u88120")).isProblem("Unknown User");

    var answer =
        broker
            .send(lookupUser("").without("UserId").input("username", "u88120"))
            .succeeds("LookupUser");

    assertThat(answer.value("Surname")).contains("Østergård");
  }

  @Test
  @DisplayName(
      "C20f a number that two patrons share is ambiguous unless the partner's type decides")
  void theConfiguredTypeDistinguishesPatrons() {
    var api = new ApiClient(server, "admin", "interlend");
    var shared = fresh("SHARED");
    var other = fresh("OTHER");
    api.put(
        "patrons/" + shared,
        """
        {"firstName": "By", "lastName": "Account", "barcodes": ["CARD-%s"]}"""
            .formatted(shared));
    api.put(
        "patrons/" + other,
        """
        {"firstName": "By", "lastName": "Card", "barcodes": ["%s"]}"""
            .formatted(shared));
    try (var partner = Broker.open(server)) {
      var message = lookupUser(shared).profile(partner.code());

      partner.with("userIdentifierType", "ANY");
      broker.send(message).isProblem("Non-Unique User");
      partner.with("userIdentifierType", "BARCODE");
      assertThat(broker.send(message).succeeds("LookupUser").value("Surname")).contains("Card");
      partner.with("userIdentifierType", "PRIMARY_ID");
      assertThat(broker.send(message).succeeds("LookupUser").value("Surname")).contains("Account");
    }
    before = null; // patrons and a partner were added
  }

  @Test
  @DisplayName("C20 a message without a user id is refused")
  void aMessageWithoutAUserIdIsRefused() {
    broker.send(lookupUser("").without("UserId")).isProblem("Needed Data Missing");
  }

  private NcipAnswer authenticate(String card, String pin) {
    return broker.send(
        lookupUser("").without("UserId").input("Barcode Id", card).input("PIN", pin));
  }
}
