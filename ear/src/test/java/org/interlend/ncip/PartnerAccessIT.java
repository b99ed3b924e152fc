package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.dayIn;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.renewItem;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
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

/** Authentication of partners by address, password and secret, and their rate limit. */
@OnOneDatabase
class PartnerAccessIT {

  private static final String FAILED = "Agency Authentication Failed";
  private static final String PASSWORD = "a-password-of-the-broker";

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  PartnerAccessIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ncip", "ncip/soap"})
  @DisplayName("C12 a password in the partner's record is required by HTTP Basic")
  void aPasswordIsRequiredByHttpBasic(String path) {
    try (var partner = Broker.open(server)) {
      partner.with("authentication", Map.of("password", PASSWORD));
      var request = fresh("C12");
      var message = acceptItem(request, request).profile(partner.code());
      var before = records.snapshot();

      for (var authorization :
          List.of(
              "",
              basic(partner.code(), "wrong-password-of-another"),
              basic("BRIGHTWATER", PASSWORD),
              basic("admin", "interlend"),
              "Basic " + PASSWORD,
              "Bearer " + PASSWORD)) {
        var answer = post(path, message, authorization).isProblem(FAILED);
        assertThat(answer.text()).doesNotContain(partner.code(), PASSWORD);
      }

      assertThat(records.snapshot()).isEqualTo(before);
      assertThat(explanations(partner))
          .hasSize(6)
          .allMatch(told -> told.contains(partner.code()) && told.contains("Agree on name"))
          .anyMatch(told -> told.contains("without a password"))
          .anyMatch(told -> told.contains("with a wrong one"));
      post(path, message, basic(partner.code(), PASSWORD)).succeeds("AcceptItem");
      assertThat(records.requests(request)).isOne();
      assertThat(String.join("\n", server.log()) + kept())
          .doesNotContain(PASSWORD, "wrong-password-of-another");
    }
  }

  @Test
  @DisplayName("C12 a partner may have its own login name for HTTP Basic")
  void aPartnerMayHaveItsOwnLoginName() {
    try (var partner = Broker.open(server)) {
      partner.with("authentication", Map.of("loginName", "illiad-cron", "password", PASSWORD));
      var message = lookupUser("P0043177").profile(partner.code());

      post("ncip", message, basic(partner.code(), PASSWORD)).isProblem(FAILED);
      post("ncip", message, basic("illiad-cron", PASSWORD)).succeeds("LookupUser");

      // Saving the record without a password keeps the old one; an empty password removes it.
      partner.with("authentication", Map.of("loginName", "illiad-cron"));
      broker.send(message).isProblem(FAILED);
      partner.with("authentication", Map.of("password", ""));
      broker.send(message).succeeds("LookupUser");
    }
  }

  @Test
  void aPasswordIsNeverShownAndStoredAsADigest() {
    try (var partner = Broker.open(server)) {
      partner.with("authentication", Map.of("password", PASSWORD));

      var authentication = api().get("partners/" + partner.code()).json().path("authentication");
      assertThat(authentication.path("passwordSet").asBoolean()).isTrue();
      assertThat(authentication.has("password")).isFalse();
      assertThat(
              records.value(
                  "select login_password_digest from partner where code = ?", partner.code()))
          .asString()
          .hasSizeGreaterThan(40)
          .doesNotContain(PASSWORD);
    }
  }

  @Test
  void aPasswordThatIsNotRequiredIsIgnored() {
    post("ncip", lookupUser("P0043177"), basic("somebody", "something")).succeeds("LookupUser");
    post("ncip/soap", lookupUser("P0043177"), basic("admin", "wrong")).succeeds("LookupUser");
  }

