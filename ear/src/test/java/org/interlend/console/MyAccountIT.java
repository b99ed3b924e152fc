package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Alert;
import org.openqa.selenium.By;

/** The patron's own page, in a real browser. */
@OnOneDatabase
@NeedsBrowser
class MyAccountIT {

  private static final String PATRON = "P0043177";
  private static final String PIN = "4821";
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private Console page;

  MyAccountIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
  }

  @BeforeEach
  void open() {
    page = new Console(server, browser);
  }

  @Test
  void theAddressOfThePatronsPagesNeedsNoFileName() {
    page.go("my/");
    page.see("signIn:card");
    assertThat(page.address()).endsWith("/console/my/");
  }

  @Test
  void aPatronSeesAndCancelsARequest() {
    var request = arrived("MINE");
    signIn(PATRON, PIN);
    page.seeText("Book of " + request);
    page.seeText("Ready for you at Main Library");
    page.seeText("Opening hours");
    page.picture("my-account");
    pressSure("Cancel Book of " + request);
    page.seeText("The request is canceled.");
    page.seeText("On its way back to its library");
    assertThat(page.shows(By.cssSelector("button[title='Cancel Book of " + request + "']")))
        .isFalse();
    // The item is on the hold shelf; the request is not removed before check in.
    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(records.value("select status from item where barcode = ?", request + "-A"))
        .isEqualTo("TO_RETURN_TO_PARTNER");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void beforeTheSessionEndsThePageSaysSoAndProlongsIt() {
    page.go("my/");
    page.see("signIn:card");
    assertThat(page.shows(By.cssSelector("#session-end, [data-session]"))).isFalse();
    signIn(PATRON, PIN);
    page.see("leave:out");
    browser.driver().executeScript("session.warn()");
    page.seeText("You will be signed out in 5 minutes");
    page.picture("my-session-end");
    assertThat(Legibility.flaws(browser)).isEmpty();
    browser.click(By.cssSelector("[data-stay]"));
    browser.await(() -> !browser.driver().findElement(By.id("session-end")).isDisplayed());
    page.waitForFocus("main");
    browser.driver().executeScript("session.warn()");
    browser.block("*/my/*");
    browser.click(By.cssSelector("[data-stay]"));
    page.seeText("The server did not answer. Please try again.");
    browser.block();
    browser.deleteCookies();
    browser.driver().executeScript("session.seconds = () => 1; session.wait();");
    page.see("signIn:card");
  }

  @Test
  void aPatronPlacesAndCancelsAHoldOnATitle() {
    var api = new ApiClient(server, "admin", "interlend");
    var title = fresh("HOLD");
    api.put(
        "items/" + title,
        """
        {"title": "%s", "location": "STACKS", "policy": "BOOK"}
        """
            .formatted(title));
    desk.lend("u88134", title);
    signIn(PATRON, PIN);
    page.click("own-titles");
    page.fill("title", title);
    page.click("search");
    page.picture("my-catalog");
    press("Place a hold on " + title);
    page.seeText("The hold is placed. You are number 1 in the queue.");
    page.seeText("Number 1 in the queue; to be collected at Main Library");
    page.picture("my-holds");
    browser.click(By.cssSelector("#holdForm summary"));
    page.choose("holdForm:each:0:pickup", "SCIENCE");
    press("Collect it elsewhere: " + title);
    page.seeText("The pickup library is now Science Library.");
    page.seeText("to be collected at Science Library");
    assertThat(dismissed("Cancel " + title)).endsWith("You lose your place in the queue.");
    assertThat(page.text()).contains("to be collected at Science Library");
    assertThat(desk.takeBack(title).status()).isEqualTo(200);
    page.go("my/index.xhtml");
    page.seeText("On its way to Science Library");
    assertThat(dismissed("Cancel " + title)).endsWith("The item is then no longer kept for you.");
    pressSure("Cancel " + title);
    page.seeText("The hold is canceled.");
    assertThat(
            records.value(
                "select h.status from hold h join item i on i.id = h.item_id where i.barcode = ?",
                title))
        .isEqualTo("CANCELED");
  }

  @Test
  void aPatronCancelsARequestThatHasNotArrived() {
    var request = fresh("MINE");
    broker
        .send(
            NcipMessage.of("RequestItem")
                .patron(PATRON)
                .with(
                    "BibliographicId",
                    "<BibliographicId><BibliographicItemId><BibliographicItemIdentifier>x"
                        + "</BibliographicItemIdentifier></BibliographicItemId></BibliographicId>")
                .requestId(request)
                .with("RequestType", NcipMessage.text("RequestType", "Loan"))
                .with("RequestScopeType", NcipMessage.text("RequestScopeType", "Item"))
                .book("Book of " + request))
        .succeeds("RequestItem");
    signIn(PATRON, PIN);
    page.seeText("Requested from other libraries");
    pressSure("Cancel Book of " + request);
    page.seeText("The request is canceled.");
    assertThat(browser.see(By.cssSelector("section[aria-labelledby=history]")).getText())
        .contains("Book of " + request);
    assertThat(records.status(request)).isEqualTo("CANCELED_BY_PATRON");
  }

  @Test
  void aPatronRenewsOwnItemsAtOnceAndBorrowedOnesByTheLender() {
    try (var partner = Broker.open(server)) {
      partner
          .borrowing("sendRenewItem", true)
          .borrowing("mediatedRenewal", true)
          .with("ncipUrl", "http://127.0.0.1:9/ncip");
      var request = fresh("MINE");
      for (var volume : List.of("-A", "-B")) {
        broker
            .send(
                acceptItem(request, request + volume)
                    .profile(partner.code())
                    .patron(PATRON)
                    .book("Book of " + request))
            .succeeds("AcceptItem");
      }
      assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
      signIn(PATRON, PIN);
      page.seeText("Ready for you at Main Library");
      assertThat(desk.lend(PATRON, request + "-B").status()).isEqualTo(201);

      page.go("my/");
      press("Renew Book of " + request);
      page.seeText("We will write to you when there is an answer.");
      assertThat(records.status(request)).isEqualTo("MEDIATED_PATRON_RENEWAL");
      page.seeText("The due date does not change before there is an answer.");
      page.picture("my-account-renewal");
      press("Renew Book of " + request);
      page.seeText("We will write to you when there is an answer.");
      assertThat(page.shows(By.cssSelector("button[title='Renew Book of " + request + "']")))
          .as("each volume's renewal is asked for once")
          .isFalse();
      assertThat(
              records.count(
                  """
                  select count(*) from borrowed_volume
                  where renewal_for_staff = true and barcode like ?""",
                  request + "-%"))
          .isEqualTo(2);
      for (var volume : List.of("-A", "-B")) {
        broker.send(checkInItem(request + volume).profile(partner.code())).succeeds("CheckInItem");
      }
    }
  }

  @Test
  void aLateOwnItemIsCalledOverdue() {
    var patron = patronWhoReads("en");
    var late = new Shelf(server).newCopy().barcode();
    assertThat(desk.lend(patron, late).status()).isEqualTo(201);
    records.execute(
        "update loan set due_at = current_timestamp - interval '1' day where barcode = '%s'"
            .formatted(late));

    signIn(patron, PIN);
    page.seeText("Overdue. Please return it.");
  }

  @Test
  void whatIsOpenIsShownHoweverManyRequestsHaveEndedSince() {
    var patron = patronWhoReads("en");
    try (var partner = Broker.open(server).borrowing("sendRenewItem", false)) {
      var lent = arrived(partner, patron);
      var ready = arrived(partner, patron);
      assertThat(desk.lend(patron, lent + "-A").status()).isEqualTo(201);
      for (int i = 0; i < 101; i++) {
        records.execute(
            """
            insert into borrowing_request (id, partner_id, external_id, patron_id, unmatched, format,
              is_copy, status, title, sort_title, warned, created_at, updated_at, closed_at, version)
            select nextval('borrowing_request_seq'), partner_id, external_id || '-%d', patron_id, false,
              'PHYSICAL', false, 'REQUEST_COMPLETED', 'Read long ago', 'read long ago', false,
              current_timestamp, current_timestamp, current_timestamp, 1
            from borrowing_request where external_id = '%s'"""
                .formatted(i, ready));
      }
      signIn(patron, PIN);
      page.seeText("From another library");
      page.seeText("Ready for you at Main Library");
      page.seeText("Read long ago");
      page.seeText("The library removes your name from a request 365 days after its end.");
      assertThat(page.shows(By.cssSelector("button[title='Renew Book of " + lent + "']")))
          .as("its lender renews nothing")
          .isFalse();
      for (var request : List.of(lent, ready)) {
        broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
      }
    }
  }

  private String arrived(Broker partner, String patron) {
    var request = fresh("MANY");
    broker
        .send(
            acceptItem(request, request + "-A")
                .profile(partner.code())
                .patron(patron)
                .book("Book of " + request))
        .succeeds("AcceptItem");
    return request;
  }

  @Test
  void theCatalogKeepsTheChosenLanguageAndSaysThatThereAreMoreTitles() {
    var api = new ApiClient(server, "admin", "interlend");
    var title = fresh("SERIES");
    for (int i = 0; i < 26; i++) {
      api.put(
          "items/%s-%d".formatted(title, i),
          """
          {"title": "Volumes of %s %d", "location": "STACKS", "policy": "BOOK"}
          """
              .formatted(title, i));
    }
    signIn(PATRON, PIN);
    page.click("own-titles");
    page.follow("Svenska");
    page.fill("title", title);
    browser.leave(() -> page.click("search"));
    assertThat(page.see("more").getText()).startsWith("De första 25 titlarna");
    assertThat(language()).isEqualTo("sv");
    picture("my-catalog-more");
  }

  @Test
  void wrongPinsShowNothingAndLockTheCard() {
    var card = patronWhoReads("en");
    page.go("my/index.xhtml");
    for (int i = 0; i < 5; i++) {
      enter(card, "000" + i);
      page.seeText("The card number or the PIN is wrong.");
    }
    enter(card, "0000");
    page.seeText("Too many wrong PINs.");
    page.picture("my-account-refused");
    assertThat(page.shows(By.id("loans"))).isFalse();
  }

  @Test
  void anUnknownPageIsReportedInThePatronLayout() {
    page.go("my/no-such-page.xhtml");
    page.seeText("There is no page at this address.");
    page.seeText("Your requests and loans");
    assertThat(page.status("no-such-page.xhtml")).isEqualTo(404);
  }

  @Test
  void pagesUseTheBrowsersLanguageAndThenThePatrons() {
    var patron = patronWhoReads("sv");
    var ready = arrived("SPRAK", patron);
    var lent = fresh("SPRAK");
    try (var partner = Broker.open(server).with("ncipUrl", "http://127.0.0.1:9/ncip")) {
      broker
          .send(
              acceptItem(lent, lent + "-A")
                  .profile(partner.code())
                  .patron(patron)
                  .with("RenewalNotPermitted", "<RenewalNotPermitted/>")
                  .book("Book of " + lent))
          .succeeds("AcceptItem");
      assertThat(desk.lend(patron, lent + "-A").status()).isEqualTo(201);
      browser.setLanguages("fr, de-CH;q=0.8, en;q=0.5");
      page.go("my/index.xhtml");
      page.seeText("Ausweisnummer");
      assertThat(language()).isEqualTo("de");
      enter(patron, "0000");
      page.seeText("Ausweisnummer und PIN gehören nicht zusammen.");
      picture("my-sign-in-de");

      enter(patron, PIN);
      page.seeText("Mina beställningar och lån");
      assertThat(language()).isEqualTo("sv");
      page.seeText("Redo att hämta: Main Library");
      page.seeText("Fjärrlån från ett annat bibliotek");
      assertThat(page.text()).contains(dayOf(lent, new Locale("sv", "SE")));
      picture("my-account-sv");
      assertThat(browser.driver().findElements(By.cssSelector("button[title^='Låna om']")))
          .as("its lender excludes renewals")
          .isEmpty();

      page.follow("Deutsch");
      page.seeText("Abholbereit: Main Library");
      assertThat(language()).isEqualTo("de");
      assertThat(page.text()).contains(dayOf(lent, Locale.GERMANY));
      picture("my-account-de");
      pressSure("Book of " + ready + " stornieren");
      page.seeText("Die Bestellung ist storniert.");
      page.seeText("Geht an die andere Bibliothek zurück");
      page.go("my/index.xhtml");
      page.seeText("Von Ihnen ausgeliehen");

      page.follow("English");
      page.seeText("On its way back to its library");
      assertThat(language()).isEqualTo("en");
      assertThat(page.text()).contains(dayOf(lent, Locale.UK));
      page.click("leave:out");
      page.seeText("Anmelden");
      page.go("my/no-such-page.xhtml");
      page.seeText("Unter dieser Adresse gibt es keine Seite.");
      page.go("my/file.xhtml?key=nothing");
      page.seeText("Dieser Link führt zu keiner Datei.");
      page.follow("Svenska");
      page.seeText("Länken leder inte till någon fil.");
      broker.send(checkInItem(lent + "-A").profile(partner.code())).succeeds("CheckInItem");
    } finally {
      browser.setLanguages("en");
      broker.send(checkInItem(ready + "-A"));
    }
  }

  @Test
  void theRequestFormKeepsTheChosenLanguage() {
    try (var partner = Broker.open(server)) {
      partner.with("requestLink", "http://127.0.0.1:9/new?t={title}");
      var form = "my/request.xhtml?genre=book&partner=" + partner.code() + "&aulast=B%F6ll";
      page.go(form + "&ctx_enc=info:ofi/enc:ISO-8859-1");
      page.follow("Svenska");
      page.seeText("Det saknas ännu uppgifter");
      assertThat(language()).isEqualTo("sv");
      assertThat(page.value("author")).isEqualTo("Böll");
      picture("my-request-sv");
      browser.leave(() -> page.click("go"));
      page.seeText("Ange titeln.");
      assertThat(language()).isEqualTo("sv");
      page.follow("Deutsch");
      page.seeText("Verfasser/in");
      assertThat(page.value("author")).isEqualTo("Böll");
      picture("my-request-de");
    }
  }

  private String language() {
    return browser.see(By.tagName("html")).getDomAttribute("lang");
  }

  private String dayOf(String request, Locale locale) {
    var due =
        (String)
            records.value(
                "select to_char(due_at at time zone 'Europe/Paris', 'YYYY-MM-DD') from loan"
                    + " where barcode = ?",
                request + "-A");
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .format(LocalDate.parse(due));
  }

  /** Screenshots in the sizes of a screen and a tablet. */
  private void picture(String name) {
    page.pictures(name, 820, 1280);
    assertThat(Legibility.flaws(browser)).as(name).isEmpty();
  }

  private String patronWhoReads(String language) {
    var number = fresh("READER");
    var answer =
        new ApiClient(server, "admin", "interlend")
            .put(
                "patrons/" + number,
                """
                {"barcodes": ["%s"], "firstName": "Åsa", "lastName": "Öberg", "group": "STAFF",
                 "email": "asa@example.org", "language": "%s", "pin": "%s"}
                """
                    .formatted(number, language, PIN));
    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    return number;
  }

  @Test
  void aPatronMayNotUseTheConsole() {
    signIn(PATRON, PIN);
    page.go("home.xhtml");
    page.see("username");
  }

  private void signIn(String card, String pin) {
    page.go("my/index.xhtml");
    enter(card, pin);
    page.seeText("My requests and loans");
  }

  private void enter(String card, String pin) {
    page.fill("signIn:card", card);
    page.fill("signIn:pin", pin);
    page.click("signIn:enter");
  }

  private void press(String title) {
    browser.leave(() -> browser.click(By.cssSelector("button[title='" + title + "']")));
  }

  /** The question before a step, which the patron answers with no. */
  private String dismissed(String title) {
    browser.click(By.cssSelector("button[title='" + title + "']"));
    Alert question = browser.driver().switchTo().alert();
    String text = question.getText();
    question.dismiss();
    return text;
  }

  private void pressSure(String title) {
    browser.leave(() -> browser.clickSure(By.cssSelector("button[title='" + title + "']")));
  }

  private String arrived(String purpose) {
    return arrived(purpose, PATRON);
  }

  private String arrived(String purpose, String patron) {
    var request = fresh(purpose);
    broker
        .send(acceptItem(request, request + "-A").patron(patron).book("Book of " + request))
        .succeeds("AcceptItem");
    return request;
  }
}
