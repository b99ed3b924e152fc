package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.system.NcipMessage.acceptItem;
import static org.interlend.system.NcipMessage.checkInItem;
import static org.interlend.system.NcipMessage.fresh;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The patron's own page, in a real browser. */
@OnEachDatabase
class MyAccountIT {

  private static final String PATRON = "P0043177";
  private static final String PIN = "4821";
  private static Browser browser;

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

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void open() {
    page = new Console(server, browser);
  }

  @Test
  void aPatronSeesAndCancelsARequest() {
    var request = arrived("MINE");
    signIn(PATRON, PIN);
    page.seeText("Book of " + request);
    page.seeText("Ready for you at Main Library");
    page.picture("my-account");
    press("Cancel Book of " + request);
    page.seeText("The request is cancelled.");
    page.seeText("Goes back to its library");
    assertThat(page.shows(By.cssSelector("button[title='Cancel Book of " + request + "']")))
        .isFalse();
    // The book stands on the shelf: it is not forgotten before it has gone home.
    assertThat(records.status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(records.value("select status from item where barcode = ?", request + "-A"))
        .isEqualTo("TO_RETURN_TO_PARTNER");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void whatHasNotComeYetIsSimplyCancelled() {
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
    page.seeText("Asked for at other libraries");
    press("Cancel Book of " + request);
    page.seeText("The request is cancelled.");
    assertThat(records.status(request)).isEqualTo("CANCELED_BY_PATRON");
  }

  @Test
  void aPatronRenewsWhatTheLibraryOwnsAtOnceAndAsksTheLenderForTheRest() {
    try (var partner = Broker.open(server)) {
      partner
          .borrowing("sendRenewItem", true)
          .borrowing("mediatedRenewal", true)
          .with("ncipUrl", "http://127.0.0.1:9/ncip");
      var request = fresh("MINE");
      broker
          .send(
              acceptItem(request, request + "-A")
                  .profile(partner.code())
                  .patron(PATRON)
                  .book("Book of " + request))
          .succeeds("AcceptItem");
      assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);

      signIn(PATRON, PIN);
      press("Renew Book of " + request);
      page.seeText("We shall write to you when there is an answer.");
      assertThat(records.status(request)).isEqualTo("MEDIATED_PATRON_RENEWAL");
      page.seeText("Until there is an answer the due date stands.");
      assertThat(page.shows(By.cssSelector("button[title='Renew Book of " + request + "']")))
          .isFalse();
      page.picture("my-account-renewal");
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void whoDoesNotKnowThePinSeesNothingAndCannotGuessOn() {
    page.go("my/index.xhtml");
    for (int i = 0; i < 5; i++) {
      enter("P0043188", "000" + i);
      page.seeText("do not belong together");
    }
    enter("P0043188", "0000");
    page.seeText("Too many wrong PINs.");
    page.picture("my-account-refused");
    assertThat(page.shows(By.id("loans"))).isFalse();
  }

  @Test
  void aWrongAddressIsSaidInThePatronsOwnFrame() {
    page.go("my/no-such-page.xhtml");
    page.seeText("This address leads to no page.");
    page.seeText("Your requests and loans");
    assertThat(page.status("no-such-page.xhtml")).isEqualTo(404);
  }

  @Test
  void aPatronIsNoStaff() {
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
    browser.click(By.cssSelector("button[title='" + title + "']"));
  }

  private String arrived(String purpose) {
    var request = fresh(purpose);
    broker
        .send(acceptItem(request, request + "-A").patron(PATRON).book("Book of " + request))
        .succeeds("AcceptItem");
    return request;
  }
}
