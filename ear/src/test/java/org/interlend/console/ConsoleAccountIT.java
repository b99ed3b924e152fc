package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;

import org.interlend.support.ApiClient;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.LateLoans;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Terms of use, fines and the patron's account in the console, in a real browser. */
@OnOneDatabase
@NeedsBrowser
class ConsoleAccountIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final LateLoans late;
  private Console console;

  ConsoleAccountIT(InterlendServer server) {
    this.server = server;
    late = new LateLoans(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void staffChangeThePickupLibraryAndCancelAHoldOnThePatronPage() {
    var shelf = new Shelf(server);
    var copy = shelf.newCopy();
    var desk = new CirculationDesk(server);
    var later = shelf.newCopy();
    assertThat(desk.hold("u88131", copy.barcode()).status()).isEqualTo(201);
    assertThat(desk.hold("u88131", later.barcode()).status()).isEqualTo(201);
    var cancel = By.cssSelector("[title='Cancel the hold on %s']".formatted(copy.barcode()));
    var hold = "//tr[.//*[text()='%s']]".formatted(copy.barcode());

    console.signIn("desk");
    console.go("patron.xhtml?id=u88131");
    browser.picture("patron-holds");
    browser.click(By.xpath(hold + "//summary"));
    browser.choose(browser.see(By.xpath(hold + "//select")), "SCIENCE");
    browser.click(By.xpath(hold + "//*[starts-with(@title, 'Change the pickup library: ')]"));
    console.seeText(
        "The pickup library of item %s is now Science Library.".formatted(copy.barcode()));
    console.seeText("Pickup at Science Library");
    browser.clickSure(cancel);
    console.seeText("The hold on %s is canceled.".formatted(copy.barcode()));

    assertThat(console.shows(cancel)).isFalse();
    assertThat(desk.cancelHold("u88131", copy.barcode()).status()).isEqualTo(404);
    assertThat(desk.cancelHold("u88131", later.barcode()).json().path("pickupLibrary").asText())
        .isEqualTo("MAIN");
  }

  @Test
  void thePatronPageCountsTheHoldsThatItDoesNotShow() {
    var patron = fresh("HOLDS");
    assertThat(
            new ApiClient(server, "admin", "interlend")
                .put("patrons/" + patron, "{\"lastName\": \"Holm\", \"group\": \"STAFF\"}")
                .status())
        .isEqualTo(201);
    var copy = new Shelf(server).newCopy();
    assertThat(new CirculationDesk(server).hold(patron, copy.barcode()).status()).isEqualTo(201);
    var ofItem = "item_id = (select id from item where barcode = '%s')".formatted(copy.barcode());
    var records = new Records(server);
    try (var none = records.afterwards("delete from hold where " + ofItem)) {
      records.execute(
          """
          insert into hold (id, item_id, patron_id, pickup_library_id, status, placed_at, notify_patron, version)
          select nextval('hold_seq'), item_id, patron_id, pickup_library_id, status, placed_at, notify_patron, 1
          from hold cross join generate_series(1, 500) where %s"""
              .formatted(ofItem));
      console.signIn("desk");
      console.go("patron.xhtml?id=" + patron);
      var holds = browser.see(By.cssSelector("[aria-labelledby=holds]")).getText();
      assertThat(holds).startsWith("Holds\n501\n").endsWith("The first 500 of 501 are shown.");
    }
  }

  @Test
  void anAdministratorSetsTheFineForLateReturns() {
    var code = fresh("TERMS");
    console.signIn("admin");
    console.go("home.xhtml");
    console.follow("All settings");
    console.follow("Terms of use");
    console.follow("New terms");
    assertThat(label("terms:code")).isEqualTo("Code (required)");
    assertThat(label("terms:itemPolicy")).doesNotContain("required");
    console.fill("terms:code", code);
    console.fill("terms:name", "Films");
    console.fill("terms:itemPolicy", code);
    console.fill("terms:loanDays", "seven");
    console.click("terms:save");
    console.seeText("Please give a whole number of at most nine digits.");
    console.fill("terms:loanDays", "7");
    console.fill("terms:finePerDay", "a lot");
    console.click("terms:save");
    console.seeText("Please give an amount such as 12.50, or nothing.");
    assertThat(console.beside("terms:finePerDay"))
        .isEqualTo("Please give an amount such as 12.50, or nothing.");
    console.fill("terms:finePerDay", "1,50");
    console.fill("terms:maxFine", "30");
    console.fill("terms:graceDays", "2");
    console.picture("terms-form");
    console.click("terms:save");
    console.seeText("Saved. Loans, renewals and returns follow it from now on.");
    console.seeText("1.50 EUR a day");
    console.seeText("at most 30.00 EUR; 2 days of grace");
    console.picture("terms-list");
    assertThat(Legibility.flaws(browser)).isEmpty();

    console.go("terms-edit.xhtml?code=" + code);
    console.seeText("created by admin");
    assertThat(console.value("terms:finePerDay")).isEqualTo("1.50");
    assertThat(console.value("terms:graceDays")).isEqualTo("2");

    console.go("terms.xhtml");
    try (var none = new Records(server).afterwards("update institution set debt_limit = null")) {
      console.fill("money:amount", "much");
      console.click("money:save");
      console.seeText("Debts that block: please give an amount");
      assertThat(console.beside("money:amount")).startsWith("Debts that block: please give");
      console.fill("money:amount", "9999.50");
      console.click("money:save");
      console.seeText("It applies to every patron within a quarter of an hour.");
      assertThat(console.value("money:amount")).isEqualTo("9999.50");
      console.fill("money:amount", "");
      console.click("money:save");
      console.seeText("It applies to every patron within a quarter of an hour.");
    }
  }

  @Test
  void aPartIsPaidWithAReceiptAndUndone() {
    var patron = late.patron("PAYER");
    var item = late.ownItem(50, 200L);
    late.lend(patron, item, 20);
    console.signIn("desk");
    console.go("returns.xhtml");
    console.scan("itemForm:barcode", item);
    console.seeText("Came late: 2.00 EUR owed");
    console.follow("To the account");

    console.choose("entries:method", "CARD");
    browser.click(
        By.cssSelector("summary[title='Pay a part of 2.00 EUR for Book of " + item + "']"));
    console.fill("entries:each:0:part", "5");
    console.click("entries:each:0:payPart");
    console.seeText("Only 2.00 EUR is open. Enter at most that, not 5.00 EUR.");
    console.fill("entries:each:0:part", "0.50");
    console.click("entries:each:0:payPart");
    console.seeText("Owes 1.50 EUR");
    assertThat(console.value("entries:method")).as("for what else is paid now").isEqualTo("CARD");
    console.picture("account-part-paid");
    assertThat(Legibility.flaws(browser)).isEmpty();
    var receipt = browser.see(By.linkText("Receipt")).getDomProperty("href");
    console.go(receipt.substring(receipt.indexOf("receipt.xhtml")));
    assertThat(browser.see(By.className("slip")).getText())
        .contains("Received from", "Book of " + item, "0.50 EUR", "Card");
    console.picture("receipt");
    assertThat(Legibility.flaws(browser)).isEmpty();

    console.go("patron.xhtml?id=" + patron);
    browser.click(
        By.cssSelector("[title='Undo the settlement of 0.50 EUR for Book of " + item + "']"));
    console.seeText("Undone: 2.00 EUR is open again.");
    console.seeText("Owes 2.00 EUR");
  }

  @Test
  void anEntryIsShownAndPaidInItsOwnCurrencyAndInTheReadersFormat() {
    var patron = late.patron("FOREIGN");
    var api = new ApiClient(server, "admin", "interlend");
    var entered =
        api.post("patrons/" + patron + "/account", "{\"amount\": 300000, \"reason\": \"A map\"}");
    assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
    console.signIn("desk");
    try {
      browser.setLanguages("de");
      console.go("patron.xhtml?id=" + patron);
      console.seeText("3.000,00 EUR");
      assertThat(browser.see(By.cssSelector("section.account")).getText())
          .doesNotContain("3000.00", "3,000.00");

      new Records(server)
          .execute(
              "update account_entry set currency = 'ISK', amount = 3000 where id = "
                  + entered.json().path("id").asLong());
      browser.setLanguages("en");
      console.go("patron.xhtml?id=" + patron);
      browser.click(By.cssSelector("summary[title^='Pay a part of 3,000 ISK']"));
      console.seeText("Amount in ISK");
      console.fill("entries:each:0:part", "1000");
      console.click("entries:each:0:payPart");
      console.seeText("Paid: 1,000 ISK.");
      console.seeText("Owes 2,000 ISK");
    } finally {
      browser.setLanguages("en");
    }
  }

  @Test
  void deskStaffSeeCollectAndWaiveDebts() {
    var patron = late.patron("DEBTOR");
    var first = late.ownItem(50, 200L);
    var second = late.ownItem(25, 300L);
    var third = late.ownItem(10, 100L);
    late.lend(patron, first, 20);
    late.lend(patron, second, 20);
    late.lend(patron, third, 20);
    console.signIn("desk");

    console.go("returns.xhtml");
    console.scan("itemForm:barcode", first);
    console.seeText("Came late: 2.00 EUR owed");
    console.scan("itemForm:barcode", second);
    console.seeText("Came late: 3.00 EUR owed");
    console.picture("returns-late");

    console.go("desk.xhtml");
    console.scan("itemForm:barcode", "C-" + patron);
    console.seeText("Owes 5.00 EUR.");
    console.seeText("1.00 EUR so far");
    console.picture("desk-owes");
    console.follow("See the account");

    console.seeText("Owes 5.00 EUR");
    console.seeText("by the terms Terms of " + first + "; at most 2.00 EUR");
    browser.click(By.cssSelector("summary[title='Waive 3.00 EUR for Book of " + second + "']"));
    console.picture("account-open");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.click("entries:each:1:waive");
    console.seeText("Please note why it is waived.");
    console.fill("entries:each:1:note", "The lift was broken");
    console.click("entries:each:1:waive");
    console.seeText("Waived: 3.00 EUR.");
    console.seeText("The lift was broken");
    browser.click(By.cssSelector("button[title='Pay 2.00 EUR for Book of " + first + "']"));
    console.seeText("Paid: 2.00 EUR.");
    console.seeText("Nothing is owed");
    console.seeText("payment of 2.00 EUR taken by desk");

    charge("A lost key", "a lot");
    console.seeText("Please give an amount such as 12.50.");
    charge("A lost key", "12,50");
    console.seeText("Entered: 12.50 EUR.");
    charge("A torn cover", "3");
    console.seeText("Owes 15.50 EUR");
    browser.resize(820, 1180);
    console.picture("account-820");
    assertThat(Legibility.flaws(browser)).isEmpty();
    browser.resize(1280, 900);
    console.click("entries:payAll");
    console.seeText("Paid: 15.50 EUR.");
    console.seeText("Nothing is owed");
    console.picture("account-settled");
  }

  @Test
  void anAmountThatHasChangedSinceThePageWasOpenedIsNotSettled() {
    var patron = late.patron("STALE");
    var api = new ApiClient(server, "admin", "interlend");
    var account = "patrons/" + patron + "/account";
    var entry = api.post(account, "{\"amount\": 200, \"reason\": \"A key\"}").json().path("id");
    api.post(account, "{\"amount\": 300, \"reason\": \"A map\"}");
    console.signIn("desk");
    console.go("patron.xhtml?id=" + patron);
    var paid = api.post(account + "/" + entry.asLong() + "/payments", "{\"amount\": 50}");
    assertThat(paid.status()).as(paid.toString()).isEqualTo(200);

    browser.click(By.cssSelector("summary[title='Waive 2.00 EUR for A key']"));
    console.fill("entries:each:0:note", "A gift");
    console.click("entries:each:0:waive");
    console.seeText("1.50 EUR is open now, and not 2.00 EUR as this page shows.");
    browser.leave(() -> browser.click(By.cssSelector("button[title='Pay 2.00 EUR for A key']")));
    console.seeText("1.50 EUR is open now, and not 2.00 EUR as this page shows.");
    browser.leave(() -> console.click("entries:payAll"));
    console.seeText("1.50 EUR is open now, and not 2.00 EUR as this page shows.");
    console.picture("account-changed");
    console.go("patron.xhtml?id=" + patron);
    console.seeText("Owes 4.50 EUR");
    console.click("entries:payAll");
    console.seeText("Paid: 4.50 EUR.");
  }

  private void charge(String reason, String amount) {
    if (browser.driver().findElements(By.cssSelector("details[open] #charge")).isEmpty()) {
      browser.click(By.xpath("//summary[text()='Enter a charge']"));
    }
    console.fill("charge:note", reason);
    console.fill("charge:amount", amount);
    console.click("charge:enter");
  }

  @Test
  void aLostItemIsFinedUntilTheDayOfItsLoss() {
    var patron = late.patron("LOSER");
    var request = fresh("LOST");
    var broker = new NcipClient(server);
    broker
        .send(acceptItem(request, request + "-A").patron("C-" + patron).book("Gone " + request))
        .succeeds("AcceptItem");
    late.lend(patron, request + "-A", 20);
    console.signIn("sharing");
    console.go("borrowing-requests.xhtml?text=" + request);
    console.follow("Gone " + request);
    browser.click(By.xpath("//summary[text()='Other steps']"));
    console.choose("other:reasonCode", "LostByBorrower");
    console.click("other:reportLost");
    console.seeText("Lost communicated");
    console.go("patron.xhtml?id=" + patron);
    console.seeText("by the terms General loans; reported lost");
    // A resource sharing operator may not collect payments.
    assertThat(console.shows(By.id("entries:each:0:pay"))).isFalse();
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void aPatronSeesTheDebts() {
    var patron = late.patron("DEBTOR");
    var back = late.ownItem(50, 200L);
    var out = late.ownItem(25, 300L);
    late.lend(patron, back, 20);
    late.lend(patron, out, 20);
    late.takeBack(back);

    console.go("my/index.xhtml");
    console.fill("signIn:card", "C-" + patron);
    console.fill("signIn:pin", "1234");
    console.click("signIn:enter");

    console.seeText("What you owe");
    console.seeText("2.00 EUR");
    console.seeText("3.00 EUR so far");
    console.picture("my-debts");
    assertThat(Legibility.flaws(browser)).isEmpty();
  }

  private String label(String field) {
    return browser.see(By.cssSelector("label[for='" + field + "']")).getText();
  }
}
