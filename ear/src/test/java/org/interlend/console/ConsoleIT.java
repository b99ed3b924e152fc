package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A day's work in the console, in a real browser. */
@OnOneDatabase
@NeedsBrowser
class ConsoleIT {

  private static final String PATRON = "P0043177";
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private Console console;

  ConsoleIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void aWrongPasswordGetsAMessageAndTheRightOneOpensTheRequestedPage() {
    console.go("partners.xhtml");
    console.enter("admin", "wrong");
    assertThat(console.see("refused").getText()).contains("is wrong");
    console.picture("sign-in-refused");
    console.enter("admin", "interlend");
    console.seeText("Brightwater Resource Sharing");
    assertThat(console.address()).endsWith("/console/partners.xhtml");
  }

  @Test
  void staffFollowARequestFromArrivalToCompletion() {
    accept("CON-1", "Walking the watershed");
    console.signIn("admin");
    console.go("home.xhtml");
    assertThat(count("On hold shelf")).isPositive();

    console.go("borrowing-requests.xhtml?text=CON-1");
    console.follow("Walking the watershed");
    console.seeText("will be deleted at completion");
    console.seeText("AcceptItem from BRIGHTWATER");

    console.go("desk.xhtml");
    console.scan("itemForm:barcode", PATRON);
    console.scan("itemForm:barcode", "CON-1-A");
    console.seeText("Walking the watershed, due");
    console.seeText("Due date: due at lender");

    console.go("returns.xhtml");
    console.scan("itemForm:barcode", "CON-1-A");
    console.seeText("Do not reshelve it: send it back to Brightwater Resource Sharing");

    console.go("borrowing-requests.xhtml?text=CON-1&status=RETURNED_BY_PATRON");
    console.follow("Walking the watershed");
    console.click("next:sendBack");
    console.seeText("Marked as sent back");

    broker.send(checkInItem("CON-1-A")).succeeds("CheckInItem");
    console.go("borrowing-requests.xhtml?text=CON-1&phase=COMPLETED");
    console.seeText("Request completed");
    console.follow("Walking the watershed");
    console.seeText("Record removed");
    console.picture("request-completed");
  }

  @Test
  void staffSendUncollectedItemsBackFromTheHoldShelf() {
    accept("CON-5", "Left on the shelf");
    shelfDayIsOver("CON-5-A");
    console.signIn("sharing");
    console.go("expired.xhtml?text=CON-5");
    console.seeText("Not collected");
    console.picture("holdshelf-uncollected");
    console.scan("itemForm:barcode", "CON-5-A");
    console.seeText("Taken off the shelf and marked as sent back to Brightwater Resource Sharing");
    console.seeText("Nothing is left here.");
    assertThat(records.status("CON-5")).isEqualTo("RETURNED_ITEM_TO_PARTNER");
    broker.send(checkInItem("CON-5-A")).succeeds("CheckInItem");
  }

  @Test
  void staffSendUncollectedItemsBackFromTheRequestPage() {
    accept("CON-6", "Never fetched");
    console.signIn("sharing");
    console.find("CON-6");
    console.see("next:lend");
    assertThat(console.shows(By.id("next:sendBack"))).isFalse();
    shelfDayIsOver("CON-6-A");
    console.find("CON-6");
    console.seeText("Not collected in time.");
    console.picture("request-uncollected");
    console.click("next:sendBack");
    console.seeText("Marked as sent back to Brightwater Resource Sharing.");
    assertThat(records.status("CON-6")).isEqualTo("RETURNED_ITEM_TO_PARTNER");
    broker.send(checkInItem("CON-6-A")).succeeds("CheckInItem");
  }

  @Test
  void staffCheckOutByKeyboardWithoutWaiting() {
    accept("CON-2", "Hands on keys");
    console.signIn("desk");
    console.go("desk.xhtml");
    console.waitForFocus("itemForm:barcode");
    console.type(String.join(Keys.ENTER, PATRON, "CON-2-A", "NO-SUCH-ITEM", "30100200417"));
    console.seeText("Hands on keys, due");
    console.seeText("No item has the barcode NO-SUCH-ITEM");
    console.waitForFocus("itemForm:barcode");
    assertThat(console.value("itemForm:barcode")).isEqualTo("30100200417");
    console.picture("desk-after-scans");
    broker.send(checkInItem("CON-2-A")).succeeds("CheckInItem");
  }

  @Test
  void markupInATitleIsShownAsText() {
    String title = "<script>document.title='taken'</script>";
    accept("CON-3", title);
    console.signIn("admin");
    console.go("borrowing-requests.xhtml?text=CON-3");
    console.follow(title);
    console.seeText(title);
    assertThat(browser.driver().getTitle()).doesNotStartWith("taken");
    broker.send(checkInItem("CON-3-A")).succeeds("CheckInItem");
  }

