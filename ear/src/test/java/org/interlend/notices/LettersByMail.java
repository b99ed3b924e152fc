package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Date;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Letters to patrons and partners: once, in their language, and only after the event. {@code
 * PowerCut} tests those of a killed server. On PostgreSQL only, because it is slow; {@code
 * InstallationIT} tests waiting letters on H2 too.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class LettersByMail {

  private final InterlendServer server;
  private final MailServer mail;
  private final Map<String, String> settings;
  private final ApiClient admin;
  private final NcipClient broker;
  private final Records records;

  /**
   * @param server which tries again after a second
   * @param mail which is down, and is so again afterwards
   */
  protected LettersByMail(InterlendServer server, MailServer mail) {
    this.server = server;
    this.mail = mail;
    settings = mail.settingsWithAccount();
    settings.put("INTERLEND_PUBLIC_URL", "https://library.example.org/");
    admin = new ApiClient(server, "admin", "interlend");
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @BeforeAll
  void sendLetters() {
    settings.forEach(admin::set);
  }

  @AfterAll
  void sendNone() {
    mail.assertNoDuplicates();
    records.changeSettings("delete from server_setting");
    mail.stop();
  }

  @BeforeEach
  void mailServerIsUp() {
    mail.start();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Ready to collect:, Dear Åsa Öberg, ''",
    "de, Abholbereit:, Guten Tag Åsa Öberg, .",
    "sv, Redo att hämta:, Hej Åsa Öberg, ''",
    "fr, Ready to collect:, Dear Åsa Öberg, ''"
  })
  void theHoldLetterIsInThePatronsLanguage(
      String language, String subject, String greeting, String afterTheDay) {
    var request = fresh("HELD");

    broker.send(arrival(request, patron(request, language))).succeeds("AcceptItem");

    assertThat(letters("l.subject", request))
        .containsExactly(subject + " Ärende \"" + request + "\"");
    var heldUntil =
        ((Date)
                records.value(
                    "select held_until from hold h join item i on i.id = h.item_id"
                        + " where i.barcode = ?",
                    request))
            .toLocalDate();
    assertThat(letters("l.body", request))
        .singleElement()
        .asString()
        .contains(
            greeting,
            "Ärende \"" + request + "\"",
            ": ",
            "%d%s ".formatted(heldUntil.getDayOfMonth(), afterTheDay),
            Integer.toString(heldUntil.getYear()))
        .doesNotContain("{");
  }

  @Test
  void aLetterIsSentInTheNameOfTheLibraryAsItIsWritten() throws Exception {
    var request = fresh("HELD");

    broker.send(arrival(request, patron(request, "sv"))).succeeds("AcceptItem");

    var letter = mail.first(address(request));
    assertThat(letters("l.subject", request)).containsExactly(letter.getSubject());
    assertThat(body(letter))
        .isEqualToNormalizingNewlines(letters("l.body", request).get(0).toString())
        .contains("Åsa Öberg", "Ärende");
    var from = (InternetAddress) letter.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Bibliothèque");
    assertThat(from.getAddress()).isEqualTo("library@example.org");
    assertThat(letter.getContentType())
        .startsWith("text/plain")
        .containsIgnoringCase("charset=utf-8");
    assertThat(letter.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(letter.getMessageID()).endsWith("@example.org>");
    awaitSent(request);
  }

  @Test
  void aPatronIsToldThatAnItemStaysInTheLibrary() throws Exception {
    var request = fresh("INHOUSE");

    broker
        .send(
            arrival(request, patron(request, "de"))
                .with(
                    "ItemOptionalFields",
                    "<ItemOptionalFields><BibliographicDescription><Title>Kept in</Title>"
                        + "</BibliographicDescription><ItemUseRestrictionType>In Library Use Only"
                        + "</ItemUseRestrictionType></ItemOptionalFields>"))
        .succeeds("AcceptItem");

    assertThat(body(mail.first(address(request))))
        .contains("Exemplar " + request + " darf nur in der Bibliothek benutzt werden.");
    awaitSent(request);
  }

  @Test
  void aRepeatedMessageSendsNoSecondLetter() {
    var request = fresh("REPEATED");
    var message = arrival(request, patron(request, "en"));

    Concurrently.run(Collections.nCopies(4, () -> broker.send(message).succeeds("AcceptItem")));
    broker.send(message).succeeds("AcceptItem");

    mail.theOnly(address(request));
    awaitSent(request);
  }

  @Test
  void aRefusedMessageSendsNoLetter() {
    var request = fresh("REFUSED");
    var card = patron(request, "en");

    // The first item is on the hold shelf; another item with the same barcode is refused.
    broker.send(arrival(request, card)).succeeds("AcceptItem");
    try (var other = Broker.open(server)) {
      other.accepting("generateOnClash", false);
      var clash = arrival(fresh("CLASH"), card).item(request).profile(other.code());
      assertThat(broker.send(clash).problemType()).isNotEmpty();
    }

    mail.theOnly(address(request));
    awaitSent(request);
  }

  @Test
  void theHoldLetterIsSentWhenTheDeskScansTheItemToTheShelf() {
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var request = fresh("SCANNED");
      var card = patron(request, "en");
      broker.send(arrival(request, card).profile(partner.code())).succeeds("AcceptItem");
      assertThat(statuses(request)).isEmpty();

      var desk = new CirculationDesk(server);
      assertThat(desk.scan(request, "RSDESK").status()).isEqualTo(200);
      assertThat(desk.scan(request, "RSDESK").status()).isEqualTo(200);

      mail.theOnly(address(request));
      awaitSent(request);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Hold ended: The Problem of Pain, Dear Åsa Öberg, Library: Main Library",
    "de, Vormerkung beendet: The Problem of Pain, Guten Tag Åsa Öberg, Bibliothek: Main Library",
    "sv, Reservation avslutad: The Problem of Pain, Hej Åsa Öberg, Bibliotek: Main Library"
  })
  void aPatronGetsALetterWhenStaffCancelTheHold(
      String language, String subject, String greeting, String where) {
    var name = fresh("HOLD");
    var card = patron(name, language);
    var copy = new Shelf(server).newCopy();
    var desk = new CirculationDesk(server);
    assertThat(desk.hold(card, copy.barcode()).status()).isEqualTo(201);

    assertThat(desk.cancelHold(card, copy.barcode()).status()).isEqualTo(200);
    assertThat(desk.cancelHold(card, copy.barcode()).status()).isEqualTo(404);

    assertThat(letters("l.subject", name)).singleElement().asString().startsWith(subject);
    assertThat(letters("l.body", name))
        .singleElement()
        .asString()
        .contains(greeting, where, copy.barcode())
        .doesNotContain("{");
  }

  @Test
  void theFileLetterLinksToThisServer() throws Exception {
    var request = fresh("FILE");
    var link = "https://files.example.org/" + request;

    broker
        .send(
            arrival(request, patron(request, "de"))
                .with(
                    "ItemOptionalFields",
                    "<ItemOptionalFields><BibliographicDescription>%s</BibliographicDescription><ElectronicResource>%s</ElectronicResource></ItemOptionalFields>"
                        .formatted(
                            text("Title", "Ein Aufsatz"), text("ReferenceToResource", link))))
        .succeeds("AcceptItem");

    var letter = mail.first(address(request));
    assertThat(letter.getSubject()).isEqualTo("Ihre Kopie ist da: Ein Aufsatz");
    assertThat(body(letter))
        .doesNotContain(link)
        .containsPattern(
            "\r\nhttps://library\\.example\\.org/console/my/file\\.xhtml\\?key=[\\w-]{43}\r\n")
        .contains("Sie kann bis zum ", "Anzahl der Aufrufe, die möglich sind: 5.");
    var opened =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.httpUri().resolve("console/my/open"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        BodyPublishers.ofString(
                            body(letter).replaceAll("(?s).*(key=[\\w-]+).*", "$1")))
                    .build(),
                BodyHandlers.discarding());
    assertThat(opened.headers().firstValue("Location")).contains(link);
  }

  @Test
  void aPatronWithoutEmailGetsNoLetterAndStaffSeeIt() {
    var request = fresh("NOWHERE");
    var card = patron(request, "en", "");

    broker.send(arrival(request, card)).succeeds("AcceptItem");

    assertThat(statuses(request)).containsExactly("NO_ADDRESS");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Request received:, your request has been received:",
    "de, Bestellung eingegangen:, Ihre Bestellung ist eingegangen:",
    "sv, Beställning mottagen:, din beställning har kommit in:"
  })
  void aRequestIsConfirmedToAPatronWhoWantsIt(String language, String subject, String text) {
    try (var partner =
        Broker.open(server).requesting("side", "BORROWING").borrowing("confirmsRequests", true)) {
      var request = fresh("RECEIVED");
      var card = patron(request, language);
      var announced = announcement(request, card).profile(partner.code());
      broker.send(announced).succeeds("RequestItem");
      broker.send(announced).succeeds("RequestItem");

      assertThat(letters("l.subject", request))
          .singleElement()
          .asString()
          .startsWith(subject)
          .contains("Ärende");
      assertThat(letters("l.body", request))
          .singleElement()
          .asString()
          .contains(text, request)
          .doesNotContain("{");

      records.execute(
          "update patron set courtesy_letters = false where primary_id = '%s'".formatted(request));
      broker
          .send(announcement(fresh("RECEIVED"), card).profile(partner.code()))
          .succeeds("RequestItem");
      assertThat(statuses(request)).hasSize(1);
    }
  }

  private static NcipMessage announcement(String request, String card) {
    return NcipMessage.of("RequestItem")
        .patron(card)
        .with("BibliographicId", NcipMessage.oclcNumber("4711"))
        .requestId(request)
        .with("RequestType", text("RequestType", "Loan"))
        .with("RequestScopeType", text("RequestScopeType", "Bibliographic Item"))
        .book("Ärende " + request)
        .with("PickupLocation", text("PickupLocation", "MAIN"));
  }

  @Test
  void lateLoansAreWrittenAboutByMail() throws Exception {
    var name = fresh("LATE");
    var card = patron(name, "de");
    var copy = new Shelf(server).newCopy();
    assertThat(new CirculationDesk(server).lend(name, copy.barcode()).status()).isEqualTo(201);
    records.execute(
        "update loan set due_at = current_timestamp - interval '1' day where barcode = '%s'"
            .formatted(copy.barcode()));

    assertThat(admin.post("jobs/loan-letters/runs", "").status()).isEqualTo(200);
    assertThat(admin.post("jobs/loan-letters/runs", "").status()).isEqualTo(200);

    var letter = mail.theOnly(address(name));
    assertThat(letter.getSubject()).startsWith("Überfällig: The Problem of Pain");
    assertThat(body(letter))
        .contains("die Leihfrist dieses Mediums ist abgelaufen", copy.barcode(), "Main Library")
        .doesNotContain("{");
  }

  @Test
  void theDeskIsToldOfANewRequestAtOnceAndOfAWaitingOneOnce() throws Exception {
    var desk = fresh("desk").toLowerCase() + "@example.org";
    tellDesks(desk, false);
    try {
      var copy = new Shelf(server).newCopy();
      var number = fresh("NEW");
      broker.send(requestItem(number, copy.oclc())).succeeds("RequestItem");
      broker.send(requestItem(number, copy.oclc())).succeeds("RequestItem");

      var first = mail.first(desk);
      assertThat(first.getSubject())
          .isEqualTo(
              "New lending request: The Problem of Pain, no Unknown Item: " + copy.barcode());
      assertThat(body(first))
          .contains(
              number,
              "Brightwater",
              "https://library.example.org/console/lending-request.xhtml?id=",
              "Main Library")
          .doesNotContain("{");
      assertThat(new Shelf(server).request(number).path("history").findValuesAsText("event"))
          .containsOnlyOnce("Mail to the resource sharing desk (" + desk + ")");

      records.execute(
          "update lending_request set created_at = timestamp with time zone '2020-01-01 12:00:00+00'"
              + " where external_id = '%s'".formatted(number));
      runDeskLetters();
      runDeskLetters();
      assertThat(lettersTo(desk, copy.barcode()))
          .containsExactly("DESK_NEW_REQUEST", "DESK_WAITING");
    } finally {
      tellDesks(null, false);
    }
  }

  @Test
  void aDeskThatWantsOneMailADayGetsOne() throws Exception {
    var desk = fresh("desk").toLowerCase() + "@example.org";
    tellDesks(desk, true);
    try {
      var one = fresh("DAILY");
      var other = fresh("DAILY");
      broker.send(requestItem(one, new Shelf(server).newCopy().oclc())).succeeds("RequestItem");
      broker.send(requestItem(other, new Shelf(server).newCopy().oclc())).succeeds("RequestItem");
      assertThat(lettersTo(desk, "")).isEmpty();

      runDeskLetters();
      runDeskLetters();

      assertThat(lettersTo(desk, "")).containsExactly("DESK_DIGEST");
      assertThat(body(mail.theOnly(desk))).contains("New: The Problem of Pain", one, other);
    } finally {
      tellDesks(null, false);
    }
  }

  @Test
  void theMailOfTheDayIsSentThoughOneOfItsRequestsIsCanceled() throws Exception {
    var desk = fresh("desk").toLowerCase() + "@example.org";
    tellDesks(desk, true);
    try {
      mail.stop();
      var gone = fresh("DAILY");
      var open = fresh("DAILY");
      broker.send(requestItem(gone, new Shelf(server).newCopy().oclc())).succeeds("RequestItem");
      broker.send(requestItem(open, new Shelf(server).newCopy().oclc())).succeeds("RequestItem");
      runDeskLetters();
      broker.send(cancelRequestItem(gone)).succeeds("CancelRequestItem");

      mail.start();

      assertThat(body(mail.theOnly(desk))).contains(open);
    } finally {
      tellDesks(null, false);
    }
  }

  private void tellDesks(String address, boolean daily) {
    records.changeSettings(
        "update library set desk_email = %s, desk_new_requests = true, desk_waiting_days = 3, desk_daily = %s"
            .formatted(address == null ? null : "'" + address + "'", daily));
  }

  private void runDeskLetters() {
    var run = admin.post("jobs/desk-letters/runs", "");
    assertThat(run.status()).as(run.toString()).isEqualTo(200);
  }

  private List<Object> lettersTo(String address, String inSubject) {
    return records
        .rows(
            "select kind from letter where recipient = ? and subject like ? order by id",
            address,
            "%" + inSubject + "%")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  @Test
  void aLetterThatTheMailServerKeptWaitingIsNotSentOnceItIsNoLongerTrue() {
    var desk = fresh("desk").toLowerCase() + "@example.org";
    tellDesks(desk, false);
    try {
      mail.stop();
      var copy = new Shelf(server).newCopy();
      var number = fresh("GONE");
      broker.send(requestItem(number, copy.oclc())).succeeds("RequestItem");
      assertThat(lettersTo(desk, copy.barcode())).containsExactly("DESK_NEW_REQUEST");
      broker.send(cancelRequestItem(number)).succeeds("CancelRequestItem");

      mail.start();

      MailServer.await(
          () ->
              admin
                  .get("letters?status=WITHDRAWN&text=" + desk)
                  .json()
                  .findValuesAsText("status")
                  .equals(List.of("WITHDRAWN")),
          "the letter's mark");
    } finally {
      tellDesks(null, false);
    }
  }

  @Test
  void anOverduePartnerGetsOneLetterInItsLanguage() throws Exception {
    var address = fresh("ill").toLowerCase() + "@example.org";
    try (var partner = Broker.open(server).with("email", address).with("language", "de")) {
      var shelf = new Shelf(server);
      var number = fresh("LATE");
      lend(number, shelf.newCopy(), partner);
      var copy = shelf.newCopy();
      overdue(number, copy, partner);

      var letter = mail.theOnly(address);

      assertThat(letter.getSubject())
          .startsWith("Überfällig: The Problem of Pain")
          .endsWith("(Bestellung " + number + ")");
      assertThat(body(letter))
          .contains(
              "Liebe Kolleginnen und Kollegen von The broker of a test,",
              "Barcode:          " + copy.barcode(),
              "Rückgabe war am:  1. Januar 2020",
              "Rückgabe an:      Main Library",
              "12 quai des Libraires, 75999 Valmont")
          .doesNotContain("{");
      assertThat(shelf.request(number + "/2").path("staffWarning").isNull()).isTrue();
      MailServer.await(
          () -> toPartner(partner).equals(List.of(List.of("SENT"))), "the letter's mark");
    }
  }

  @Test
  void theLibraryThatBorrowsThroughABrokerGetsTheOverdueLetterAndElseTheBrokerWithItsName()
      throws Exception {
    var ofBroker = fresh("broker").toLowerCase() + "@example.org";
    var ofLibrary = fresh("library").toLowerCase() + "@example.org";
    try (var partner = Broker.open(server).with("email", ofBroker);
        var library = Broker.open(server).with("email", ofLibrary).with("language", "sv")) {
      var shelf = new Shelf(server);
      for (var borrower :
          List.of(
              "{\"code\": \"%s\"}".formatted(library.code()), "{\"name\": \"Milltown Library\"}")) {
        var number = fresh("LATE");
        var copy = shelf.newCopy();
        lend(number, copy, partner);
        var id = shelf.request(number).path("id").asLong();
        assertThat(admin.put("lending-requests/%d/borrower".formatted(id), borrower).status())
            .isEqualTo(200);
        makeOverdue(copy);
      }

      assertThat(body(mail.theOnly(ofLibrary)))
          .contains("Utlånat till:       The broker of a test");
      assertThat(body(mail.theOnly(ofBroker))).contains("Lent to:       Milltown Library");
    }
  }

  @Test
  void aPartnerWithoutEmailGetsNoLetterAndStaffAreWarned() {
    try (var partner = Broker.open(server)) {
      var copy = new Shelf(server).newCopy();
      var number = fresh("LATE");
      overdue(number, copy, partner);

      assertThat(toPartner(partner)).containsExactly(List.of("NO_ADDRESS"));
      assertThat(new Shelf(server).request(number).path("staffWarning").asText())
          .contains(copy.barcode(), "no e-mail address for The broker of a test");
    }
  }

  /** Lends an item to the partner and makes it overdue. */
  private void overdue(String number, Shelf.Copy copy, Broker partner) {
    lend(number, copy, partner);
    makeOverdue(copy);
  }

  private void makeOverdue(Shelf.Copy copy) {
    records.execute(
        "update loan set due_at = timestamp with time zone '2020-01-01 12:00:00+00' where barcode = '%s'"
            .formatted(copy.barcode()));
    // The request has the due date too.
    records.execute(
        "update lending_request set due_at = timestamp with time zone '2020-01-01 12:00:00+00' where barcode = '%s'"
            .formatted(copy.barcode()));
    assertThat(admin.post("jobs/overdue/runs", "").status()).isEqualTo(200);
    assertThat(admin.post("jobs/overdue/runs", "").status()).isEqualTo(200);
  }

  private void lend(String number, Shelf.Copy copy, Broker partner) {
    broker
        .send(NcipMessage.checkOutItem(number, copy.barcode()).profile(partner.code()))
        .succeeds("CheckOutItem");
  }

  private List<List<Object>> toPartner(Broker partner) {
    return records.rows(
        "select l.status from letter l join partner p on p.id = l.partner_id where p.code = ?",
        partner.code());
  }

  @Test
  void anInvalidAddressInjectsNoHeadersAndDelaysNoOtherLetters() {
    var request = fresh("NOADDRESS");
    var card = patron(request, "en");
    records.execute(
        "update patron set email = 'a@example.org' || chr(13) || chr(10) || 'Bcc: b@example.org'"
            + " where primary_id = '%s'".formatted(request));

    broker.send(arrival(request, card)).succeeds("AcceptItem");

    MailServer.await(
        () -> statuses(request).equals(List.of("FAILED")), "the letter to be given up");
    assertThat(mail.received("a@example.org")).isEmpty();
    assertThat(mail.received("b@example.org")).isEmpty();
  }

  @Test
  void lettersAreDeletedAfterTheirRetention() {
    var request = fresh("OLD");
    broker.send(arrival(request, patron(request, "en"))).succeeds("AcceptItem");
    awaitSent(request);
    var lettersBefore = records.count("select count(*) from letter");
    records.execute(
        "update letter set created_at = timestamp with time zone '2020-01-01 00:00:00Z'"
            + " where patron_id = (select id from patron where primary_id = '%s')"
                .formatted(request));

    var done = admin.post("jobs/letter-retention/runs", "");

    assertThat(done.status()).isEqualTo(200);
    assertThat(statuses(request)).isEmpty();
    assertThat(records.count("select count(*) from letter")).isEqualTo(lettersBefore - 1);
  }

  @Test
  void lettersWaitForTheMailServerAndAreSentOnce() {
    awaitNoneWaiting();
    mail.stop();
    var request = fresh("DOWN");
    broker.send(arrival(request, patron(request, "en"))).succeeds("AcceptItem");
    MailServer.await(() -> tries(request) > 0, "a try");
    assertThat(statuses(request)).containsExactly("WAITING");

    mail.start();

    mail.theOnly(address(request));
    awaitSent(request);
  }

  @Test
  void lettersWaitWhileTheMailServerRejectsTheAccount() {
    awaitNoneWaiting();
    mail.changePassword();
    var request = fresh("ACCOUNT");
    broker.send(arrival(request, patron(request, "en"))).succeeds("AcceptItem");
    MailServer.await(() -> letters("l.problem", request).get(0) != null, "a try");
    assertThat(letters("l.problem", request).get(0).toString()).contains("535");
    assertThat(statuses(request)).containsExactly("WAITING");

    mail.takeThePasswordBack();

    mail.theOnly(address(request));
    awaitSent(request);
  }

  @Test
  void aMailServerThatIsAwayIsShownAndDoesNotMakeTheServerUnready() {
    mail.stop();
    var request = fresh("AWAY");
    broker.send(arrival(request, patron(request, "en"))).succeeds("AcceptItem");
    var away = "{\"status\":\"DOWN\",\"name\":\"mail\"";
    MailServer.await(() -> ready().body().contains(away), "the check that is down");
    assertThat(ready().statusCode()).isEqualTo(200);

    mail.start();

    MailServer.await(() -> !ready().body().contains(away), "the check that is up");
    mail.theOnly(address(request));
  }

  private HttpResponse<String> ready() {
    return HttpClient.newHttpClient()
        .sendAsync(
            HttpRequest.newBuilder(server.httpUri().resolve("health/ready")).build(),
            BodyHandlers.ofString())
        .join();
  }

  private static NcipMessage arrival(String request, String card) {
    return acceptItem(request, request).patron(card).book("Ärende \"" + request + "\"");
  }

  private static String address(String request) {
    return request.toLowerCase() + "@example.org";
  }

  private static String body(MimeMessage letter) throws Exception {
    return letter.getContent().toString();
  }

  /**
   * A patron for one test, with the request's number as primary id.
   *
   * @return the number of the card
   */
  private String patron(String request, String language) {
    return patron(request, language, address(request));
  }

  private String patron(String request, String language, String email) {
    var answer =
        admin.put(
            "patrons/" + request,
            """
                {"barcodes": ["C-%s"], "firstName": "Åsa", "lastName": "Öberg", "group": "STAFF",
                 "email": "%s", "language": "%s"}"""
                .formatted(request, email, language));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return "C-" + request;
  }

  /** Exactly one letter is marked as sent, after the mail server has accepted it. */
  private void awaitSent(String patron) {
    MailServer.await(() -> statuses(patron).equals(List.of("SENT")), "the letter's mark");
  }

  /** Without a mail server each round tries only one letter, the oldest. */
  private void awaitNoneWaiting() {
    MailServer.await(
        () -> records.count("select count(*) from letter where status = 'WAITING'") == 0,
        "the letters before");
  }

  /** The status of each letter to a patron, oldest first. */
  private List<Object> statuses(String patron) {
    return letters("l.status", patron);
  }

  private int tries(String patron) {
    return (Integer) letters("l.attempts", patron).get(0);
  }

  private List<Object> letters(String column, String patron) {
    return records
        .rows(
            "select %s from letter l join patron p on p.id = l.patron_id where p.primary_id = ? order by l.id"
                .formatted(column),
            patron)
        .stream()
        .map(row -> row.get(0))
        .toList();
  }
}
