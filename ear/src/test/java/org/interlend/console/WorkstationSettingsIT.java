package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;

import java.util.List;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What staff choose for one computer: theme, sounds, keys and slips. */
@OnOneDatabase
@NeedsBrowser
class WorkstationSettingsIT {

  private static final Browser browser = Browser.shared();

  private static final String LISTEN =
      """
      window.heard = [];
      window.AudioContext = class { currentTime = 0; destination = {}; };
      window.OscillatorNode = class {
        constructor(context, { frequency }) { window.heard.push(frequency); }
        connect(next) { return next; } start() {} stop() {}
      };
      window.GainNode = class { connect(next) { return next; } };
      """;

  private final Console console;
  private final InterlendServer server;

  WorkstationSettingsIT(InterlendServer server) {
    this.server = server;
    console = new Console(server, browser).signIn("sharing");
  }

  @AfterEach
  void asBefore() {
    browser.block();
    browser.deleteCookies();
  }

  @Test
  void theHighContrastThemeIsLegible() {
    open();
    console.choose("computer:theme", "HIGH_CONTRAST");
    save();
    for (var page :
        List.of(
            "home.xhtml",
            "borrowing-request.xhtml?id=1",
            "borrowing-requests.xhtml",
            "partner.xhtml?code=BRIGHTWATER",
            "flow.xhtml",
            "reports.xhtml",
            "this-computer.xhtml")) {
      console.go(page);
      assertThat(browser.see(By.tagName("html")).getDomAttribute("data-theme"))
          .isEqualTo("HIGH_CONTRAST");
      console.picture(page.replaceAll("\\W+", "-") + "-high-contrast");
      assertThat(Legibility.flaws(browser)).as(page).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"'', Fyll i detta.", "A9, Det går inte längre att välja. Välj något annat."})
  void whatIsNoPaperIsRefusedAtItsField(String paper, String sentence) {
    var session = new Session(server, "sv");
    session.signIn("sharing", "interlend");
    var answer =
        session.post(
            "this-computer.xhtml",
            session.form("this-computer.xhtml")
                + "&computer=computer&computer%3Asave=&computer%3Apaper="
                + paper);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  void aThemeIsKeptForTheNextPersonAndCountsOnTheSignInPage() {
    open();
    console.choose("computer:theme", "DARK");
    save();
    console.picture("this-computer-dark");
    assertThat(ground()).isEqualTo("rgb(16, 23, 29)");
    console.click("leave:out");
    browser.see(By.id("username"));
    console.picture("sign-in-dark");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.enter("admin", "interlend");
    console.seeText("Today");
    assertThat(ground()).isEqualTo("rgb(16, 23, 29)");
    open();
    console.choose("computer:theme", "LIGHT");
    save();
    assertThat(ground()).isEqualTo("rgb(243, 245, 247)");
  }

  private String ground() {
    return browser
        .see(By.tagName("body"))
        .getCssValue("background-color")
        .replace("rgba", "rgb")
        .replace(", 1)", ")");
  }

  @Test
  void aScanIsHeardUnlessSoundsAreSwitchedOff() {
    console.go("scan.xhtml");
    browser.driver().executeScript(LISTEN);
    console.scan("itemForm:barcode", "NO-SUCH-ITEM");
    console.seeText("NO-SUCH-ITEM");
    browser.await(() -> heard().equals(List.of(220L, 165L)));
    console.go("desk.xhtml?patron=u88120");
    browser.driver().executeScript(LISTEN);
    console.scan("itemForm:barcode", "NO-SUCH-ITEM");
    browser.await(() -> heard().equals(List.of(220L, 165L)));

    open();
    console.click("computer:sounds");
    save();
    console.go("scan.xhtml");
    browser.driver().executeScript(LISTEN);
    console.scan("itemForm:barcode", "NO-SUCH-ITEM");
    console.seeText("NO-SUCH-ITEM");
    assertThat(heard()).isEmpty();
  }

  @Test
  void theSlashKeyDoesNothingOnceItIsSwitchedOff() {
    open();
    console.click("computer:slashKey");
    save();
    console.type("/");
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
        .isNotEqualTo("find");
    assertThat(console.see("computer:slashKey").isSelected()).isFalse();
  }

  @Test
  void aScanWithoutAnAnswerIsHeardAndComesBack() {
    console.go("scan.xhtml");
    browser.driver().executeScript(LISTEN);
    console.scan("itemForm:barcode", "FIRST-SCAN");
    console.seeText("No item has the barcode FIRST-SCAN");
    browser.await(() -> heard().equals(List.of(220L, 165L)));
    browser.await(() -> browser.announced().contains("No item has the barcode FIRST-SCAN"));

    browser.block("*/scan.xhtml*");
    console.scan("itemForm:barcode", "SECOND-SCAN");
    console.seeText("The server has not confirmed your last step");
    browser.await(() -> heard().equals(List.of(220L, 165L, 220L, 165L)));
    assertThat(console.value("itemForm:barcode")).isEqualTo("SECOND-SCAN");
    scanOver("THIRD-SCAN");
    browser.await(() -> heard().size() == 6);
    browser.await(() -> "SECOND-SCAN".equals(console.value("itemForm:barcode")));

    browser.block();
    scanOver("SECOND-SCAN");
    console.seeText("No item has the barcode SECOND-SCAN");
    browser.await(() -> "THIRD-SCAN".equals(console.value("itemForm:barcode")));
    assertThat(console.see("unconfirmed").isDisplayed()).isTrue();
    scanOver("THIRD-SCAN");
    console.seeText("No item has the barcode THIRD-SCAN");
    browser.await(() -> !browser.driver().findElement(By.id("unconfirmed")).isDisplayed());
    assertThat(console.value("itemForm:barcode")).isEmpty();
  }

  /** Keys of a scanner go to the focused field as it is. */
  private static void scanOver(String number) {
    new Actions(browser.driver()).sendKeys(number + Keys.ENTER).perform();
  }

  @SuppressWarnings("unchecked")
  private static List<Long> heard() {
    return (List<Long>) browser.driver().executeScript("return window.heard");
  }

  @Test
  void theSlipsThatAreChosenArePrintedAtOnce() {
    open();
    tick("Receive slip");
    tick("Hold slip");
    console.choose("computer:paper", "FOUR_ON_A4");
    save();
    assertThat(ticked("Receive slip")).isTrue();
    assertThat(ticked("Transit slip")).isFalse();
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var broker = new NcipClient(server);
      var request = NcipMessage.fresh("PRINT");
      broker
          .send(acceptItem(request, request + "-A").book("Printed at once").profile(partner.code()))
          .succeeds("AcceptItem");
      console.go("receive.xhtml");
      new DeskPages(console).atDesk("RSDESK");
      console.seeText("At Resource sharing desk");
      console.scan("itemForm:barcode", request);
      console.seeText("Put it on the hold shelf");
      browser.await(() -> frames().size() == 2);
      assertThat(slips()).containsExactly("RECEIVE", "HOLD");
      assertThat(scriptsOfSlips()).as("the policy of the page lets the frames run none").isZero();
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  private static List<WebElement> frames() {
    return browser.driver().findElements(By.cssSelector(".slip-frame"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> slips() {
    return (List<String>)
        browser
            .driver()
            .executeScript(
                """
                return [...document.querySelectorAll('.slip-frame')].map(frame =>
                  frame.contentDocument.querySelector('.FOUR_ON_A4 .slip').classList[1]);
                """);
  }

  private static long scriptsOfSlips() {
    return (long)
        browser
            .driver()
            .executeScript(
                """
                return [...document.querySelectorAll('.slip-frame')]
                  .flatMap(frame => [...frame.contentDocument.scripts]).length;
                """);
  }

  private void open() {
    console.go("this-computer.xhtml");
  }

  private static void tick(String slip) {
    box(slip).click();
  }

  private static boolean ticked(String slip) {
    return box(slip).isSelected();
  }

  private static WebElement box(String slip) {
    var label = browser.see(By.xpath("//label[normalize-space()='" + slip + "']"));
    return browser.see(By.id(label.getDomAttribute("for")));
  }

  private void save() {
    console.click("computer:save");
    console.seeText("Saved.");
  }
}
