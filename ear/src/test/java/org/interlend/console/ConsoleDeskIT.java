package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The desks of the borrowing side, used with keyboard and scanner in a real browser. */
@OnOneDatabase
@NeedsBrowser
class ConsoleDeskIT {

  private static final String PATRON = "P0043188";
  private static final String NAME = "Inés Carrasco";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final ApiClient api;
  private Console console;
  private DeskPages pages;

  ConsoleDeskIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    api = new ApiClient(server, "admin", "interlend");
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
    pages = new DeskPages(console);
  }

  @Test
  void staffReceiveItemsByAnyNumberAsFastAsTheyScan() {
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var byBarcode = announce(partner, "RCV", "MAIN", "A");
      var byRequest = announce(partner, "RCV", "SCIENCE", "A", "B");
      var quiet = announce(partner, "RCV", "MAIN", "A");
      var relabeled = announce(partner, "RCV", "MAIN", "A");
      var file = file(partner, "https://broker.example.org/file.pdf");
      var fileToCome = file(partner, null);
      console.signIn("sharing").at("RSDESK");
      console.go("receive.xhtml");
      console.seeText("At Resource sharing desk");
      pages.seeRow("Book of " + byRequest);
      console.picture("receive-expected");

      console.click("itemForm:barcode");
      console.type(
          byBarcode + "-A" + Keys.ENTER + byRequest + Keys.ENTER + "NO-SUCH-THING" + Keys.ENTER);
      console.seeText("Put it on the hold shelf of Main Library for " + NAME);
      console.seeText("Send it to Science Library");
      console.seeText("Nothing that is expected has the number NO-SUCH-THING");
      assertThat(records.status(byBarcode)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
      assertThat(itemStatus(byRequest + "-B")).isEqualTo("IN_TRANSIT");
      assertThat(letters(byBarcode)).isEqualTo(1);
      console.type(byBarcode + "-A" + Keys.ENTER);
      console.seeText("Request " + byBarcode + " has nothing left to receive");
      console.type(byRequest + Keys.ENTER);
      console.seeText("Request " + byRequest + " has nothing left to receive");
      assertThat(
              browser
                  .driver()
                  .findElements(By.xpath("//li[contains(., 'Scan it on the page Scan in')]")))
          .as("only an item can be scanned in")
          .hasSize(1);

      console.click("itemForm:notify");
      console.click("itemForm:print");
      console.fill("itemForm:note", "Cover is torn");
      console.click("itemForm:barcode");
      console.type(quiet + Keys.ENTER);
      console.seeText("Book of " + quiet + ", " + quiet);
      pages.seeSlip("Carrasco, Inés");
      console.waitForFocus("itemForm:barcode");
      assertThat(letters(quiet)).isZero();
      assertThat(ofHistory("note", quiet)).contains("Cover is torn");

      console.type(file + Keys.ENTER + fileToCome + Keys.ENTER);
      console.seeText("Received; the request is completed");
      console.seeText("This is a file that has not come yet.");
      assertThat(records.status(file)).isEqualTo("REQUEST_COMPLETED");
      assertThat(records.status(fileToCome)).isEqualTo("SHIPPED_DIGITALLY");

      console.click("itemForm:other");
      console.see("itemForm:label");
      console.click("itemForm:barcode");
      console.type(relabeled + "-A" + Keys.ENTER);
      console.waitForFocus("itemForm:label");
      console.type("30100200417" + Keys.ENTER);
      console.seeText("The barcode 30100200417 belongs to another item here, \"Tidal rivers");
      console.waitForFocus("itemForm:barcode");
      console.type(relabeled + "-A" + Keys.ENTER + "OWN-" + relabeled + Keys.ENTER);
      console.seeText("Book of " + relabeled + ", " + relabeled);
      assertThat(itemStatus("OWN-" + relabeled)).isEqualTo("ON_HOLD_SHELF");
      console.picture("receive-done");
      assertThat(Legibility.flaws(browser)).isEmpty();

      checkIn(partner, relabeled + "-A");
      assertThat(records.temporaryRecords(relabeled)).isEqualTo(List.of(0L, 0L, 0L, 0L));
      checkIn(partner, byBarcode + "-A", byRequest + "-A", byRequest + "-B", quiet + "-A");
    }
  }

  @Test
  void anItemTravelsToItsPickupLibraryAndBackForReturnShipping() {
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var request = announce(partner, "TRAVEL", "SCIENCE", "A");
      console.signIn("sharing").at("RSDESK");
      console.go("receive.xhtml");
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("Send it to Science Library");
      pages.follow("Print transit slip");
      assertThat(pages.slip()).contains("From\nMain Library", "To\nScience Library");
      assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A");
      assertThat(letters(request)).isZero();

      pages.atDesk("SCIDESK");
      console.go("scan.xhtml");
      console.seeText("At Science desk");
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("Put it on the hold shelf of Science Library for " + NAME);
      assertThat(letters(request)).isEqualTo(1);
      console.go("hold-shelf.xhtml?library=SCIENCE&text=" + request);
      console.seeText("Book of " + request);

      console.go("desk.xhtml");
      console.scan("itemForm:barcode", PATRON);
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("Book of " + request + ", due");
      console.go("returns.xhtml");
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("Send it to Main Library");
      assertThat(itemStatus(request + "-A")).isEqualTo("IN_TRANSIT");
      assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
      pages.follow("Print transit slip");
      assertThat(pages.slip()).contains("To\nMain Library", "to go back to the partner");

      pages.atDesk("MAINDESK");
      console.go("scan.xhtml");
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("Do not reshelve it: send it back to The broker of a test");

      var collected = announce(partner, "TRAVEL", "MAIN", "A");
      assertThat(desk.scan(collected + "-A", "RSDESK").status()).isEqualTo(200);
      assertThat(desk.lend(PATRON, collected + "-A").status()).isEqualTo(201);
      assertThat(desk.takeBack(collected + "-A").status()).isEqualTo(200);
      console.go("send-back.xhtml?partner=" + partner.code());
      console.seeText("Interlibrary Loans, 7 Quay Street");
      console.looksLegible("sendback", 820);
      pages.follow("Return slips");
      assertThat(BarcodeScanner.read(browser))
          .contains(request + "-A", request, collected + "-A", collected);
      console.go("send-back.xhtml?partner=" + partner.code());
      pages.atDesk("SCIDESK");
      browser.await(() -> !console.shows(By.cssSelector("input[name=tick]:checked")));
      pages.atDesk("MAINDESK");
      browser.await(
          () ->
              browser.driver().findElements(By.cssSelector("input[name=tick]:checked")).size()
                  == 2);
      browser
          .see(By.cssSelector("button[aria-label^='Mark the parcel as sent: ']"))
          .sendKeys(Keys.ENTER);
      console.seeText("On its way back to The broker of a test");
      console.seeText("Nothing waits to be sent back.");
      console.picture("sendback-sent");
      console.scan("itemForm:barcode", request + "-A");
      console.seeText("Scan it on the page Scan in");
      assertThat(records.status(request)).isEqualTo("RETURNED_ITEM_TO_PARTNER");
      assertThat(records.status(collected)).isEqualTo("RETURNED_ITEM_TO_PARTNER");
      checkIn(partner, request + "-A", collected + "-A");
    }
  }

  @Test
  void itemsGoBackToTheirLendersInParcelsOfTheirOwn() {
    try (var partner = Broker.open(server)) {
      var upland = returnedTo(partner, "Upland Library", "Mill lane 3");
      var harbor = returnedTo(partner, "Harbor Library", "Pier 9");
      var recalled = arrived(partner, "PARCEL");
      broker
          .send(NcipMessage.of("RecallItem").item(recalled + "-A").profile(partner.code()))
          .succeeds("RecallItem");
      console.signIn("sharing").at("RSDESK");
      console.go("scan.xhtml");
      console.scan("itemForm:barcode", upland + "-A");
      console.seeText("Do not reshelve it: send it back to Upland Library");

      console.go("send-back.xhtml?partner=" + partner.code());
      console.seeText("Upland Library");
      assertThat(parcel("Upland Library")).contains("Mill lane 3", upland).doesNotContain(harbor);
      assertThat(parcel("Harbor Library")).contains("Pier 9", harbor).doesNotContain(upland);
      assertThat(parcel("The broker of a test")).contains(recalled, "Recalled by partner");
      console.picture("sendback-lenders");
      assertThat(Legibility.flaws(browser)).isEmpty();
      browser.click(
          By.cssSelector("button[aria-label='Mark the parcel as sent: Harbor Library, Pier 9']"));
      console.seeText("On its way back to Harbor Library");
      assertThat(records.status(harbor)).isEqualTo("RETURNED_ITEM_TO_PARTNER");
      assertThat(records.status(upland)).isEqualTo("RETURNED_BY_PATRON");
      pages.follow("Return slips");
      assertThat(pages.slip()).contains("Upland Library\nMill lane 3").doesNotContain(recalled);
      console.find(upland);
      console.click("next:sendBack");
      console.seeText("Marked as sent back to Upland Library.");
      checkIn(partner, upland + "-A", harbor + "-A", recalled + "-A");
    }
  }

  /** A request whose item the patron has returned, and whose lender staff have set by hand. */
  private String returnedTo(Broker partner, String lender, String address) {
    var request = arrived(partner, "PARCEL");
    var key = records.count("select id from borrowing_request where external_id = ?", request);
    assertThat(
            api.put(
                    "borrowing-requests/%d/lender".formatted(key),
                    "{\"name\": \"%s\", \"address\": \"%s\"}".formatted(lender, address))
                .status())
        .isEqualTo(200);
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    assertThat(desk.takeBack(request + "-A").json().at("/nextStep/instruction").asText())
        .endsWith("send it back to " + lender);
    return request;
  }

  private String parcel(String to) {
    return browser.see(By.xpath("//form[.//h2[normalize-space()='%s']]".formatted(to))).getText();
  }

  @Test
  void staffClearTheHoldShelfTabByTab() {
    var own = fresh("OWN");
    for (String letter : new String[] {"A", "B", "C"}) {
      ownItem(own + letter, letter.equals("B") ? "SCIOPEN" : "STACKS");
      hold("P0043189", own + letter);
      assertThat(desk.scan(own + letter, "MAINDESK").status()).isEqualTo(200);
    }
    hold("P0043190", own + "C");
    try (var partner = Broker.open(server)) {
      var longer = arrived(partner, "SHELF");
      var unwanted = arrived(partner, "SHELF");
      var missing = arrived(partner, "SHELF");
      var first = arrived(partner, "SHELF");
      var second = arrived(partner, "SHELF");
      shelfDayIsOver(own + "A", own + "B", own + "C", first + "-A", second + "-A");
      console.signIn("sharing");
      console.go("hold-shelf.xhtml?text=SHELF");
      console.looksLegible("hold-shelf", 820);
      console.click("list:keep");
      console.seeText("Choose the day until which they are kept.");
      pages.setDay("list:until", Records.today().plusDays(300));
      console.click("list:keep");
      console.seeText("No rows are ticked.");
      pages.tick("Book of " + longer);
      console.click("list:keep");
      console.seeText("is too late: the lender wants");
      var sunday = Records.today().plusDays(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      pages.setDay("list:until", sunday);
      console.click("list:keep");
      console.seeText(", as the library is closed on " + DAY.format(sunday));
      console.seeText(longer + "-A · Book of " + longer + " · ");
      pages.tick("Book of " + unwanted);
      console.click("list:giveUp");
      console.seeText("Not kept any more: take it off the shelf");
      pages.tick("Book of " + missing);
      console.click("list:missing");
      console.seeText("Marked as missing.");
      assertThat(records.status(missing)).isEqualTo("LOST_COMMUNICATED");

      run("hold-expiry");
      console.go("send-back.xhtml?partner=" + partner.code());
      console.seeText("Not kept any more");
      console.seeText("Not collected");
      console.go("expired.xhtml?text=SHELF");
      console.seeText("Not kept any more");
      console.looksLegible("expired", 820);
      pages.tick("Book of " + first);
      pages.tick("Book of " + unwanted);
      checkIn(partner, unwanted + "-A");
      console.click("list:clear");
      console.seeText("Taken off the shelf and marked as sent back to The broker of a test");
      console.seeText("the broker has closed its item in the meantime");
      assertThat(records.status(first)).isEqualTo("RETURNED_ITEM_TO_PARTNER");
      console.picture("expired-cleared");

      console.click("itemForm:barcode");
      console.type(
          second + "-A" + Keys.ENTER + own + "A" + Keys.ENTER + longer + "-A" + Keys.ENTER);
      console.seeText("Put it back on its shelf at Stacks");
      console.seeText("Book of " + longer + " is not on the expired hold shelf");
      assertThat(records.status(second)).isEqualTo("RETURNED_ITEM_TO_PARTNER");
      assertThat(itemStatus(own + "A")).isEqualTo("AVAILABLE");

      browser.click(By.cssSelector("#results [id$=':undo']"));
      console.seeText("Not sent back after all: the item is to be sent back");
      pages.seeRow("Book of " + second);
      console.picture("expired-undone");
      assertThat(Legibility.flaws(browser)).isEmpty();
      assertThat(records.status(second)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
      console.scan("itemForm:barcode", second + "-A");
      browser.await(() -> records.status(second).equals("RETURNED_ITEM_TO_PARTNER"));

      console.go("expired.xhtml?tab=SEND_TO_LIBRARY&text=" + own);
      pages.tick("Own book " + own + "B");
      console.click("list:clear");
      console.seeText("Send it to Science Library");
      console.go("expired.xhtml?tab=ACTIVATE_NEXT&text=" + own);
      console.seeText("Own book " + own + "C");
      console.picture("expired-next");
      pages.tick("Own book " + own + "C");
      console.click("list:clear");
      console.seeText("Put it on the hold shelf of Main Library for Amadou Diallo");
      assertThat(itemStatus(own + "B")).isEqualTo("IN_TRANSIT");
      assertThat(itemStatus(own + "C")).isEqualTo("ON_HOLD_SHELF");
      console.go("find.xhtml?q=" + own + "B");
      console.seeText("On its way to\nScience Library");
      checkIn(partner, longer + "-A", missing + "-A", first + "-A", second + "-A");
    }
  }

  @Test
  void staffGrantOrRefuseRenewalsInBulkAndSeeTheOthersWait() {
    try (var partner = Broker.open(server)) {
      partner
          .borrowing("sendRenewItem", true)
          .borrowing("mediatedRenewal", true)
          .with("ncipUrl", "http://127.0.0.1:9/ncip");
      var agreed = waitingForStaff(partner);
      var refused = waitingForStaff(partner);
      var late = waitingForStaff(partner);
      records.execute(
          "update borrowing_request set status = 'RENEW_REQUESTED' where external_id = '%s'"
              .formatted(late),
          "update borrowed_volume set renewal_for_staff = false, renewal_reply_expected_at = timestamp with time zone '2026-01-02 00:00:00+00' where barcode = '%s-A'"
              .formatted(late));
      console.signIn("sharing");
      console.go("renewals.xhtml");
      pages.tick("Book of " + agreed);
      console.click("list:agree");
      console.seeText("The lender is asked.");
      assertThat(records.status(agreed)).isEqualTo("RENEW_REQUESTED");
      pages.tick("Book of " + refused);
      console.click("list:refuse");
      console.seeText("Say why. The patrons are told.");
      console.fill("list:reason", "A colleague waits for it");
      console.click("list:refuse");
      console.seeText("Refused; the patron is told why");
      assertThat(records.status(refused)).isEqualTo("RENEW_REQUEST_NOT_ACCEPTED");
      console.go("renewals.xhtml?show=REFUSED");
      console.seeText("by sharing: A colleague waits for it");
      console.go("renewals.xhtml?show=ASKED");
      console.seeText("announced by the lender: overdue, ask the broker");
      pages.seeRow("Book of " + late);
      console.picture("renewals-asked");
      checkIn(partner, agreed + "-A", refused + "-A", late + "-A");
    }
  }

  @Test
  void aDueDateAfterTheLendersNeedsAReason() {
    var within = fresh("DUE");
    var beyond = fresh("DUE");
    for (String request : List.of(within, beyond)) {
      broker
          .send(acceptItem(request, request + "-A").book("Book of " + request))
          .succeeds("AcceptItem");
    }
    var soon = Records.today().plusDays(10);
    var tooLate = Records.today().plusDays(60);
    console.signIn("desk");
    console.go("desk.xhtml?patron=" + PATRON);
    console.see("itemForm:barcode");
    browser.click(By.cssSelector("details.another summary"));
    pages.setDay("itemForm:dueDay", soon);
    console.scan("itemForm:barcode", within + "-A");
    console.seeText("Book of " + within + ", due " + DAY.format(soon));
    console.seeText("set at the desk (by the rules");
    pages.setDay("itemForm:dueDay", tooLate);
    console.scan("itemForm:barcode", beyond + "-A");
    console.seeText("The lender wants item " + beyond + "-A back by");
    console.picture("desk-due-refused");
    console.fill("itemForm:dueReason", "Agreed by telephone");
    console.scan("itemForm:barcode", beyond + "-A");
    console.seeText("Book of " + beyond + ", due " + DAY.format(tooLate));
    assertThat(ofHistory("explanation", beyond))
        .contains("SET_AT_DESK_BECAUSE", "Agreed by telephone", "LENDER_DUE");
    console.go("desk.xhtml?patron=" + PATRON);
    console.see("itemForm:barcode");
    assertThat(
            api.post(
                    "circulation/loans",
                    """
                    {"patron": "%s", "barcode": "30100200303", "dueDate": "2020-01-01"}"""
                        .formatted(PATRON))
                .detail())
        .contains("cannot be due on 1 Jan 2020");
    broker.send(checkInItem(within + "-A")).succeeds("CheckInItem");
    broker.send(checkInItem(beyond + "-A")).succeeds("CheckInItem");
  }

  @Test
  void aCopyThatThePatronKeepsHasNoDueDate() {
    try (var partner = Broker.open(server)) {
      partner.accepting("nonReturnable", "PHYSICAL");
      var copy = fresh("KEPT");
      broker
          .send(
              acceptItem(copy, copy + "-A")
                  .profile(partner.code())
                  .patron(PATRON)
                  .book("Book of " + copy)
                  .without("DateForReturn")
                  .empty("NonReturnableFlag"))
          .succeeds("AcceptItem");
      console.signIn("desk");
      console.go("desk.xhtml?patron=" + PATRON);
      console.scan("itemForm:barcode", copy + "-A");
      console.seeText("Book of " + copy + ", kept by the patron");
      assertThat(browser.see(By.cssSelector(".lines .sub")).getText()).isEqualTo(copy + "-A");
    }
  }

  // Helpers of the tests.

  private String announce(Broker partner, String purpose, String pickup, String... volumes) {
    var request = fresh(purpose);
    for (String volume : volumes) {
      broker
          .send(
              acceptItem(request, request + "-" + volume)
                  .profile(partner.code())
                  .patron(PATRON)
                  .book("Book of " + request)
                  .with("PickupLocation", text("PickupLocation", pickup)))
          .succeeds("AcceptItem");
    }
    return request;
  }

  private String arrived(Broker partner, String purpose) {
    return announce(partner, purpose, "MAIN", "A");
  }

  private String file(Broker partner, String link) {
    var request = fresh("RCV");
    broker
        .send(
            acceptItem(request, request)
                .profile(partner.code())
                .with(
                    "ItemOptionalFields",
                    "<ItemOptionalFields><BibliographicDescription>"
                        + text("Title", "File of " + request)
                        + text("ElectronicDataFormatType", "application/pdf")
                        + "</BibliographicDescription>"
                        + (link == null
                            ? ""
                            : "<ElectronicResource>"
                                + text("ReferenceToResource", link)
                                + "</ElectronicResource>")
                        + "</ItemOptionalFields>"))
        .succeeds("AcceptItem");
    return request;
  }

  private String waitingForStaff(Broker partner) {
    var request = arrived(partner, "WISH");
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    records.execute(
        "update borrowing_request set status = 'MEDIATED_PATRON_RENEWAL' where external_id = '%s'"
            .formatted(request),
        "update borrowed_volume set renewal_for_staff = true, renewal_requested_at = current_timestamp, renewal_desired_due_at = current_timestamp where barcode = '%s-A'"
            .formatted(request));
    return request;
  }

  private void checkIn(Broker partner, String... barcodes) {
    for (String barcode : barcodes) {
      broker.send(checkInItem(barcode).profile(partner.code())).succeeds("CheckInItem");
    }
  }

  private void ownItem(String barcode, String location) {
    var answer =
        api.put(
            "items/" + barcode,
            """
            {"title": "Own book %s", "location": "%s"}"""
                .formatted(barcode, location));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  private void hold(String patron, String barcode) {
    var answer =
        api.post(
            "circulation/holds",
            """
            {"patron": "%s", "barcode": "%s", "pickupLibrary": "MAIN"}"""
                .formatted(patron, barcode));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  private void run(String job) {
    assertThat(api.post("jobs/" + job + "/runs", "").json().get("failed").asBoolean()).isFalse();
  }

  private void shelfDayIsOver(String... barcodes) {
    records.execute(
        "update hold set held_until = date '2026-01-02' where status = 'ON_HOLD_SHELF' and item_id in"
            + " (select id from item where barcode in ('%s'))"
                .formatted(String.join("', '", barcodes)));
  }

  private String itemStatus(String barcode) {
    return (String) records.value("select status from item where barcode = ?", barcode);
  }

  private long letters(String request) {
    return records.count(
        "select count(*) from letter where kind = 'READY_FOR_PICKUP' and subject like ?",
        "%Book of " + request);
  }

  private String ofHistory(String column, String request) {
    return records
        .rows(
            """
            select h.%1$s from borrowing_history h join borrowing_request r on r.id = h.request_id
            where r.external_id = ? and h.%1$s is not null order by h.id"""
                .formatted(column),
            request)
        .toString();
  }
}
