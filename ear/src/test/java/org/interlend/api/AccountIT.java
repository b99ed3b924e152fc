package org.interlend.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.interlend.support.ApiClient;
import org.interlend.support.ApiClient.Answer;
import org.interlend.support.Broker;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.LateLoans;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patrons owe: fines for late returns, charges, payments, and what debts keep them from. */
@OnOneDatabase
class AccountIT {

  private static final String FISCAL_TRANSACTION = "CreateUserFiscalTransaction";

  private final InterlendServer server;
  private final ApiClient admin;
  private final ApiClient staff;
  private final NcipClient broker;
  private final Records records;
  private final LateLoans late;
  private String patron;

  AccountIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
    staff = new ApiClient(server, "desk", "interlend");
    broker = new NcipClient(server);
    records = new Records(server);
    late = new LateLoans(server);
  }

  @BeforeEach
  void aPatronBorrows() {
    patron = late.patron("DEBTOR");
  }

  @Test
  void aLateReturnIsFinedByTheTermsOfUseAndPaidOnce() {
    var barcode = late.ownItem(50, 200L);
    late.lend(patron, barcode, 20);

    assertThat(account().at("/owed/0/amount").asLong()).isZero();
    assertThat(account().at("/soFar/0/amount").asLong()).isEqualTo(200);
    assertThat(account().at("/entries/total").asLong()).isZero();

    var fine = late.takeBack(barcode).json().path("fine");

    assertThat(fine.path("amount").asLong()).isEqualTo(200);
    assertThat(fine.path("currency").asText()).isEqualTo("EUR");
    assertThat(fine.path("reason").asText())
        .contains("open days late at 0.50 EUR, by the terms ", "; at most 2.00 EUR");
    assertThat(fine.path("barcode").asText()).isEqualTo(barcode);
    assertThat(fine.path("enteredBy").asText()).isEqualTo("desk");
    assertThat(account().at("/owed/0/amount").asLong()).isEqualTo(200);
    assertThat(account().path("soFar")).isEmpty();

    var entry = path() + "/" + fine.path("id").asLong();
    var sharing = new ApiClient(server, "sharing", "interlend");
    assertThat(sharing.post(entry + "/payments", "{}").status()).isEqualTo(403);
    assertThat(sharing.get(path()).status()).isEqualTo(200);
    var elsewhere = "patrons/u88120/account/" + fine.path("id").asLong();
    assertThat(staff.post(elsewhere + "/payments", "{}").status()).isEqualTo(404);
    assertThat(staff.post(path() + "/1/payments", "{}").field()).isEqualTo("entry");

    var paid = staff.post(entry + "/payments");
    assertThat(paid.status()).as(paid.toString()).isEqualTo(200);
    assertThat(paid.json().path("status").asText()).isEqualTo("PAID");
    assertThat(paid.json().path("settledBy").asText()).isEqualTo("desk");
    assertThat(staff.post(entry + "/payments", "{}").status()).isEqualTo(409);
    assertThat(staff.post(entry + "/waivers", "{\"note\": \"Late\"}").detail())
        .contains("has been paid already, by desk");
    assertThat(account().at("/owed/0/amount").asLong()).isZero();
    assertThat(
            records.count(
                "select count(*) from audit_entry where subject_kind = 'PATRON' and subject_name = ? and action = 'PAID' and detail = ?",
                patron,
                "@Money.2.00.EUR"))
        .isEqualTo(1);
  }

  @Test
  void aPartIsPaidAndASettlementIsUndoneForTenMinutes() {
    var barcode = late.ownItem(50, 200L);
    late.lend(patron, barcode, 20);
    var fine = path() + "/" + late.takeBack(barcode).json().at("/fine/id").asLong();

    assertThat(staff.post(fine + "/payments", "{\"amount\": 300}").field()).isEqualTo("amount");
    assertThat(staff.post(fine + "/payments", "{\"amount\": 0}").status()).isEqualTo(400);
    var part = staff.post(fine + "/payments", "{\"amount\": 50, \"method\": \"CARD\"}");
    assertThat(part.status()).as(part.toString()).isEqualTo(200);
    assertThat(part.json().path("amount").asLong()).isEqualTo(50);
    assertThat(part.json().path("paymentMethod").asText()).isEqualTo("CARD");
    assertThat(account().at("/owed/0/amount").asLong()).isEqualTo(150);

    assertThat(staff.delete(fine + "/settlement").detail())
        .as("it is open")
        .contains("there is nothing to undo");
    var paid = path() + "/" + part.json().path("id").asLong();
    var whole = staff.delete(paid + "/settlement").json();
    assertThat(fine).as("the part is one with the rest again").endsWith("/" + whole.path("id"));
    assertThat(whole.path("status").asText()).isEqualTo("OPEN");
    assertThat(whole.path("amount").asLong()).isEqualTo(200);
    assertThat(account().at("/entries/total").asLong()).isEqualTo(1);
    assertThat(staff.delete(paid + "/settlement").status()).isEqualTo(404);

    var again = staff.post(fine + "/payments", "{\"amount\": 50}").json().path("id").asLong();
    assertThat(staff.post(fine + "/payments", "").status()).isEqualTo(200);
    assertThat(staff.delete(path() + "/" + again + "/settlement").json().path("id").asLong())
        .as("the rest has been paid meanwhile")
        .isEqualTo(again);
    assertThat(staff.post(path() + "/" + again + "/payments", "").status()).isEqualTo(200);
    records.execute(
        "update account_entry set settled_at = settled_at - interval '11' minute where id = "
            + again);
    assertThat(staff.delete(path() + "/" + again + "/settlement").status()).isEqualTo(409);
    assertThat(account().at("/owed/0/amount").asLong()).isZero();
  }

  @Test
  void returnsInTimeOrUnderTermsWithoutAFineCostNothing() {
    var inTime = late.ownItem(50, null);
    late.lend(patron, inTime, 0);
    var free = late.ownItem(0, null);
    late.lend(patron, free, 30);

    assertThat(late.takeBack(inTime).json().path("fine").isNull()).isTrue();
    assertThat(late.takeBack(free).json().path("fine").isNull()).isTrue();
    assertThat(account().at("/entries/total").asLong()).isZero();
  }

  @Test
  void concurrentReturnsOfOneItemCreateOneFine() throws Exception {
    for (int i = 0; i < 5; i++) {
      var barcode = late.ownItem(50, null);
      late.lend(patron, barcode, 20);

      Callable<Integer> takeBack = () -> late.takeBack(barcode).status();
      var answers = Concurrently.run(List.of(takeBack, takeBack));

      assertThat(answers).containsOnlyOnce(200);
      assertThat(records.count("select count(*) from account_entry where barcode = ?", barcode))
          .isEqualTo(1);
    }
  }

  @Test
  void aFineRemainsAfterTheTemporaryRecordsAreDeleted() {
    var request = fresh("DEBT");
    broker.send(acceptItem(request, request + "-A").patron("C-" + patron)).succeeds("AcceptItem");
    late.lend(patron, request + "-A", 20);

    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");

    assertThat(records.temporaryRecords(request)).containsOnly(0L);
    var entries = account().at("/entries/rows");
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).path("amount").asLong()).isPositive();
    assertThat(entries.get(0).path("title").asText()).isEqualTo("Tea roads of " + request);
    assertThat(entries.get(0).path("returnedAt").asText()).isNotBlank();
    assertThat(entries.get(0).path("enteredBy").asText()).isEqualTo("BRIGHTWATER");
  }

  @Test
  void aDebtOverTheLimitBlocksBorrowingUntilSettled() {
    var item = late.ownItem(0, null);
    var known = admin.get("institution").json();
    try {
      limit(200L);
      charge(150);
      assertThat(blocked()).isFalse();
      var second = charge(60);
      assertThat(blocked()).isTrue();
      var refused = late.desk().lend(patron, item);
      assertThat(refused.detail()).contains("Owes 2.10 EUR");
      var answer = broker.send(lookupUser("C-" + patron)).succeeds("LookupUser");
      assertThat(answer.text()).contains("BLOCKED");
      assertThat(answer.value("BlockOrTrap", "BlockOrTrapType")).contains("DEBT");

      // A patron record that is read and written back unchanged gets no manual block.
      var asRead = admin.get("patrons/" + patron).json();
      assertThat(admin.put("patrons/" + patron, asRead.toString()).status()).isEqualTo(200);

      var waived = staff.post(path() + "/" + second + "/waivers", "{\"note\": \"Was ill\"}");
      assertThat(waived.json().path("note").asText()).isEqualTo("Was ill");
      assertThat(blocked()).isFalse();
      assertThat(late.desk().lend(patron, item).status()).isEqualTo(201);

      limit(100L);
      assertThat(blocked()).isFalse();
      alignBlocks();
      assertThat(blocked()).isTrue();
    } finally {
      assertThat(admin.put("institution", known.toString()).status()).isEqualTo(200);
      alignBlocks();
    }
    assertThat(blocked()).isFalse();
    assertThat(admin.get("patrons/" + patron).json().path("status").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void lookupUserAnswersTheFiscalAccountWhenDesired() {
    var barcode = late.ownItem(50, 200L);
    late.lend(patron, barcode, 20);
    late.takeBack(barcode);
    charge(75);

    var desired =
        broker
            .send(lookupUser("C-" + patron).empty("UserFiscalAccountDesired"))
            .succeeds("LookupUser");
    var notDesired = broker.send(lookupUser("C-" + patron)).succeeds("LookupUser");
    var nothing =
        broker
            .send(lookupUser("P0043180").empty("UserFiscalAccountDesired"))
            .succeeds("LookupUser");

    assertThat(desired.value("AccountBalance", "MonetaryValue")).contains("275");
    assertThat(desired.value("AccountBalance", "CurrencyCode")).contains("EUR");
    assertThat(desired.value("AccountDetails", "FiscalTransactionType")).contains("Fine");
    assertThat(desired.value("AccountDetails", "Amount", "MonetaryValue")).contains("200");
    assertThat(desired.value("ItemDetails", "ItemId", "ItemIdentifierValue")).contains(barcode);
    assertThat(desired.text()).contains("Service Charge", "A lost key");
    assertThat(notDesired.has("UserFiscalAccount")).isFalse();
    assertThat(nothing.value("AccountBalance", "MonetaryValue")).contains("0");
    assertThat(nothing.has("AccountDetails")).isFalse();
  }

  @Test
  void aBrokerChargesAPatronOnceForEachTransaction() {
    try (var partner = Broker.open(server).borrowing("chargesPatrons", true)) {
      var first = fresh("FEE");
      var charged =
          broker.send(fee(partner, first, "Assess", "EUR", "450")).succeeds(FISCAL_TRANSACTION);
      var again =
          broker.send(fee(partner, first, "Assess", "EUR", "450")).succeeds(FISCAL_TRANSACTION);
      broker.send(fee(partner, null, "Penalty", "EUR", "50")).succeeds(FISCAL_TRANSACTION);
      broker.send(fee(partner, null, "Penalty", "EUR", "50")).succeeds(FISCAL_TRANSACTION);

      assertThat(charged.value("UserId", "UserIdentifierValue")).contains("C-" + patron);
      assertThat(again.value("FiscalTransactionIdentifierValue"))
          .isEqualTo(charged.value("FiscalTransactionIdentifierValue"));
      assertThat(account().at("/owed/0/amount").asLong()).isEqualTo(500);
      var entries = account().at("/entries/rows");
      assertThat(entries).hasSize(2);
      assertThat(entries.get(1).path("reason").asText())
          .isEqualTo("Interlibrary Loan Fee, Lending fee, REQ-1");
      assertThat(entries.get(1).path("enteredBy").asText()).isEqualTo(partner.code());

      broker
          .send(fee(partner, first, "Assess", "EUR", "451"))
          .isProblem("Duplicate Fiscal Transaction");
      assertThat(account().at("/owed/0/amount").asLong()).isEqualTo(500);
    }
  }

  @Test
  void aChargeForAnItemThatIsNamedByItsRequestIsForTheRequest() {
    try (var partner = Broker.open(server).borrowing("chargesPatrons", true)) {
      var request = fresh("WSILL");
      var item =
          "<ItemDetails><ItemId>%s%s</ItemId></ItemDetails>"
              .formatted(
                  text("ItemIdentifierType", "ILL Request Id"),
                  text("ItemIdentifierValue", request));

      broker
          .send(fee(partner, fresh("FEE"), "Assess", "EUR", "450", item))
          .succeeds(FISCAL_TRANSACTION);

      assertThat(account().at("/entries/rows/0/reason").asText()).endsWith("fee, " + request);
      assertThat(records.value("select item_id from exchange where request_id = ?", request))
          .isNull();
    }
  }

  @Test
  void theSameChargeAtTheSameMomentIsEnteredOnce() throws Exception {
    try (var partner = Broker.open(server).borrowing("chargesPatrons", true)) {
      var message = fee(partner, fresh("FEE"), "Assess", "EUR", "450");
      Callable<Boolean> send = () -> broker.send(message).problemType().isEmpty();

      assertThat(Concurrently.run(List.of(send, send, send, send))).containsOnly(true);

      assertThat(account().at("/entries/total").asLong()).isEqualTo(1);
    }
  }

  @Test
  void aChargeThatCouldNotBeToldFromItsRepetitionIsRefused() {
    try (var partner = Broker.open(server).borrowing("chargesPatrons", true)) {
      var message = fee(partner, null, "Assess", "EUR", "450").xml();
      var unnumbered =
          message.replaceAll("<RequestId><RequestIdentifierValue>REQ-1.*?</RequestId>", "");
      assertThat(unnumbered).isNotEqualTo(message);

      broker.send(unnumbered.getBytes(UTF_8)).isProblem("Needed Data Missing");
      assertThat(account().at("/entries/total").asLong()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Payment | EUR | 450 | Element Rule Violated | payments and waivers are entered at the desk",
        "Assess | SEK | 450 | Invalid Amount | Charges here are in EUR, not in SEK.",
        "Assess | EUR | 0 | Invalid Amount | The amount must be more than zero",
        "Assess | EUR | 4.50 | Invalid Amount | is not an amount in the smallest unit",
        "Assess | EUR | '' | Invalid Amount | Amount/MonetaryValue is missing",
        "Assess | '' | 0 | Invalid Amount | Amount/CurrencyCode is missing",
        "Assess | ZZZ | 450 | Invalid Amount | is not the code of a currency"
      })
  void aChargeThatCannotBeEnteredIsRefused(
      String action, String currency, String amount, String problem, String why) {
    try (var partner = Broker.open(server).borrowing("chargesPatrons", true)) {
      var refused =
          broker.send(fee(partner, fresh("FEE"), action, currency, amount)).isProblem(problem);
      assertThat(refused.value("ProblemDetail").orElseThrow()).contains(why);
      assertThat(account().at("/entries/total").asLong()).isZero();
    }
  }

  @Test
  void whatABrokerChargesForIsNotToldToAnother() {
    try (var partner = Broker.open(server).borrowing("chargesPatrons", true)) {
      broker.send(fee(partner, fresh("FEE"), "Assess", "EUR", "450")).succeeds(FISCAL_TRANSACTION);
      var account = lookupUser("C-" + patron).empty("UserFiscalAccountDesired");
      assertThat(broker.send(account.profile(partner.code())).succeeds("LookupUser").text())
          .contains("Lending fee");
      var other = broker.send(account.profile("BRIGHTWATER")).succeeds("LookupUser");
      assertThat(other.value("AccountBalance", "MonetaryValue")).contains("450");
      assertThat(other.text()).doesNotContain("Lending fee");
    }
  }

  @Test
  void onlyBrokersWhoseRecordAllowsItChargePatrons() {
    try (var partner = Broker.open(server)) {
      broker
          .send(fee(partner, fresh("FEE"), "Assess", "EUR", "450"))
          .isProblem("Unauthorized Service For Agency/System");
      assertThat(account().at("/entries/total").asLong()).isZero();
    }
  }

  /**
   * @param reference the sender's number of the transaction; without one, the request has it
   */
  private NcipMessage fee(
      Broker partner, String reference, String action, String currency, String amount) {
    var request = "<RequestId>%s</RequestId>".formatted(text("RequestIdentifierValue", "REQ-1"));
    return fee(partner, reference, action, currency, amount, request);
  }

  private NcipMessage fee(
      Broker partner,
      String reference,
      String action,
      String currency,
      String amount,
      String about) {
    var number =
        reference == null
            ? ""
            : "<FiscalTransactionReferenceId><AgencyId>%s</AgencyId>%s</FiscalTransactionReferenceId>"
                .formatted(partner.code(), text("FiscalTransactionIdentifierValue", reference));
    return NcipMessage.of(FISCAL_TRANSACTION)
        .profile(partner.code())
        .patron("C-" + patron)
        .with(
            "FiscalTransactionInformation",
            """
            <FiscalTransactionInformation>%s%s%s<Amount>%s%s</Amount>%s%s\
            </FiscalTransactionInformation>"""
                .formatted(
                    text("FiscalActionType", action),
                    number,
                    text("FiscalTransactionType", "Interlibrary Loan Fee"),
                    text("CurrencyCode", currency),
                    text("MonetaryValue", amount),
                    text("FiscalTransactionDescription", "Lending fee"),
                    about));
  }

  @Test
  void onlyAdministratorsChangeTermsOfUse() {
    var code = fresh("TERMS");
    var body =
        """
        {"name": "Short loans", "itemPolicy": "%s", "loanDays": 3, "maxRenewals": 0,
         "renewalDays": 1, "recallDays": 1, "holdShelfDays": 2, "finePerDay": 100,
         "maxFine": 2500, "graceDays": 1}"""
            .formatted(code);

    assertThat(staff.put("terms-of-use/" + code, body).status()).isEqualTo(403);
    assertThat(admin.get("terms-of-use/" + code).status()).isEqualTo(404);
    var made = admin.put("terms-of-use/" + code, body);
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(admin.put("terms-of-use/" + code, made.json().toString()).json())
        .isEqualTo(made.json())
        .isEqualTo(admin.get("terms-of-use/" + code).json());
    assertThat(admin.get("terms-of-use").json())
        .anySatisfy(terms -> assertThat(terms.path("code").asText()).isEqualTo(code));
    assertThat(admin.put("terms-of-use/" + code, body.replace("100", "-1")).field())
        .isEqualTo("finePerDay");
    assertThat(admin.put("terms-of-use/" + code, "{\"name\": \"x\"}").status()).isEqualTo(400);

    var alike = admin.put("terms-of-use/" + code + "-2", body);
    assertThat(alike.status()).isEqualTo(400);
    assertThat(alike.field()).isEqualTo("itemPolicy");
    assertThat(alike.toString()).contains("The terms Short loans (" + code + ") are for the same");
  }

  @Test
  void aChargeNeedsAReasonAndAnAmount() {
    assertThat(staff.post(path(), "{\"amount\": 100}").field()).isEqualTo("reason");
    assertThat(staff.post(path(), "{\"reason\": \"A key\", \"amount\": 0}").field())
        .isEqualTo("amount");
    assertThat(staff.post("patrons/UNKNOWN/account", "{\"reason\": \"A key\", \"amount\": 1}"))
        .extracting(Answer::status)
        .isEqualTo(404);
    assertThat(staff.post(path() + "/" + charge(10) + "/waivers", "{}").field()).isEqualTo("note");
  }

  @Test
  void whatAScriptSendsAgainWithItsReferenceIsEnteredOnce() {
    var charge = "{\"reason\": \"Copies\", \"amount\": 500, \"reference\": \"R-1\"}";
    var entered = staff.post(path(), charge);
    assertThat(entered.status()).isEqualTo(201);
    var entry = path() + "/" + entered.json().path("id").asLong();
    var part = "{\"amount\": 200, \"reference\": \"R-2\"}";
    var paid = staff.post(entry + "/payments", part);
    assertThat(paid.status()).isEqualTo(200);

    assertThat(staff.post(path(), charge).status()).isEqualTo(200);
    assertThat(staff.post(path(), charge).json().path("id")).isEqualTo(entered.json().path("id"));
    assertThat(staff.post(entry + "/payments", part).json()).isEqualTo(paid.json());
    assertThat(account().at("/owed/0/amount").asLong()).isEqualTo(300);
    assertThat(account().at("/entries/total").asLong()).isEqualTo(2);

    assertThat(staff.post(path(), charge.replace("500", "501")).detail()).contains("R-1");
    assertThat(staff.post(entry + "/payments", part.replace("200", "100")).status()).isEqualTo(409);
    assertThat(staff.post(entry + "/payments", part.replace("R-2", "R-1")).status()).isEqualTo(409);
  }

  @Test
  void aPaymentIsKnownByItsReferenceAlsoWhenItIsOfAllThatIsOpen() {
    var entry = path() + "/" + charge(500);
    var rest = "{\"amount\": 300, \"reference\": \"R-4\"}";
    var part = staff.post(entry + "/payments", "{\"amount\": 200, \"reference\": \"R-3\"}").json();
    var paid = staff.post(entry + "/payments", rest);
    assertThat(paid.status()).as(paid.toString()).isEqualTo(200);

    assertThat(staff.post(entry + "/payments", rest).json()).isEqualTo(paid.json());
    assertThat(staff.post(entry + "/payments", "{\"reference\": \"R-4\"}").json())
        .isEqualTo(paid.json());
    assertThat(staff.post(entry + "/payments", rest.replace("R-4", "R-5")).status()).isEqualTo(409);
    assertThat(account().at("/entries/total").asLong()).isEqualTo(2);
    assertThat(
            staff
                .post(path(), "{\"reason\": \"Copies\", \"amount\": 500, \"reference\": \"R-4\"}")
                .status())
        .isEqualTo(409);

    var parts = path() + "/" + part.path("id").asLong();
    assertThat(staff.delete(parts + "/settlement").status()).isEqualTo(200);
    assertThat(
            staff.post(entry + "/payments", "{\"amount\": 200, \"reference\": \"R-3\"}").status())
        .as("its payment was undone, and what it was of is paid")
        .isEqualTo(409);
    assertThat(staff.delete(entry + "/settlement").status()).isEqualTo(200);
    var again = staff.post(entry + "/payments", rest);
    assertThat(again.json().path("status").asText()).as(again.toString()).isEqualTo("PAID");
  }

  private long charge(long amount) {
    var made = staff.post(path(), "{\"reason\": \"A lost key\", \"amount\": %d}".formatted(amount));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.json().path("id").asLong();
  }

  private void limit(long debtLimit) {
    var institution = (ObjectNode) admin.get("institution").json();
    var put = admin.put("institution", institution.put("debtLimit", debtLimit).toString());
    assertThat(put.status()).as(put.toString()).isEqualTo(200);
  }

  private void alignBlocks() {
    var ran = admin.post("jobs/debt-blocks/runs", "");
    assertThat(ran.json().path("result").asText()).as(ran.toString()).doesNotContain("not be done");
  }

  private boolean blocked() {
    return admin.get("patrons/" + patron).json().path("debtBlock").asBoolean();
  }

  private JsonNode account() {
    var answer = admin.get(path());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private String path() {
    return "patrons/" + patron + "/account";
  }
}
