package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;

import java.util.List;
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
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Staff deal with parcels, messages and holds that need a decision. */
@OnOneDatabase
@NeedsBrowser
class ConsoleExceptionsIT {

  private static final String PATRON = "P0043188";
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient api;
  private final Records records;
  private final Shelf shelf;
  private Console console;
  private DeskPages pages;

  ConsoleExceptionsIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    api = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
    shelf = new Shelf(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
    pages = new DeskPages(console);
  }

  @Test
  void theParcelOfACanceledRequestIsReturnedWithASlip() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = fresh("ENDED");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      broker
          .send(NcipMessage.of("CancelRequestItem").requestId(request).profile(partner.code()))
          .succeeds("CancelRequestItem");
      openReceiving();
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("is in the status \"Canceled by partner\": do not shelve the item");
      console.see("itemForm:barcode");
      console.picture("receive-ended");
      assertThat(Legibility.flaws(browser)).isEmpty();
      pages.follow("Print return slip");
      assertThat(pages.slip()).contains("The broker of a test", "Tea roads of " + request);
      assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A", request);
    }
  }

  @Test
  void anItemThatTheBrokerHasCheckedInWhileOnLoanIsSentBackFromEachDesk() {
    try (var partner = Broker.open(server)) {
      var request = announced(partner, "CHECKED-IN");
      var desk = new CirculationDesk(server);
      assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
      console.signIn("admin").at("RSDESK");
      for (String page : new String[] {"returns.xhtml", "scan.xhtml", "send-back.xhtml"}) {
        console.go(page);
        console.scan("itemForm:barcode", request + "-A");
        console.seeText(
            "Request %s is in the status \"Request completed\": do not shelve the item, send it back"
                .formatted(request));
      }
      pages.follow("Print return slip");
      assertThat(pages.slip()).contains("The broker of a test", "Tea roads of " + request);
    }
  }

  /** Its broker may have asked for it to lend it. */
  @Test
  void anItemThatIsNotInTheCatalogIsNotSentBackForARefusedMessageOutsideOfReceiving() {
    try (var partner = Broker.open(server)) {
      var unknown = fresh("NO-COPY");
      broker
          .send(NcipMessage.of("LookupItem").item(unknown).profile(partner.code()))
          .isProblem("Unknown Item");
      console.signIn("admin").at("RSDESK");
      console.go("scan.xhtml");
      console.scan("itemForm:barcode", unknown);
      console.seeText("No item has the barcode " + unknown);
      console.go("receive.xhtml");
      console.scan("itemForm:barcode", unknown);
      console.seeText("The message of The broker of a test about it was refused");
    }
  }

  @Test
  void aKnownItemIsScannedInAndNotSentBackForARefusedMessageAboutItsLoan() {
    try (var partner = Broker.open(server)) {
      var own = shelf.newCopy().barcode();
      var borrowed = announced(partner, "KNOWN-PARCEL");
      broker.send(checkInItem(own).profile(partner.code())).isProblem("Item Not Checked Out");
      broker
          .send(NcipMessage.renewItem(borrowed + "-A").patron(PATRON).profile(partner.code()))
          .isProblem("Item Not Checked Out");
      openReceiving();
      console.scan("itemForm:barcode", own);
      console.seeText("Nothing that is expected has the number " + own);
      console.scan("itemForm:barcode", borrowed + "-A");
      console.seeText("Request " + borrowed + " has nothing left to receive");
      assertThat(
              browser
                  .driver()
                  .findElements(By.xpath("//li[contains(., 'Scan it on the page Scan in')]")))
          .hasSize(2);

      var sameBarcode = shelf.newCopy().barcode();
      assertThat(
              broker
                  .send(acceptItem(fresh("KNOWN-PARCEL"), sameBarcode).profile(partner.code()))
                  .problemType())
          .isPresent();
      console.scan("itemForm:barcode", sameBarcode);
      console.seeText("The message of The broker of a test about it was refused");
      broker.send(checkInItem(borrowed + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void anItemThatIsHereWithAnotherBarcodeIsNotSentBackForARefusedMessageEither() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = announced(partner, "KNOWN-BOOK");
      openReceiving();
      console.click("itemForm:other");
      console.see("itemForm:label");
      console.scan("itemForm:barcode", request + "-A");
      console.waitForFocus("itemForm:label");
      console.scan("itemForm:label", request + "-BOOK");
      console.seeText("Put it on the hold shelf");
      broker
          .send(NcipMessage.renewItem(request + "-A").patron(PATRON).profile(partner.code()))
          .isProblem("Item Not Checked Out");
      var desk = new CirculationDesk(server);
      assertThat(desk.lend(PATRON, request + "-BOOK").status()).isEqualTo(201);
      assertThat(
              broker
                  .send(
                      NcipMessage.cancelRequestItem(request).patron(PATRON).profile(partner.code()))
                  .problemType())
          .isPresent();

      console.go("receive.xhtml");
      console.click("itemForm:other"); // not any more
      browser.await(() -> !console.shows(By.id("itemForm:label")));
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("Request " + request + " has nothing left to receive");
      console.go("receive.xhtml");
      console.scan("itemForm:barcode", request);
      console.seeText("Request " + request + " has nothing left to receive");
      assertThat(desk.takeBack(request + "-BOOK").status()).isEqualTo(200);
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void aMisreadNumberOffersWhatIsExpectedAndDamageIsReportedInTheLine() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = announced(partner, "MISREAD-PARCEL");
      openReceiving();
      console.scan("itemForm:barcode", request.replace("PARCEL", "PARZEL"));
      console.seeText("Is it one of these?");
      console.picture("receive-offers");
      assertThat(Legibility.flaws(browser)).isEmpty();
      browser.click(By.cssSelector("[data-scan='" + request + "']"));
      console.seeText("Put it on the hold shelf");

      browser.click(By.xpath("//summary[.='Something is wrong']"));
      browser.see(By.cssSelector("[id$=':remark']")).sendKeys("Wet pages");
      browser.click(By.cssSelector("[id$=':damaged']"));
      console.seeText("Choose a reason first");
      assertThat(browser.see(By.cssSelector("[id$=':remark']")).getDomProperty("value"))
          .isEqualTo("Wet pages");
      new Select(browser.see(By.cssSelector("[id$=':damage']"))).selectByIndex(1);
      console.picture("receive-damaged");
      browser.click(By.cssSelector("[id$=':damaged']"));
      console.seeText("Reported as damaged.");
      assertThat(records.status(request)).isEqualTo("DAMAGED_COMMUNICATED");
      assertThat(Legibility.flaws(browser)).isEmpty();
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void anOfferRepeatsTheBarcodeThatWasScannedFromTheBook() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = announced(partner, "MISTYPED-PARCEL");
      openReceiving();
      console.click("itemForm:other");
      console.see("itemForm:label");
      console.scan("itemForm:barcode", request.replace("PARCEL", "PARZEL"));
      console.waitForFocus("itemForm:label");
      console.scan("itemForm:label", request + "-BOOK");
      console.seeText("Is it one of these?");
      browser.click(By.cssSelector("[data-scan='" + request + "']"));
      console.seeText("Put it on the hold shelf");
      assertThat(shelf.status(request + "-BOOK")).isEqualTo("ON_HOLD_SHELF");
      broker.send(checkInItem(request + "-A").profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void aReceiptIsUndoneInItsLineAndOnThePageOfTheRequest() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = announced(partner, "UNDO-RECEIPT");
      openReceiving();
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("Put it on the hold shelf");
      console.picture("receive-undo");
      browser.click(By.cssSelector("#results [id$=':undo']"));
      console.seeText("The receipt is undone: the item is expected again");
      console.picture("receive-undone");
      assertThat(Legibility.flaws(browser)).isEmpty();
      assertThat(records.status(request)).isEqualTo("SHIPPED_PHYSICALLY");

      console.scan("itemForm:barcode", request + "-A");
      browser.await(() -> records.status(request).equals("PHYSICALLY_RECEIVED_BY_LIBRARY"));
      console.find(request);
      browser.click(By.xpath("//summary[text()='Other steps']"));
      console.picture("request-undo-receipt");
      browser.click(By.cssSelector("[id$='undoReceipt']"));
      console.seeText("The receipt is undone: the item is expected again.");
      assertThat(records.status(request)).isEqualTo("SHIPPED_PHYSICALLY");
    }
  }

  @Test
  void theParcelOfARefusedMessageLeadsToTheMessageWhichStaffMarkAsHandled() {
    try (var partner = Broker.open(server)) {
      var request = fresh("REFUSED");
      var refused =
          acceptItem(request, request + "-A").profile(partner.code()).patron("NO-SUCH-CARD");
      for (int times = 0; times < 2; times++) {
        broker.send(refused).isProblem("Unknown User");
      }
      records.execute(
          "update exchange set happened_at = happened_at - interval '3' day where request_id = '%s'"
              .formatted(request));
      console.signIn("sharing");
      console.go("messages.xhtml?unhandled=true&text=" + request);
      assertThat(rows()).isEqualTo(2);
      console.go("receive.xhtml");
      pages.atDesk("RSDESK");
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("No patron has the number NO-SUCH-CARD");
      pages.follow("Print return slip");
      assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A", request);
      console.go("receive.xhtml");
      console.scan("itemForm:barcode", request);
      pages.follow("Open the message");
      console.picture("message-refused");
      assertThat(Legibility.flaws(browser)).isEmpty();
      console.click("handle:mark");
      console.seeText("The message is marked as handled.");
      assertThat(console.shows(By.id("advice"))).as("nothing is left to be done").isFalse();
      assertThat(console.see("handled").getText()).contains("by sharing");
      assertThat(console.address()).contains("message.xhtml?id=");
      console.go("messages.xhtml?unhandled=true&text=" + request);
      console.seeText("No message found.");
    }
  }

  @Test
  void thePageOfARefusedMessageLeadsToTheNewPatronAndProcessesTheMessage() {
    try (var partner = Broker.open(server)) {
      var request = fresh("NEWCARD");
      broker
          .send(
              acceptItem(request, request + "-A").profile(partner.code()).patron("CARD-" + request))
          .isProblem("Unknown User");
      console.signIn("sharing");
      console.go("messages.xhtml?unhandled=true&text=" + request);
      console.go(
          browser
              .see(By.cssSelector("#list\\:rows_data a.row-title"))
              .getDomProperty("href")
              .replaceFirst(".*/console/", ""));
      console.seeText("No patron has this number. Add the patron");
      console.picture("message-advice");
      assertThat(Legibility.flaws(browser)).isEmpty();
      pages.follow("Add the patron");
      assertThat(console.value("patron:barcodes")).isEqualTo("CARD-" + request);
      console.fill("patron:primaryId", "NEW-" + request);
      console.fill("patron:lastName", "Reader");
      console.click("patron:save");
      console.seeText("No patron has this number. Add the patron");
      console.click("process:now");
      console.seeText("The message was processed, and the refused one is marked as handled.");
      assertThat(console.see("of-staff").getText())
          .startsWith("sharing had this message processed");
      console.picture("message-processed");
      assertThat(Legibility.flaws(browser)).isEmpty();
      assertThat(records.requests(request)).isOne();
      browser.click(By.partialLinkText("which was refused"));
      assertThat(console.see("handled").getText()).contains("by sharing");
      assertThat(console.shows(By.id("process:now"))).isFalse();
    }
  }

  /** The number of a request whose item a partner has announced. */
  private String announced(Broker partner, String name) {
    var request = fresh(name);
    broker.send(acceptItem(request, request + "-A").profile(partner.code())).succeeds("AcceptItem");
    return request;
  }

  private void openReceiving() {
    console.signIn("sharing").at("RSDESK");
    console.go("receive.xhtml");
  }

  @Test
  void theApiMarksARefusedMessageAsHandledOnce() {
    var request = fresh("HANDLED");
    broker
        .send(acceptItem(request, request + "-A").patron("NO-SUCH-CARD"))
        .isProblem("Unknown User");
    var id = api.get("messages?unhandled=true&requestId=" + request).json().at("/rows/0/id");
    var viewer = new ApiClient(server, "viewer", "interlend");
    assertThat(viewer.put("messages/%s/handled".formatted(id), "").status()).isEqualTo(403);
    var handled = api.put("messages/%s/handled".formatted(id), "").json();
    assertThat(handled.path("handledBy").asText()).isEqualTo("admin");
    assertThat(
            new ApiClient(server, "sharing", "interlend")
                .put("messages/%s/handled".formatted(id), "")
                .json()
                .path("handledBy")
                .asText())
        .isEqualTo("admin");
    assertThat(api.get("messages?unhandled=true&requestId=" + request).json().at("/total").asInt())
        .isZero();
    assertThat(api.put("messages/99999999/handled", "").status()).isEqualTo(404);
  }

  @Test
  void aHoldThatRecallsALentItemAsksFirst() {
    try (var partner = Broker.open(server)) {
      var copy = shelf.newCopy();
      var request = fresh("RECALL");
      broker
          .send(checkOutItem(request, copy.barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");
      console.signIn("desk");
      console.find(copy.barcode());
      if (!console.address().contains("title.xhtml")) {
        browser.click(By.partialLinkText("The Problem of Pain"));
      }
      console.fill("hold:patron", PATRON);
      console.click("hold:place");
      console.seeText("A hold recalls it: The broker of a test is asked to return it by");
      console.picture("hold-recall");
      assertThat(Legibility.flaws(browser)).isEmpty();
      assertThat(shelf.requestStatus(request)).isEqualTo("SHIPPED_PHYSICALLY");
      console.click("hold:recall");
      console.seeText("is on hold for Inés Carrasco");
      assertThat(shelf.requestStatus(request)).isEqualTo("RECALLED");
      assertThat(shelf.request(request).path("history").findValuesAsText("by"))
          .contains("desk")
          .doesNotContain("Holds");
    }
  }

  @Test
  void overdueLoansAreCountedByTheirDueDateForPatronsAndForPartners() {
    try (var partner = Broker.open(server)) {
      var copy = shelf.newCopy();
      broker
          .send(checkOutItem(fresh("LATE"), copy.barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");
      records.execute(
          "update loan set due_at = timestamp with time zone '2026-01-02 12:00:00+00' where item_id = (select id from item where barcode = '%s')"
              .formatted(copy.barcode()));
      console.signIn("desk");
      for (var tile : List.of("to=PATRON", "to=PARTNER")) {
        console.go("home.xhtml");
        var link = browser.see(By.cssSelector("main a[href*='" + tile + "']"));
        int total = total(tile);
        if (total == 0) {
          assertThat(link.findElements(By.className("tile-count"))).as("no work").isEmpty();
          continue;
        }
        assertThat(link.getText()).contains("past their due date");
        assertThat(link.findElement(By.className("tile-count")).getText())
            .isEqualTo(Integer.toString(total));
      }
      records.execute(
          "update loan set due_at = timestamp with time zone '2030-01-02 12:00:00+00' where item_id = (select id from item where barcode = '%s')"
              .formatted(copy.barcode()));
    }
  }

  private int total(String to) {
    String borrower = to.endsWith("PATRON") ? "partner_id is null" : "partner_id is not null";
    return (int)
        records.count(
            "select count(*) from loan where status = 'OPEN' and due_at < current_timestamp and "
                + borrower);
  }

  private static int rows() {
    return browser.driver().findElements(By.cssSelector("#list\\:rows_data tr")).size();
  }
}