  @Test
  void messagesFromOtherAddressesAreRefusedAndTheJournalNamesTheAddress() {
    try (var partner = Broker.open(server)) {
      partner.with(
          "authentication", Map.of("allowedAddresses", List.of("192.0.2.0/24", "2001:db8::/32")));
      var request = fresh("FROM");
      var message = acceptItem(request, request).profile(partner.code());
      var before = records.snapshot();

      for (var path : List.of("ncip", "ncip/soap")) {
        var answer = post(path, message, "").isProblem(FAILED);
        assertThat(answer.text()).doesNotContain(partner.code(), "192.0.2", "2001:db8");
      }
      // No client of this test is a trusted proxy.
      post("ncip", message, "", "X-Forwarded-For", "192.0.2.7").isProblem(FAILED);

      assertThat(records.snapshot()).isEqualTo(before);
      assertThat(explanations(partner))
          .hasSize(3)
          .allMatch(told -> told.contains("comes from 127.0.0.1") && told.contains("its record"));
      partner.with(
          "authentication", Map.of("allowedAddresses", List.of("192.0.2.0/24", "127.0.0.0/8")));
      broker.send(message).succeeds("AcceptItem");
    }
  }

  @Test
  void invalidAddressesAreRefusedOnSaving() {
    try (var partner = Broker.open(server)) {
      var answer =
          api()
              .put(
                  "partners/" + partner.code(),
                  """
                  {"name": "x", "authentication": {"allowedAddresses": ["broker.example.org"]}}""");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.field()).isEqualTo("authentication.allowedAddresses");
      assertThat(answer.detail()).contains("broker.example.org", "192.0.2.0/24");
    }
  }

  @Test
  void messagesOverTheRateLimitGetATemporaryProblem() {
    try (var partner = Broker.open(server);
        var other = Broker.open(server)) {
      partner.with("authentication", Map.of("messagesPerMinute", 3));
      var message = lookupUser("P0043177").profile(partner.code());
      for (int n = 0; n < 3; n++) {
        broker.send(message).succeeds("LookupUser");
      }
      var request = fresh("RATE");
      var before = records.snapshot();

      var answer =
          broker
              .send(acceptItem(request, request).profile(partner.code()))
              .isProblem("Temporary Processing Failure");

      assertThat(answer.value("ProblemDetail").orElseThrow()).contains("3 a minute", "again");
      assertThat(records.snapshot()).isEqualTo(before);
      broker.send(lookupUser("P0043177").profile(other.code())).succeeds("LookupUser");
    }
  }

  @Test
  void unauthenticatedMessagesDoNotCountAgainstThePartnersRateLimit() {
    try (var partner = Broker.open(server)) {
      partner.with("authentication", Map.of("messagesPerMinute", 2, "password", PASSWORD));
      var message = lookupUser("P0043177").profile(partner.code());

      for (int n = 0; n < 4; n++) {
        post("ncip", message, basic(partner.code(), "guess-" + n)).isProblem(FAILED);
      }

      post("ncip", message, basic(partner.code(), PASSWORD)).succeeds("LookupUser");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "password"})
  @DisplayName("C12 after five wrong secrets or passwords the sender is locked out")
  void fiveWrongSecretsLockOutTheSender(String what) {
    try (var partner = Broker.open(server)) {
      if (what.equals("secret")) {
        partner.with("secret", PASSWORD);
      } else {
        partner.with("authentication", Map.of("password", PASSWORD));
      }
      var before = records.snapshot();

      for (int n = 0; n < 5; n++) {
        assertThat(attempt(what, partner, "wrong-" + n).isProblem(FAILED).text())
            .doesNotContain("too many");
      }
      for (int n = 0; n < 4; n++) {
        assertThat(attempt(what, partner, PASSWORD).isProblem(FAILED).text()).contains("too many");
      }

      assertThat(records.snapshot()).isEqualTo(before);
      assertThat(
              records.rows(
                  "select 1 from exchange where explanation like ?",
                  "%TOO_MANY_SECRETS_FOR|%|" + partner.code() + "|%"))
          .as("one attention item")
          .hasSize(1);
      broker.send(lookupUser("P0043177").profile(partner.code())).isProblem(FAILED);
      broker.send(lookupUser("P0043177")).succeeds("LookupUser");
    }
  }

  private NcipAnswer attempt(String what, Broker partner, String guess) {
    var message = lookupUser("P0043177").profile(partner.code());
    return what.equals("secret")
        ? broker.send(message.secret(guess))
        : post("ncip", message, basic(partner.code(), guess));
  }

  @Test
  @DisplayName("C12 the right secret resets the count of wrong ones")
  void theRightSecretResetsTheWrongAttempts() {
    try (var partner = Broker.open(server).with("secret", PASSWORD)) {
      for (int round = 0; round < 3; round++) {
        for (int n = 0; n < 4; n++) {
          attempt("secret", partner, "wrong-" + n).isProblem(FAILED);
        }
        attempt("secret", partner, PASSWORD).succeeds("LookupUser");
      }
      for (int n = 0; n < 8; n++) {
        broker.send(lookupUser("P0043177").profile(partner.code())).isProblem(FAILED);
      }
      attempt("secret", partner, PASSWORD).succeeds("LookupUser");
    }
  }

  @Test
  @DisplayName("C20c after five wrong PINs a card is locked, whether the patron exists or not")
  void fiveWrongPinsLockTheCard() {
    var card = fresh("GUESSED");
    var saved =
        api()
            .put(
                "patrons/u-" + card,
                """
                {"firstName": "Ada", "lastName": "Guessed", "barcodes": ["%s"], "pin": "7319"}"""
                    .formatted(card));
    assertThat(saved.status()).as(saved.toString()).isEqualTo(201);
    var answers = new ArrayList<String>();
    for (var each : List.of(card, "NO-" + card)) {
      for (int n = 0; n < 5; n++) {
        var wrong = withPin(each, "000" + n).isProblem("User Authentication Failed");
        assertThat(wrong.text()).contains("do not belong together");
      }
      answers.add(withPin(each, "7319").isProblem("User Authentication Failed").text());
    }

    assertThat(answers.get(0)).contains("too many wrong PINs").isEqualTo(answers.get(1));
    // The patron's other number is locked too.
    assertThat(withPin("u-" + card, "7319").isProblem("User Authentication Failed").text())
        .isEqualTo(answers.get(0));
    assertThat(
            Records.told(
                records.value(
                    "select explanation from exchange where id = (select max(id) from exchange)")))
        .contains("too many wrong PINs");
    broker.send(lookupUser(card)).succeeds("LookupUser");
  }

  @Test
  @DisplayName("C49 the requests and items of one partner are unknown to every other")
  void aPartnerNeverReadsOrChangesAnotherPartnersRecords() {
    try (var otherPartner = Broker.open(server)) {
      var borrowed = fresh("C49");
      broker.send(acceptItem(borrowed, borrowed)).succeeds("AcceptItem");
      var lent = fresh("C49");
      var copy = new Shelf(server).newCopy();
      broker.send(requestItem(lent, copy.oclc())).succeeds("RequestItem");
      broker.send(checkOutItem(lent, copy.barcode())).succeeds("CheckOutItem");
      var requested = fresh("C49");
      var waiting = new Shelf(server).newCopy();
      broker.send(requestItem(requested, waiting.oclc())).succeeds("RequestItem");
      var before = records.snapshot();

      for (var forbidden : messagesAbout(borrowed, borrowed).entrySet()) {
        assertRefused(forbidden.getKey(), forbidden.getValue(), otherPartner);
      }
      for (var forbidden : messagesAbout(lent, copy.barcode()).entrySet()) {
        assertRefused(forbidden.getKey(), forbidden.getValue(), otherPartner);
      }
      for (var forbidden : messagesAbout(requested, waiting.barcode()).entrySet()) {
        assertRefused(forbidden.getKey(), forbidden.getValue(), otherPartner);
      }
      assertRefused("CheckOutItem", checkOutItem(fresh("C49"), copy.barcode()), otherPartner);
      assertRefused("LookupItem", NcipMessage.of("LookupItem").item(borrowed), otherPartner);
      assertRefused("AcceptItem", acceptItem(fresh("C49"), borrowed), otherPartner);

      assertThat(records.snapshot()).isEqualTo(before);
      broker.send(checkInItem(borrowed)).succeeds("CheckInItem");
      broker.send(checkInItem(copy.barcode())).succeeds("CheckInItem");
    }
  }

  /** One message of every service that names an existing request or item. */
  private static Map<String, NcipMessage> messagesAbout(String request, String barcode) {
    var all = new LinkedHashMap<String, NcipMessage>();
    all.put("LookupRequest", NcipMessage.of("LookupRequest").requestId(request));
    all.put("CancelRequestItem", cancelRequestItem(request));
    all.put("RenewItem", renewItem(barcode).with("DesiredDateDue", dayIn("DesiredDateDue", 50)));
    all.put(
        "RecallItem",
        NcipMessage.of("RecallItem")
            .item(barcode)
            .with("DesiredDateDue", dayIn("DesiredDateDue", 10)));
    all.put("CheckInItem", checkInItem(barcode));
    all.put("CheckInItem by request", NcipMessage.of("CheckInItem").item("X").requestId(request));
    all.put("DeleteItem", NcipMessage.of("DeleteItem").item(barcode));
    all.put("UndoCheckOutItem", NcipMessage.of("UndoCheckOutItem").item(barcode));
    all.put(
        "CirculationStatusUpdated",
        NcipMessage.of("CirculationStatusUpdated")
            .item(barcode)
            .with("CirculationStatus", text("CirculationStatus", "Item Overdue")));
    for (var service :
        List.of("ItemShipped", "ItemReceived", "ItemRecalled", "ItemCheckedIn", "ItemCheckedOut")) {
      all.put(service, NcipMessage.of(service).requestId(request).item(barcode));
    }
    all.put(
        "ItemRenewed",
        NcipMessage.of("ItemRenewed").item(barcode).with("DateDue", dayIn("DateDue", 70)));
    all.put("ItemRequestCancelled", NcipMessage.of("ItemRequestCancelled").requestId(request));
    return all;
  }

  private void assertRefused(String what, NcipMessage message, Broker otherPartner) {
    var answer = broker.send(message.profile(otherPartner.code()).from("SOMEBODY-ELSE"));
    assertThat(answer.problemType())
        .as("%s: %s", what, answer)
        .get()
        .asString()
        .containsAnyOf(
            "Unknown Item",
            "Unknown Request",
            "Unauthorized",
            "Not Checked Out",
            "Cannot Accept Item",
            "User Ineligible");
    assertThat(answer.text()).doesNotContain("Tea roads", "BRIGHTWATER", "BRW-BROKER");
  }

  private NcipAnswer withPin(String card, String pin) {
    return broker.send(
        lookupUser("").without("UserId").input("Barcode Id", card).input("PIN", pin));
  }

  private List<String> explanations(Broker partner) {
    return records
        .rows(
            """
            select explanation from exchange where partner_code = ? and outcome = 'PROBLEM'
            order by id""",
            partner.code())
        .stream()
        .map(row -> Records.told(row.get(0)))
        .toList();
  }

  /** All messages and answers in the journal. */
  private String kept() {
    var all = new StringBuilder();
    for (var row : records.rows("select request_body, response_body, explanation from exchange")) {
      all.append(new String((byte[]) row.get(0), UTF_8))
          .append(new String((byte[]) row.get(1), UTF_8))
          .append(row.get(2));
    }
    return all.toString();
  }

  private ApiClient api() {
    return new ApiClient(server, "admin", "interlend");
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private NcipAnswer post(
      String path, NcipMessage message, String authorization, String... headers) {

    /** Sends by plain HTTP or SOAP, and removes the envelope of the answer. */
    boolean soap = path.endsWith("soap");
    var request =
        HttpRequest.newBuilder(server.httpUri().resolve(path))
            .header("Content-Type", soap ? "text/xml; charset=UTF-8" : "application/xml")
            .POST(BodyPublishers.ofString(soap ? enveloped(message) : message.xml()));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    var answer = send(request.build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return NcipAnswer.valid(
        (soap ? answer.body().replaceAll("(?s)^.*<soap:Body>|</soap:Body>.*$", "") : answer.body())
            .getBytes(UTF_8));
  }

  private static String enveloped(NcipMessage message) {
    return "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>"
        + message.xml().replaceFirst("<\\?xml[^>]*\\?>", "")
        + "</soap:Body></soap:Envelope>";
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