  @Test
  void missingPartnerSettingsAreListedOnSaving() {
    console.signIn("admin");
    console.go("partner.xhtml?preset=OTHER_NCIP");
    console.click("partner:save");
    console.seeText("Please give the code by which the broker names itself.");
    console.fill("partner:code", "NEWBRK");
    console.fill("partner:name", "New broker");
    console.reveal("partner:secret");
    console.fill("partner:secret", "long enough secret");
    console.reveal("partner:pickupLibrary");
    new Select(console.see("partner:pickupLibrary")).selectByIndex(0);
    console.reveal("partner:switches:4");
    console.click("partner:switches:4");
    console.click("partner:switches:5");
    console.click("partner:save");
    console.seeText("the default pickup library");
    console.reveal("partner:switches:4");
    assertThat(console.see("partner:switches:4").isSelected()).isTrue();
    assertThat(console.see("partner:switches:5").isSelected()).isTrue();
    assertThat(console.source()).doesNotContain("long enough secret");
    console.picture("partner-incomplete");
  }

  @Test
  void aFormIsSentAfterWhatOneOfItsFieldsHasSent() {
    console.signIn("admin");
    console.go("partner.xhtml?preset=OTHER_NCIP");
    browser.driver().executeScript("PrimeFaces.ajax.Queue.requests.push({}, {})");

    console.click("partner:save");
    console.click("partner:save");

    assertThat(browser.driver().executeAsyncScript("setTimeout(arguments[0], 500, 'waits')"))
        .isEqualTo("waits");
    assertThat(browser.driver().executeScript("return PrimeFaces.ajax.Queue.requests.pop() && 1"))
        .as("one is sent, the other is not needed any more")
        .isEqualTo(1L);
    console.seeText("Please give the code by which the broker names itself.");
  }

  @Test
  void theConsoleHighlightsAPartnerWhoseMessagesBeginToFail() {
    try (Broker partner = Broker.open(server)) {
      String page = "partner.xhtml?code=" + partner.code();
      NcipMessage message = NcipMessage.lookupUser(PATRON).profile(partner.code());
      broker.send(message).succeeds("LookupUser");
      partner.with("authentication", Map.of("allowedAddresses", List.of("192.0.2.0/24")));
      for (int n = 0; n < 5; n++) {
        assertThat(broker.send(message).problemType()).contains("Agency Authentication Failed");
      }
      var health =
          new ApiClient(server, "viewer", "interlend")
              .get("partners/" + partner.code() + "/health");
      assertThat(health.status()).isEqualTo(200);
      assertThat(health.json().path("onlyFails").asBoolean()).isTrue();
      assertThat(health.json().at("/received/failuresIn24Hours").asInt()).isEqualTo(5);
      assertThat(health.json().at("/received/lastFailure/problemType").asText())
          .isEqualTo("Agency Authentication Failed");
      assertThat(health.json().at("/received/percentile95Millis").isInt()).isTrue();
      assertThat(health.json().at("/sent/lastSuccess").isNull()).isTrue();

      console.signIn("admin");
      console.go("home.xhtml");
      assertThat(console.source()).contains(page);
      console.picture("home-partner-fails");
      console.go("partners.xhtml");
      console.seeText("Only failures");
      console.picture("partners-health");
      console.go(page);
      console.seeText("All messages since the last success were refused or failed");
      console.picture("partner-health");
      browser.click(By.cssSelector("a[href^='message.xhtml']"));
      console.seeText("Reference");
      assertThat(console.text()).contains("Agency Authentication Failed");

      partner.with("authentication", Map.of("allowedAddresses", List.of("127.0.0.1")));
      broker.send(message).succeeds("LookupUser");
      console.go("home.xhtml");
      assertThat(console.source()).doesNotContain(page);
    }
  }

  @Test
  void aPatronIsSavedAndBadInputIsReportedBesideTheField() {
    console.signIn("desk");
    console.go("patron-edit.xhtml");
    console.fill("patron:primaryId", "u99001");
    console.fill("patron:lastName", "Novák");
    console.fill("patron:barcodes", PATRON);
    console.click("patron:save");
    console.seeText("belongs to");
    console.picture("patron-refused");
    console.fill("patron:barcodes", "9".repeat(101));
    console.click("patron:save");
    console.seeText("At most 100 characters.");
    var many = IntStream.range(0, 50).mapToObj("P009900%06d"::formatted).toList();
    console.fill("patron:barcodes", "P0099001, " + String.join(", ", many));
    console.click("patron:save");
    console.seeText("At most 50 entries.");
    console.fill("patron:barcodes", String.join(", ", many));
    console.click("patron:save");
    console.seeText("Saved.");
    console.seeText("created by desk");
  }

  @Test
  void aConcurrentSaveOfAPartnerIsReportedAndKeepsTheInput() {
    var api = new ApiClient(server, "admin", "interlend");
    try (Broker partner = Broker.open(server)) {
      console.signIn("partners");
      console.go("partner.xhtml?code=" + partner.code());
      partner.with("notes", "Written first.");

      console.fill("partner:notes", "Written second.");
      console.fill("partner:systemType", "ReShare");
      console.click("partner:save");
      console.seeText("admin changed this record while you were editing it.");
      console.picture("partner-changed-meanwhile");
      assertThat(console.value("partner:notes")).isEqualTo("Written second.");
      assertThat(console.value("partner:systemType")).isEqualTo("ReShare");
      String path = "partners/" + partner.code();
      assertThat(api.get(path).json().path("notes").asText()).isEqualTo("Written first.");

      console.click("partner:save");
      console.seeText("Saved.");
      assertThat(api.get(path).json().path("notes").asText()).isEqualTo("Written second.");
    }
  }

