package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;

import java.util.List;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** What the console keeps when a session ends, and from one step and one person to the next. */
@OnOneDatabase
@NeedsBrowser
class ConsoleSessionStarterIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final CirculationDesk desk;
  private final Records records;
  private Console console;

  ConsoleSessionStarterIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    desk = new CirculationDesk(server);
    records = new Records(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void anEndedSessionLosesNothingThatWasTyped() {
    var id = fresh("TYPED");
    console.signIn("admin");
    console.go("patron-edit.xhtml");
    console.fill("patron:primaryId", id);
    console.fill("patron:lastName", "Typed & kept");
    browser.deleteCookies();
    console.click("patron:save");
    console.seeText("what you have typed is put back");
    console.picture("sign-in-again");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.enter("admin", "wrong");
    console.seeText("what you have typed is put back");
    assertThat(console.value("username")).isEqualTo("admin");
    console.enter("admin", "interlend");
    browser.await(() -> id.equals(console.value("patron:primaryId")));
    assertThat(console.value("patron:lastName")).isEqualTo("Typed & kept");
    console.click("patron:save");
    console.seeText("Typed & kept");
    assertThat(records.count("select count(*) from patron where primary_id = ?", id)).isEqualTo(1);
  }

  @Test
  void aFormThatWasRefusedLosesNothingEither() {
    console.signIn("admin");
    console.go("patron-edit.xhtml");
    console.fill("patron:primaryId", "u88120");
    console.fill("patron:lastName", "Typed, but refused");
    console.click("patron:save");
    console.seeText("already exists");
    browser.deleteCookies();
    console.click("patron:save");
    console.seeText("what you have typed is put back");
    console.enter("admin", "interlend");
    browser.await(() -> "u88120".equals(console.value("patron:primaryId")));
    assertThat(console.value("patron:lastName")).isEqualTo("Typed, but refused");
  }

  @Test
  void aButtonWithoutAnAnswerCanBePressedAgain() {
    console.signIn("desk");
    console.go("patron.xhtml?id=u88120");
    browser.click(By.xpath("//summary[text()='Enter a charge']"));
    browser.block("*/patron.xhtml*");
    console.fill("charge:note", "A key");
    console.click("charge:enter");
    console.seeText("The server has not confirmed your last step");
    console.picture("unconfirmed");
    assertThat(Legibility.flaws(browser)).isEmpty();
    assertThat(console.value("charge:note")).isEqualTo("A key");
    browser.block();
    console.click("charge:enter");
    console.seeText("Please give an amount such as 12.50.");
    browser.await(() -> !browser.driver().findElement(By.id("unconfirmed")).isDisplayed());
  }

  @Test
  void aPageKeepsWhatWasTypedHoweverManyOthersAreOpened() {
    var id = fresh("LONG");
    console.signIn("admin");
    console.go("patron-edit.xhtml");
    console.fill("patron:primaryId", id);
    console.fill("patron:lastName", "Typed long ago");
    openOtherPages(20);
    console.click("patron:save");
    console.seeText("Typed long ago");
    console.go("patron-edit.xhtml?id=" + id);
    console.fill("patron:lastName", "Typed longer ago");
    String first = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    console.go("receive.xhtml");
    openOtherPages(51);
    console.scan("itemForm:barcode", "SCANNED-LONG-AGO");
    console.seeText("has been opened again");
    assertThat(console.value("itemForm:barcode")).isEqualTo("SCANNED-LONG-AGO");
    browser.driver().close();
    browser.driver().switchTo().window(first);
    console.click("patron:save");
    console.seeText("has been opened again");
    console.picture("opened-again");
    assertThat(console.value("patron:lastName")).isEqualTo("Typed longer ago");
    console.click("patron:save");
    console.seeText("Typed longer ago");
  }

  private static void openOtherPages(int number) {
    browser
        .driver()
        .executeAsyncScript(
            "const done = arguments[1];"
                + "(async () => { for (let i = 0; i < arguments[0]; i++) { await (await fetch('password.xhtml')).text(); } done(); })();"
                    .replace("arguments[0]", Integer.toString(number)),
            number);
  }

  @Test
  void afterTheSignOutNothingThatWasTypedIsKept() {
    console.signIn("admin");
    console.go("patron-edit.xhtml");
    console.fill("patron:lastName", "Typed, then signed out");
    console.click("leave:out");
    browser.see(By.id("username"));
    browser.driver().navigate().back();
    browser.see(By.id("username"));
    assertThat(browser.driver().findElement(By.cssSelector("[data-keeps-typed]")).isDisplayed())
        .isFalse();
  }

  @Test
  void anotherPersonDoesNotGetWhatWasTyped() {
    console.signIn("admin");
    console.go("patron-edit.xhtml");
    console.fill("patron:lastName", "Typed by the administrator");
    browser.deleteCookies();
    console.click("patron:save");
    console.seeText("what you have typed is put back");
    console.enter("sharing", "interlend");
    browser.see(By.id("leave:out"));
    assertThat(console.source()).doesNotContain("Typed by the administrator");
    console.go("patron-edit.xhtml");
    assertThat(
            console.shows(By.id("patron:lastName")) && !console.value("patron:lastName").isEmpty())
        .isFalse();
  }

  @Test
  void whenTheSessionEndsThePageAsksForTheSignIn() {
    console.signIn("admin");
    console.go("patron-edit.xhtml");
    console.fill("patron:lastName", "Typed, not sent");
    browser.deleteCookies();
    browser.driver().executeScript("session.seconds = () => 1; session.wait();");
    console.seeText("Sign in to continue on this page");
    assertThat(console.value("patron:lastName")).as("behind it").isEqualTo("Typed, not sent");
    console.picture("sign-in-over-the-form");
    console.enter("admin", "interlend");
    browser.await(() -> "Typed, not sent".equals(console.value("patron:lastName")));
  }

  @Test
  void signingInAgainInOneTabEndsTheQuestionInTheOther() {
    console.signIn("admin");
    console.go("patron-edit.xhtml");
    console.fill("patron:lastName", "In the first tab");
    String first = browser.driver().getWindowHandle();
    browser.driver().executeScript("signIn.ask()");
    console.seeText("Sign in to continue on this page");
    browser.driver().switchTo().newWindow(WindowType.TAB);
    console.go("home.xhtml");
    browser.see(By.tagName("h1"));
    browser.driver().close();
    browser.driver().switchTo().window(first);
    browser.await(() -> !browser.driver().findElement(By.id("sign-in-again")).isDisplayed());
    browser.await(() -> "In the first tab".equals(console.value("patron:lastName")));
  }

  @Test
  void aScanOfAnEndedSessionIsBackInItsField() {
    console.signIn("sharing");
    console.go("receive.xhtml");
    console.scan("itemForm:barcode", "SCANNED-BEFORE");
    console.seeText("SCANNED-BEFORE");
    browser.deleteCookies();
    console.scan("itemForm:barcode", "NO-SUCH-THING");
    console.seeText("Sign in to continue on this page");
    console.enter("sharing", "interlend");
    browser.await(() -> "NO-SUCH-THING".equals(console.value("itemForm:barcode")));
    console.scan("itemForm:barcode", "NO-SUCH-THING");
    console.seeText("has the number NO-SUCH-THING, neither");
    console.go("receive.xhtml");
    assertThat(console.value("itemForm:barcode")).isEmpty();
  }

  @Test
  void anOptionThatIsShownAfterTheSignInCountsForTheNextScan() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = announcedWithNote(partner, "Cover is torn");
      browser.deleteCookies();
      console.scan("itemForm:barcode", request);
      console.seeText("Sign in to continue on this page");
      console.enter("sharing", "interlend");
      browser.await(() -> request.equals(console.value("itemForm:barcode")));
      receiveWithNote(request, "Cover is torn");
    }
  }

  @Test
  void anOptionThatTheWayBackShowsCountsForTheNextScan() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = announcedWithNote(partner, "Spine is loose");
      console.go("home.xhtml");
      browser.see(By.tagName("h1"));
      browser.driver().navigate().back();
      browser.await(() -> "Spine is loose".equals(console.value("itemForm:note")));
      console.click("itemForm:barcode");
      console.type(request);
      receiveWithNote(request, "Spine is loose");
    }
  }

  @Test
  void thePreviewShowsTheTextThatIsBackAfterTheSignIn() {
    console.signIn("admin");
    console.go("letter-templates.xhtml");
    console.fill("template:body", "Typed in time: {title}");
    browser.deleteCookies();
    console.click("template:save");
    console.seeText("what you have typed is put back");
    console.enter("admin", "interlend");
    browser.await(() -> "Typed in time: {title}".equals(console.value("template:body")));
    console.seeText("Typed in time: Walking the watershed");
  }

  @Test
  void thePreviewShowsTheTextThatTheWayBackBrings() {
    console.signIn("admin");
    console.go("letter-templates.xhtml");
    console.fill("template:body", "Typed and left: {title}");
    console.seeText("Typed and left: Walking the watershed");
    console.go("home.xhtml");
    browser.see(By.tagName("h1"));
    browser.driver().navigate().back();
    browser.await(() -> "Typed and left: {title}".equals(console.value("template:body")));
    console.seeText("Typed and left: Walking the watershed");
  }

  /** Staff type a note at Receiving before they scan the request. */
  private String announcedWithNote(Broker partner, String note) {
    var request = fresh("OPTION");
    broker.send(acceptItem(request, request + "-A").profile(partner.code())).succeeds("AcceptItem");
    console.signIn("sharing");
    console.go("receive.xhtml");
    console.fill("itemForm:note", note);
    console.click("itemForm:barcode");
    waitForAnswers();
    return request;
  }

  private void receiveWithNote(String request, String note) {
    waitForAnswers();
    console.type(Keys.ENTER.toString());
    console.seeText(request + "-A");
    browser.await(() -> console.shows(By.linkText("Open the request")));
    console.find(request);
    console.seeText(note);
  }

  private static void waitForAnswers() {
    browser.await(
        () -> (Boolean) browser.driver().executeScript("return PrimeFaces.ajax.Queue.isEmpty()"));
  }

  @Test
  void rowsThatWereNotSavedAreNamedAfterTheSignInAndNoOtherRowIsChanged() {
    console.signIn("admin");
    console.go("library.xhtml?code=MAIN");
    String first = console.value("library:desk:0:name");
    console.click("library:desk:0:remove");
    browser.await(() -> !first.equals(console.value("library:desk:0:name")));
    console.fill("library:desk:0:name", "Typed into another row");
    console.fill("library:isil", "FR-TYPED");
    browser.deleteCookies();
    console.click("library:save");
    console.seeText("what you have typed is put back");
    console.enter("admin", "interlend");
    console.seeText("Not everything that you had changed on this page is in the form again");
    assertThat(console.value("library:isil")).isEqualTo("FR-TYPED");
    assertThat(console.value("library:desk:0:name")).isEqualTo(first);
    assertThat(Legibility.flaws(browser)).isEmpty();
  }

  @Test
  void whatAChoiceHasBroughtToTheFormIsBackAfterTheSignIn() {
    console.signIn("admin");
    console.go("partner.xhtml?code=BRIGHTWATER");
    console.choose("partner:protocol", "SLNP");
    browser.await(() -> console.shows(By.id("partner:slnpRegion")));
    console.reveal("partner:slnpRegion");
    console.choose("partner:slnpRegion", "HBZ");
    browser.await(() -> "(DE-605)".equals(value("partner:slnpTitleIdPrefix")));
    console.reveal("partner:slnpNumberPrefix");
    console.fill("partner:slnpNumberPrefix", "TYPED");
    browser.deleteCookies();
    browser.driver().executeScript("document.getElementById('partner:save').click()");
    console.seeText("what you have typed is put back");
    console.enter("admin", "interlend");
    browser.await(
        () ->
            console.shows(By.id("partner:slnpNumberPrefix"))
                && "TYPED".equals(value("partner:slnpNumberPrefix")));
    assertThat(value("partner:slnpRegion")).isEqualTo("HBZ");
    assertThat(value("partner:slnpTitleIdPrefix")).isEqualTo("(DE-605)");
    assertThat(browser.driver().findElement(By.id("not-put-back")).isDisplayed()).isFalse();
  }

  /** Also of a field in a closed tab. */
  private static String value(String field) {
    return browser.driver().findElement(By.id(field)).getDomProperty("value");
  }

  @Test
  void scansThatWaitedWhenTheSessionEndedComeBackOneAfterTheOther() {
    console.signIn("sharing");
    console.go("receive.xhtml");
    console.see("itemForm:barcode");
    browser.deleteCookies();
    browser
        .driver()
        .executeScript(
            "for (const scan of ['FIRST-OF-3', 'SECOND-OF-3', 'THIRD-OF-3']) {"
                + " document.getElementById('itemForm:barcode').value = scan;"
                + " document.getElementById('itemForm:scan').click(); }");
    console.seeText("Sign in to continue on this page");
    console.enter("sharing", "interlend");
    for (var scan : List.of("FIRST-OF-3", "SECOND-OF-3", "THIRD-OF-3")) {
      browser.await(() -> scan.equals(console.value("itemForm:barcode")));
      console.type(Keys.ENTER.toString());
      console.seeText(scan);
    }
    assertThat(console.value("itemForm:barcode")).isEmpty();
  }

  @Test
  void whatCameBackBesideANumberStaysWithIt() {
    console.signIn("sharing");
    console.go("receive.xhtml");
    browser.click(By.id("itemForm:other"));
    console.see("itemForm:label");
    browser.block("*/receive.xhtml*");
    console.fill("itemForm:barcode", "WITHOUT-ANSWER");
    console.fill("itemForm:label", "ITS-LABEL");
    console.type(Keys.ENTER.toString());
    console.seeText("The server has not confirmed your last step");
    browser.await(() -> "ITS-LABEL".equals(console.value("itemForm:label")));
    browser.block();
    console.waitForFocus("itemForm:barcode");
    console.type("ANOTHER-NUMBER" + Keys.ENTER);
    console.waitForFocus("itemForm:label");
    assertThat(console.value("itemForm:label")).isEmpty();
    console.type("ANOTHER-LABEL" + Keys.ENTER);
    console.seeText("ANOTHER-NUMBER");
    browser.await(() -> "ITS-LABEL".equals(console.value("itemForm:label")));
    assertThat(console.value("itemForm:barcode")).isEqualTo("WITHOUT-ANSWER");
    console.waitForFocus("itemForm:barcode");
    console.type("WITHOUT-ANSWER" + Keys.ENTER + Keys.ENTER);
    console.seeText("WITHOUT-ANSWER");
    assertThat(console.value("itemForm:label")).isEmpty();
    browser.click(By.id("itemForm:other"));
    browser.await(() -> !console.shows(By.id("itemForm:label")));
  }

  @Test
  void theAddressNamesTheRecordAfterAStep() {
    try (var partner = Broker.open(server)) {
      var request = fresh("ADDRESS");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      console.signIn("admin");
      console.find(request);
      String address = console.address();
      assertThat(address).contains("borrowing-request.xhtml?id=");
      console.click("next:lend");
      console.seeText("Next: Return from the patron");
      assertThat(console.address()).isEqualTo(address);
      browser.driver().navigate().to(address);
      console.seeText("Next: Return from the patron");
      assertThat(desk.takeBack(request + "-A").status()).isEqualTo(200);
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void deskAndOptionsAreThoseOfTheBrowserAfterTheNextSignIn() {
    console.signIn("sharing");
    console.go("receive.xhtml");
    new DeskPages(console).atDesk("SCIDESK");
    console.seeText("At Science desk");
    console.click("itemForm:notify");
    console.click("itemForm:print");
    browser.await(() -> hasCookie("interlend.print"));
    console.click("leave:out");
    console.enter("admin", "interlend");
    console.seeText("Today");
    assertThat(console.value("place:desk")).isEqualTo("SCIDESK");
    console.go("receive.xhtml");
    assertThat(console.see("itemForm:notify").isSelected()).isFalse();
    assertThat(console.see("itemForm:print").isSelected()).isTrue();
  }

  private static boolean hasCookie(String name) {
    return browser.driver().manage().getCookieNamed(name) != null;
  }

  @Test
  void theSignInPageTellsOfAnEndedSessionOnlyWhenTextIsKept() {
    browser.deleteCookies();
    console.go("home.xhtml");
    browser.see(By.id("username"));
    assertThat(browser.driver().findElement(By.cssSelector("[data-keeps-typed]")).isDisplayed())
        .isFalse();
  }

  @Test
  void beforeTheSessionEndsThePageSaysSoAndProlongsIt() {
    console.signIn("viewer");
    console.go("home.xhtml");
    assertThat(browser.see(By.tagName("html")).getDomAttribute("data-session")).isEqualTo("3600");
    assertThat(browser.driver().findElement(By.id("session-end")).isDisplayed()).isFalse();
    browser.driver().executeScript("session.warn()");
    console.seeText("You will be signed out in 5 minutes");
    console.picture("session-end");
    assertThat(Legibility.flaws(browser)).isEmpty();
    browser.click(By.cssSelector("[data-stay]"));
    browser.await(() -> !browser.driver().findElement(By.id("session-end")).isDisplayed());
    console.waitForFocus("main");

    browser.driver().executeScript("session.warn()");
    browser.block("*/password.xhtml*");
    browser.click(By.cssSelector("[data-stay]"));
    console.seeText("The server has not confirmed your last step");
    browser.block();
    browser.click(By.cssSelector("[data-stay]"));
    browser.await(() -> !browser.driver().findElement(By.id("unconfirmed")).isDisplayed());

    browser.driver().executeScript("session.warn()");
    browser.deleteCookies();
    browser.click(By.cssSelector("[data-stay]"));
    console.seeText("Sign in to continue on this page");
  }

  @Test
  void theSlashKeyGoesToTheSearchBox() {
    console.signIn("viewer");
    console.go("home.xhtml");
    browser.see(By.tagName("h1"));
    console.type("/");
    console.waitForFocus("find");
    console.type("a/b" + Keys.ENTER);
    console.seeText("a/b");
  }
}
