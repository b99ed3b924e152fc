package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * What a desk does for one patron: by name, with renewals, other due dates and overruled blocks.
 */
@OnOneDatabase
@NeedsBrowser
class PatronServicesIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final Console console;
  private final Shelf shelf;
  private final ApiClient admin;
  private final String number = NcipMessage.fresh("PSV");

  PatronServicesIT(InterlendServer server) {
    this.server = server;
    console = new Console(server, browser).signIn("desk");
    shelf = new Shelf(server);
    admin = new ApiClient(server, "admin", "interlend");
  }

  @Test
  void aPatronIsFoundByNameAndAnotherCardInTheItemBoxSwitches() {
    patron("A", "Zeppelin-" + number);
    patron("B", "Zeppelin-" + number);
    var copy = shelf.newCopy();
    console.go("desk.xhtml");
    console.scan("itemForm:barcode", "zeppelin-" + number);
    console.seeText("Patrons with this name");
    browser.await(
        () ->
            browser
                .announced()
                .equals(
                    "Patrons with this name Zeppelin-%1$s, A Zeppelin-%1$s, B".formatted(number)));
    console.picture("desk-patrons-by-name");
    assertThat(browser.driver().findElements(By.partialLinkText("Zeppelin-" + number))).hasSize(2);
    console.follow("Zeppelin-" + number + ", A");
    console.seeText("Scan an item to lend");
    console.scan("itemForm:barcode", copy.barcode());
    console.seeText("due");
    console.scan("itemForm:barcode", card("B"));
    console.seeText("Now for another patron");
    browser.await(() -> browser.announced().contains("B Zeppelin-" + number));
    console.seeText("Nothing on loan.");
    console.scan("itemForm:barcode", "NO-SUCH-NUMBER");
    console.seeText("No item has the barcode NO-SUCH-NUMBER");
    takeBack(copy.barcode());

    console.go("patrons.xhtml?text=Z%C3%A9ppelin-" + number + ",+A");
    console.seeText(card("A"));
    assertThat(console.text()).doesNotContain(card("B"));
    console.go("desk.xhtml");
    console.scan("itemForm:barcode", "zeppelin-" + number);
    console.seeText("Patrons with this name");
    browser.await(
        () ->
            ("zeppelin-" + number)
                .equals(browser.driver().executeScript("return getSelection().toString()")));
    console.scan("itemForm:barcode", card("A"));
    console.seeText("Nothing on loan.");
  }

  @Test
  void aScanThatFailedForOnePatronDoesNotComeBackForTheNext() {
    patron("A", "Reader");
    patron("B", "Reader");
    console.go("desk.xhtml?patron=" + id("A"));
    failToScan("FAILED-FOR-A");
    console.scan("itemForm:barcode", card("B"));
    console.seeText("Now for another patron");
    browser.await(() -> id("B").equals(browser.driver().executeScript("return scanField.patron")));
    assertThat(console.value("itemForm:barcode")).isEmpty();

    failToScan("FAILED-FOR-B");
    console.click("closeForm:close");
    console.seeText("Scan the patron's card");
    browser.await(() -> console.value("itemForm:barcode").isEmpty());
    console.scan("itemForm:barcode", card("A"));
    console.seeText("Nothing on loan.");
    browser.await(() -> id("A").equals(browser.driver().executeScript("return scanField.patron")));
    assertThat(console.value("itemForm:barcode")).isEmpty();
    browser.await(() -> !browser.driver().findElement(By.id("unconfirmed")).isDisplayed());
  }

  @Test
  void itemsBehindACardThatGotNoAnswerWaitForItsPatron() {
    patron("A", "Reader");
    patron("B", "Reader");
    var one = shelf.newCopy().barcode();
    var other = shelf.newCopy().barcode();
    console.go("desk.xhtml");
    failToScan(card("A"), one, other);
    pressEnter();
    lendWhatComesBack(one);
    lendWhatComesBack(other);

    console.go("desk.xhtml");
    failToScan(card("A"), "SCANNED-FOR-A");
    console.scan("itemForm:barcode", card("B"));
    console.seeText("Nothing on loan.");
    browser.await(() -> browser.driver().executeScript("return scanField.patron").equals(id("B")));
    assertThat(console.value("itemForm:barcode")).isEmpty();
    assertThat(browser.driver().executeScript("return scanField.isComplete()")).isEqualTo(true);
    takeBack(one);
    takeBack(other);
  }

  @Test
  void itemsBehindACardThatMetTheEndOfTheSessionWaitForItsPatron() {
    patron("A", "Reader");
    var copy = shelf.newCopy().barcode();
    console.go("desk.xhtml");
    browser.deleteCookies();
    scanQuickly(card("A"), copy);
    browser.see(By.id("sign-in-again"));
    browser.leave(() -> console.enter("desk", "interlend"));
    browser.await(() -> card("A").equals(console.value("itemForm:barcode")));
    pressEnter();
    lendWhatComesBack(copy);
    takeBack(copy);
  }

  @Test
  void whatWaitsBehindARefusedCardIsNotTriedAsACard() {
    patron("A", "Reader");
    var copy = shelf.newCopy().barcode();
    console.go("desk.xhtml");
    scanQuickly("NO-SUCH-CARD", copy);
    console.seeText("The server has not confirmed your last step");
    assertThat(console.value("itemForm:barcode")).isEqualTo("NO-SUCH-CARD");
    console.scan("itemForm:barcode", card("A"));
    console.seeText("Nothing on loan.");
    browser.await(() -> browser.announced().contains("A Reader"));
    assertThat(console.text()).contains("NO-SUCH-CARD").doesNotContain(copy);
    lendWhatComesBack(copy);
    takeBack(copy);
  }

  private void lendWhatComesBack(String barcode) {
    browser.await(() -> barcode.equals(console.value("itemForm:barcode")));
    pressEnter();
    browser.await(() -> shelf.status(barcode).equals("ON_LOAN"));
  }

  private void pressEnter() {
    console.see("itemForm:barcode").sendKeys(Keys.ENTER);
  }

  /** Scans before the server can answer. */
  private static void scanQuickly(String... numbers) {
    browser
        .driver()
        .executeScript(
            """
            for (const number of arguments) {
              document.getElementById('itemForm:barcode').value = number;
              document.getElementById('itemForm:scan').click();
            }""",
            (Object[]) numbers);
  }

  private void failToScan(String... numbers) {
    browser.block("*/desk.xhtml*");
    scanQuickly(numbers);
    console.seeText("The server has not confirmed your last step");
    browser.await(
        () ->
            browser
                .driver()
                .executeScript("return scanField.before.length")
                .equals(numbers.length - 1L));
    browser.await(() -> numbers[0].equals(console.value("itemForm:barcode")));
    browser.block();
  }

  @Test
  void whatIsSetForOnePatronDoesNotCountForTheNext() {
    patron("A", "Reader");
    blocked("B");
    blocked("C");
    var copy = shelf.newCopy();
    console.go("desk.xhtml?patron=" + id("A"));
    browser.click(By.xpath("//summary[.='Another due date']"));
    setDay("itemForm:dueDay", Records.today().plusDays(2));
    console.scan("itemForm:barcode", card("B"));
    console.seeText("May not borrow");
    browser.await(
        () ->
            browser.driver().findElement(By.id("itemForm:dueDay")).getAttribute("value").isEmpty());
    browser.click(By.xpath("//summary[.='Lend despite the block']"));
    console.fill("itemForm:despite", "Paid by card");
    console.scan("itemForm:barcode", card("C"));
    browser.await(() -> browser.driver().findElements(By.linkText("C Blocked")).size() == 1);
    console.scan("itemForm:barcode", copy.barcode());
    console.seeText(copy.barcode());
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    assertThat(admin.get("audit?what=PATRON&name=" + id("C")).json().toString())
        .doesNotContain("BLOCK_OVERRULED");
  }

  @Test
  void loansToPatronsAreListed() {
    patron("A", "Reader");
    var copy = shelf.newCopy();
    console.go("desk.xhtml?patron=" + id("A"));
    console.scan("itemForm:barcode", copy.barcode());
    console.seeText("Due date: ");
    console.go("loans.xhtml?to=PATRON&text=" + copy.barcode() + "+reader");
    assertThat(console.text()).contains("A Reader");
    console.picture("loans");
    browser.click(By.cssSelector("#list input[name='tick']"));
    console.click("list:renew");
    console.seeText(", renewed until ");
    takeBack(copy.barcode());
  }

  @Test
  void tickedLoansAreRenewedAndGetAnotherDueDate() {
    patron("A", "Reader");
    var one = shelf.newCopy();
    var other = shelf.newCopy();
    console.go("desk.xhtml?patron=" + id("A"));
    console.scan("itemForm:barcode", one.barcode());
    console.scan("itemForm:barcode", other.barcode());
    browser.await(() -> browser.driver().findElements(By.name("tick")).size() == 2);

    console.click("loanForm:change");
    console.seeText("Set the new due date first.");
    var day = Records.today().plusDays(3);
    browser.driver().findElements(By.name("tick")).forEach(tick -> tick.click());
    setDay("loanForm:day", day);
    console.fill("loanForm:why", "exhibition");
    console.click("loanForm:change");
    console.seeText("now due " + day(day));
    console.seeText("set at the desk: exhibition (before: ");
    console.picture("desk-due-date-changed");
    assertThat(shelf.item(one.barcode()).path("dueDate").asText()).startsWith(day.toString());
    assertThat(shelf.item(other.barcode()).path("dueDate").asText()).startsWith(day.toString());

    browser.click(By.name("tick"));
    console.click("loanForm:renew");
    console.seeText("renewed until");
    browser.await(
        () ->
            "itemForm:barcode"
                .equals(browser.driver().switchTo().activeElement().getAttribute("id")));
    assertThat(Legibility.flaws(browser)).isEmpty();
    takeBack(one.barcode());
    takeBack(other.barcode());
  }

  @Test
  void whatAPatronHasLostIsReportedWhereTheLoanIs() {
    patron("A", "Reader");
    var copy = shelf.newCopy();
    console.go("desk.xhtml?patron=" + id("A"));
    console.scan("itemForm:barcode", copy.barcode());
    browser.await(() -> browser.driver().findElements(By.name("tick")).size() == 1);

    browser.click(By.name("tick"));
    browser.clickSure(By.id("loanForm:lose"));
    console.seeText("reported lost: the loan has ended");
    console.seeText("Nothing on loan.");
    assertThat(shelf.status(copy.barcode())).isEqualTo("MISSING");
    browser.await(() -> browser.announced().contains("reported lost"));
    assertThat(Legibility.flaws(browser)).isEmpty();

    console.go("scan.xhtml");
    console.scan("itemForm:barcode", copy.barcode());
    browser.await(() -> shelf.status(copy.barcode()).equals("AVAILABLE"));
  }

  /** It is disabled while the server works. */
  @Test
  void theButtonThatWasPressedByKeyboardKeepsTheFocus() {
    console.go("loans.xhtml");
    var button = console.see("list:renew");
    browser.driver().executeScript("arguments[0].focus({focusVisible: true})", button);
    button.sendKeys(Keys.ENTER);
    console.seeText("No rows are ticked. Tick the rows first.");
    browser.await(
        () ->
            "list:renew".equals(browser.driver().switchTo().activeElement().getDomAttribute("id")));

    browser
        .driver()
        .executeScript(
            "arguments[0].addEventListener('click', (e) => setTimeout(() => {"
                + " e.target.closest('button').hidden = true; }))",
            button);
    button.sendKeys(Keys.ENTER);
    browser.await(
        () -> "main".equals(browser.driver().switchTo().activeElement().getDomAttribute("id")));
  }

  @Test
  void aLoanAndAReturnAreUndoneInTheirLines() {
    patron("A", "Reader");
    var copy = shelf.newCopy();
    console.go("desk.xhtml?patron=" + id("A"));
    console.scan("itemForm:barcode", copy.barcode());
    console.seeText("Due date: ");
    browser.click(By.cssSelector("#results [id$=':undo']"));
    console.seeText("The loan is undone: the item is where it was");
    assertThat(browser.driver().findElements(By.cssSelector("#results [id$=':undo']"))).isEmpty();
    console.seeText("Nothing on loan.");
    console.picture("desk-loan-undone");
    assertThat(Legibility.flaws(browser)).isEmpty();
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");

    console.scan("itemForm:barcode", copy.barcode());
    browser.await(() -> shelf.status(copy.barcode()).equals("ON_LOAN"));
    var due = shelf.item(copy.barcode()).path("dueDate").asText();
    console.go("returns.xhtml");
    console.scan("itemForm:barcode", copy.barcode());
    browser.await(() -> shelf.status(copy.barcode()).equals("AVAILABLE"));
    browser.click(By.cssSelector("#results [id$=':undo']"));
    console.seeText("The return is undone: on loan until");
    console.picture("desk-return-undone");
    assertThat(Legibility.flaws(browser)).isEmpty();
    assertThat(shelf.item(copy.barcode()).path("dueDate").asText()).isEqualTo(due);
    takeBack(copy.barcode());
  }

  @Test
  void aReturnOfAnItemThatIsNotOnLoanLeadsToScanIn() {
    console.go("returns.xhtml");
    console.scan("itemForm:barcode", shelf.newCopy().barcode());
    console.seeText("Scan it on the page Scan in: it says where the item goes.");
    console.seeText("Look up this number");
  }

  @Test
  void staffLendDespiteABlockWithAReasonThatTheAuditKeeps() {
    blocked("A");
    var copy = shelf.newCopy();
    console.go("desk.xhtml?patron=" + id("A"));
    console.scan("itemForm:barcode", copy.barcode());
    console.seeText("may not borrow");
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");

    browser.click(By.xpath("//summary[.='Lend despite the block']"));
    console.fill("itemForm:despite", "Card is in her hand");
    console.picture("desk-despite-block");
    console.scan("itemForm:barcode", copy.barcode());
    browser.await(() -> shelf.status(copy.barcode()).equals("ON_LOAN"));
    var line = admin.get("audit?what=PATRON&name=" + id("A") + "&rows=1").json().at("/rows/0");
    assertThat(line.toString()).contains("BLOCK_OVERRULED", "Card is in her hand");
    takeBack(copy.barcode());
  }

  @Test
  void theDueDateOfABorrowedItemIsInItsHistoryAndNeedsAReasonBeyondTheLenders() {
    patron("A", "Reader");
    try (var partner = Broker.open(server)) {
      var broker = new NcipClient(server);
      var item = number + "-ITEM";
      broker
          .send(NcipMessage.acceptItem(number, item).patron(card("A")).profile(partner.code()))
          .succeeds("AcceptItem");
      assertThat(lend(item).status()).isEqualTo(201);
      var due = "circulation/loans/" + item + "/due-date";
      var beyond = Records.today().plusYears(9);
      assertThat(admin.put(due, "{\"dueDate\": \"%s\"}".formatted(beyond)).status()).isEqualTo(400);
      assertThat(admin.put(due, "{\"dueDate\": \"2020-01-01\"}").field()).isEqualTo("dueDate");
      var soon = Records.today().plusDays(2);
      var changed = admin.put(due, "{\"dueDate\": \"%s\"}".formatted(soon));
      assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
      assertThat(changed.json().path("dueDate").asText()).startsWith(soon.toString());

      console.signIn("sharing");
      console.find(number);
      console.seeText("Due date of item " + item + " changed by staff");
      broker.send(NcipMessage.checkInItem(item).profile(partner.code())).succeeds("CheckInItem");
      assertThat(admin.put(due, "{\"dueDate\": \"%s\"}".formatted(soon)).status()).isEqualTo(404);
    }
  }

  private ApiClient.Answer lend(String item) {
    return admin.post(
        "circulation/loans",
        "{\"patron\": \"%s\", \"barcode\": \"%s\"}".formatted(card("A"), item));
  }

  private void patron(String which, String lastName) {
    assertThat(admin.put("patrons/" + id(which), patronJson(which, lastName)).status())
        .isEqualTo(201);
  }

  private void blocked(String which) {
    patron(which, "Blocked");
    var change =
        patronJson(which, "Blocked")
            .replace("{", "{\"status\": \"BLOCKED\", \"blockReason\": \"Card reported lost\", ");
    assertThat(admin.put("patrons/" + id(which), change).status()).isEqualTo(200);
  }

  private static void setDay(String field, LocalDate day) {
    browser
        .driver()
        .executeScript(
            "document.getElementById(arguments[0]).value = arguments[1];", field, day.toString());
  }

  private String patronJson(String which, String lastName) {
    return """
        {"lastName": "%s", "firstName": "%s", "group": "STUDENT", "barcodes": ["%s"]}"""
        .formatted(lastName, which, card(which));
  }

  private String id(String which) {
    return number + "-" + which;
  }

  private String card(String which) {
    return "C" + id(which);
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).format(day);
  }

  private void takeBack(String barcode) {
    assertThat(
            admin.post("circulation/returns", "{\"barcode\": \"%s\"}".formatted(barcode)).status())
        .isEqualTo(200);
  }
}