  @Test
  void aConcurrentSaveOfAPatronIsReportedAndKeepsTheInput() {
    var api = new ApiClient(server, "admin", "interlend");
    var path = "patrons/u99100";
    api.put(path, "{\"lastName\": \"Twice\"}");
    console.signIn("desk");
    console.go("patron-edit.xhtml?id=u99100");
    api.put(path, "{\"lastName\": \"Twice\", \"barcodes\": [\"P0099100\"]}");

    console.fill("patron:firstName", "Second");
    console.click("patron:save");
    console.seeText("admin changed this record while you were editing it.");
    assertThat(console.value("patron:firstName")).isEqualTo("Second");
    console.click("patron:save");
    console.seeText("Second Twice");

    console.go("patron-edit.xhtml?id=u99100");
    api.put(
        path,
        """
        {"lastName": "Twice", "firstName": "Second", "status": "BLOCKED", "blockReason": "Owes a book"}""");
    console.fill("patron:email", "second@example.org");
    console.click("patron:save");
    console.seeText("admin changed this record while you were editing it.");
    assertThat(console.value("patron:email")).isEqualTo("second@example.org");
  }

  @Test
  void theNumberSearchOpensTheMatchingRecord() {
    accept("CON-4", "Found by number");
    console.signIn("admin");
    console.go("receive.xhtml");
    for (String number : new String[] {"CON-4", "CON-4-A"}) {
      search(number);
      console.seeText("AcceptItem from BRIGHTWATER");
    }
    search(PATRON);
    console.seeText("Primary id");
    search("30100200300");
    console.seeText("Lent to");
    search("nothing-has-this");
    console.seeText("No item, request or patron has exactly this number.");
    broker.send(checkInItem("CON-4-A")).succeeds("CheckInItem");
  }

  @Test
  void aNumberWithWhichManyOthersBeginOpensItsPatron() {
    var api = new ApiClient(server, "admin", "interlend");
    var number = NcipMessage.fresh("EXACT");
    for (int i = 0; i < 21; i++) {
      api.put("patrons/%s-%d".formatted(number, i), "{\"lastName\": \"Aaa\"}");
    }
    api.put("patrons/" + number, "{\"lastName\": \"Zzz\"}");
    console.signIn("admin");
    console.find(number);
    console.seeText("Primary id");
    assertThat(console.address()).endsWith("patron.xhtml?id=" + number);
    console.find(number.toLowerCase(Locale.ROOT));
    console.seeText("Primary id");
    assertThat(console.address()).endsWith("patron.xhtml?id=" + number);
  }

  @Test
  void theSearchBoxFindsTitlesAndNames() {
    accept("CON-8", "Quenching the lighthouse of Ithaca");
    console.signIn("admin");
    console.find("quench ithac");
    console.seeText("Found for quench ithac");
    console.picture("found-by-text");
    console.follow("Quenching the lighthouse of Ithaca");
    console.seeText("AcceptItem from BRIGHTWATER");
    for (var number : List.of("con-8", "Con-8-a")) {
      console.find(number);
      console.seeText("AcceptItem from BRIGHTWATER");
    }
    console.find("Østergård");
    console.follow("Østergård, Maëlle");
    console.seeText("Primary id");
    browser.deleteCookies();
    console.signIn("viewer");
    console.go("find.xhtml?q=%C3%98sterg%C3%A5rd");
    console.seeText("Nothing found");
    broker.send(checkInItem("CON-8-A")).succeeds("CheckInItem");
  }

  @Test
  void withoutAMailServerLettersWaitAndTheConsoleWarns() {
    accept("CON-7", "A letter that waits");
    console.signIn("desk");
    console.go("letters.xhtml?text=u88120&status=WAITING&kind=READY_FOR_PICKUP");
    console.seeText("No mail server or no sender is set, so letters wait here.");
    console.follow("Ready to collect: A letter that waits");
    console.seeText("Dear Maëlle Østergård");
    console.go("letters.xhtml?text=u88120&status=SENT");
    console.seeText("No letter found.");
    broker.send(checkInItem("CON-7-A")).succeeds("CheckInItem");
  }

  private void shelfDayIsOver(String barcode) {
    records.execute(
        "update hold set held_until = date '2026-01-02' where item_id ="
            + " (select id from item where barcode = '%s')".formatted(barcode));
  }

  private void accept(String request, String title) {
    broker
        .send(acceptItem(request, request + "-A").patron(PATRON).book(title))
        .succeeds("AcceptItem");
  }

  /** Types into the search box, and waits for the page that it opens. */
  private void search(String number) {
    browser.leave(() -> console.fill("find", number + Keys.ENTER));
  }

  private int count(String tile) {
    return Integer.parseInt(
        browser
            .see(By.xpath("//a[contains(@class,'tile')][.//*[text()='" + tile + "']]"))
            .findElement(By.className("tile-count"))
            .getText());
  }
}
