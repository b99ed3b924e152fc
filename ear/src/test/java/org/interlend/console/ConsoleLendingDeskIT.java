package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.interlend.support.Shelf.Copy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The desks of the lending side: from the shelf to the partner and back, in a real browser. */
@OnOneDatabase
@NeedsBrowser
class ConsoleLendingDeskIT {

  private static final String PATRON = "P0043188";
  private static final String NAME = "Inés Carrasco";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private final ApiClient admin;
  private final Shelf shelf;
  private Console console;
  private DeskPages pages;

  ConsoleLendingDeskIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
    admin = new ApiClient(server, "admin", "interlend");
    shelf = new Shelf(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
    pages = new DeskPages(console);
  }

  @Test
  void staffPickShipAndCheckInAnItem() {
    try (var partner = Broker.open(server)) {
      var copy = shelf.newCopy();
      var number = requested(partner, copy);
      console.signIn("sharing").at("RSDESK");
      console.go("picks.xhtml?text=" + copy.barcode());
      console.seeText(number);
      assertThat(console.text())
          .contains("551.48 OKO", "Stacks", "The broker of a test", "Resource sharing desk");
      pages.press("Print slip: " + title(copy));
      pages.seeSlip("551.48 OKO");
      console.seeText("The pick slip is printed.");
      console.seeText("printed just now");
      assertThat(events(number)).contains("Pick slip printed for item " + copy.barcode());
      console.go("picks.xhtml?noSlip=true&text=" + copy.barcode());
      console.seeText("Nothing is to be fetched from these shelves.");

      console.go("scan.xhtml");
      pages.atDesk("MAINDESK");
      console.scan("itemForm:barcode", copy.barcode());
      console.seeText("Bring it to the Resource sharing desk: it goes to The broker of a test");
      assertThat(shelf.status(copy.barcode())).as("fetched").isEqualTo("IN_PROCESS");
      pages.atDesk("RSDESK");
      console.scan("itemForm:barcode", copy.barcode());
      console.seeText("Ship it to The broker of a test, request " + number);
      console.picture("scan-to-ship");
      pages.follow("Print shipping slip");
      assertThat(pages.slip()).contains("Ship to\nThe broker of a test", "if shipped today");
      assertThat(BarcodeScanner.read(browser)).containsExactly(copy.barcode(), number);

      console.go("ship.xhtml");
      console.seeText("At the Resource sharing desk");
      console.click("itemForm:print");
      console.click("itemForm:barcode");
      console.type(copy.barcode() + Keys.ENTER);
      console.seeText("Shipped to The broker of a test, due back");
      var due = shelf.request(number).path("dueDate").asText().substring(0, 10);
      pages.seeSlip("Due back" + DAY.format(LocalDate.parse(due)));
      console.waitForFocus("itemForm:barcode");
      assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
      browser.click(By.cssSelector("#results [id$=':undo']"));
      console.seeText("The shipment is undone");
      assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
      console.scan("itemForm:barcode", copy.barcode());
      browser.await(() -> shelf.requestStatus(number).equals("SHIPPED_PHYSICALLY"));
      console.scan("itemForm:barcode", copy.barcode());
      console.seeText("has gone to The broker of a test already, for request " + number);
      // The broker repeats its message.
      broker
          .send(checkOutItem(number, copy.barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");

      checkIn(partner, copy);
      assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
      assertThat(shelf.status(copy.barcode())).isEqualTo("IN_TRANSIT");
      console.go("scan.xhtml");
      pages.atDesk("SCIDESK");
      console.scan("itemForm:barcode", copy.barcode());
      console.seeText("Send it to Main Library");
      pages.follow("Print transit slip");
      assertThat(pages.slip())
          .contains("From\nScience Library", "To\nMain Library", "for its shelf");
      console.go("scan.xhtml");
      pages.atDesk("RSDESK");
      console.scan("itemForm:barcode", copy.barcode());
      console.seeText("Put it back on its shelf at Stacks");
      assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    }
  }

  @Test
  void aCopyMissingOnTheShelfIsReplacedOrLeftToStaff() {
    try (var partner = Broker.open(server)) {
      var first = shelf.newCopy();
      var second = anotherCopy(first);
      var third = anotherCopy(first);
      var number = requested(partner, first);
      console.signIn("sharing").at("RSDESK");
      console.go("picks.xhtml?text=" + titleBeginning());
      console.click("list:missing");
      console.seeText("No rows are ticked.");

      see(first.barcode(), number);
      pages.tick(title(first));
      console.click("list:missing");
      console.seeText(
          "Marked as missing. Fetch %s at Stacks, Main Library, 551.48 OKO instead."
              .formatted(second));
      assertThat(shelf.status(first.barcode())).isEqualTo("MISSING");
      console.picture("picks-missing");

      see(second, number);
      pages.tick(title(first));
      console.click("list:skip");
      console.seeText("Skipped. Fetch %s at Stacks".formatted(third));
      assertThat(shelf.status(second)).isEqualTo("AVAILABLE");
      see(third, number);
      pages.tick(title(first));
      console.click("list:skip");
      console.seeText(
          "No other copy has been chosen: the request waits for you under \"No copy chosen\".");
      assertThat(shelf.requestStatus(number)).isEqualTo("LOCATE_FAILED");
      assertThat(events(number))
          .contains(
              "Item %s is missing".formatted(first.barcode()),
              "Item %s is passed over".formatted(second));
      // Staff may still choose a copy that was passed over.
      assertThat(shelf.step(number, "LOCATE", ", \"barcode\": \"%s\"".formatted(second)).status())
          .isEqualTo(200);
      assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
    }
  }

  @Test
  void staffCancelOrExtendAPickAndSeeAConcurrentChange() {
    try (var partner = Broker.open(server).lending("expireAfterDays", 3)) {
      var canceled = shelf.newCopy();
      var longer = shelf.newCopy();
      var faster = shelf.newCopy();
      var toCancel = requested(partner, canceled);
      var toKeep = requested(partner, longer);
      var concurrent = requested(partner, faster);
      console.signIn("sharing").at("RSDESK");
      see(longer.barcode(), DAY.format(Records.today().plusDays(3)));
      console.click("list:look");
      console.seeText("Choose the day until which they are looked for.");
      pages.setDay("list:until", Records.today().minusDays(1));
      pages.tick(title(longer));
      console.click("list:look");
      console.seeText("is past. Choose today or a later day.");
      var day = Records.today().plusDays(9);
      pages.setDay("list:until", day);
      console.click("list:look");
      console.seeText("Looked for until " + DAY.format(day));
      assertThat(shelf.request(toKeep).at("/moveRequest/expiresOn").asText())
          .isEqualTo(day.toString());
      assertThat(
              records
                  .value("select expires_on from lending_request where external_id = ?", toKeep)
                  .toString())
          .isEqualTo(day.toString());

      see(canceled.barcode(), toCancel);
      pages.tick(title(canceled));
      browser.clickSure(By.id("list:cancel"));
      console.seeText("Request %s is canceled.".formatted(toCancel));
      assertThat(shelf.requestStatus(toCancel)).isEqualTo("CANCELLED");
      assertThat(shelf.status(canceled.barcode())).isEqualTo("AVAILABLE");

      see(faster.barcode(), concurrent);
      assertThat(desk.scan(faster.barcode(), "RSDESK").status()).isEqualTo(200);
      pages.tick(title(faster));
      console.click("list:missing");
      console.seeText("This item is no longer to be fetched");
      assertThat(shelf.requestStatus(concurrent)).isEqualTo("BEING_PROCESSED");
    }
  }

  @Test
  void aPickThatExpiresMovesToAnotherCopyOrMarksTheItemMissing() {
    try (var partner = Broker.open(server)) {
      var first = shelf.newCopy();
      var second = anotherCopy(first);
      var number = requested(partner, first);
      lastDayIsOver(number);
      console.signIn("admin");
      see(first.barcode(), "2 Jan 2026");
      console.picture("picks-late");
      run("pick-expiry");
      run("pick-expiry");
      see(second, number);
      assertThat(shelf.status(first.barcode())).isEqualTo("AVAILABLE");
      assertThat(events(number)).containsOnlyOnce("is passed over");

      var science = (ObjectNode) admin.get("libraries/SCIENCE").json();
      var before = science.deepCopy();
      try {
        console.go("pick-settings.xhtml?library=SCIENCE");
        console.fill("fetch:patronDays", "-1");
        console.click("fetch:save");
        console.seeText("Not less than 0.");
        console.fill("fetch:patronDays", "2");
        console.click("fetch:patronOpen");
        console.click("fetch:save");
        console.seeText("Saved.");
        assertThat(admin.get("libraries/SCIENCE").json().at("/picks/patrons/days").asInt())
            .isEqualTo(2);
        science
            .putObject("picks")
            .putObject("partners")
            .put("days", 3)
            .put("considerMissing", true);
        assertThat(admin.put("libraries/SCIENCE", science.toString()).status()).isEqualTo(200);
        var there = own("Fetched " + fresh("LATE"), "SCIOPEN", "530.1");
        var late = requested(partner, there);
        assertThat(shelf.request(late).at("/moveRequest/expiresOn").asText())
            .isEqualTo(Records.today().plusDays(3).toString());
        lastDayIsOver(late);
        run("pick-expiry");
        assertThat(shelf.status(there.barcode())).isEqualTo("MISSING");
        assertThat(shelf.requestStatus(late)).isEqualTo("LOCATE_FAILED");
      } finally {
        assertThat(admin.put("libraries/SCIENCE", before.toString()).status()).isEqualTo(200);
      }
    }
  }

  private void lastDayIsOver(String number) {
    records.execute(
        "update move_request set expires_on = date '2026-01-02' where status = 'WAITING' and reference = '%s'"
            .formatted(number));
  }

  private void run(String job) {
    assertThat(admin.post("jobs/" + job + "/runs", "").json().get("failed").asBoolean()).isFalse();
  }

  @Test
  void picksForPatronsAndPartnersAreInOneList() {
    var copy = shelf.newCopy();
    assertThat(desk.hold(PATRON, copy.barcode()).status()).isEqualTo(201);
    console.signIn("desk").at("MAINDESK");
    see(copy.barcode(), NAME);
    pages.tick(title(copy));
    console.click("list:print");
    pages.seeSlip("Carrasco, Inés");
    console.go("slip.xhtml?kind=PICK&barcode=" + copy.barcode());
    assertThat(pages.slip())
        .contains("Fetch from Stacks, Main Library", "551.48 OKO", "Bring to\nMain Library");
    assertThat(BarcodeScanner.read(browser)).containsExactly(copy.barcode());

    see(copy.barcode(), NAME);
    pages.tick(title(copy));
    console.click("list:skip");
    console.seeText("No other copy of");
    var other = anotherCopy(copy);
    console.click("list:skip");
    console.seeText("Skipped. Fetch %s at Stacks".formatted(other));
    see(other, NAME);
    pages.setDay("list:until", Records.today().plusDays(2));
    pages.tick(title(copy));
    console.click("list:look");
    console.seeText("Looked for until");
    see(other, NAME);
    pages.tick(title(copy));
    console.click("list:missing");
    console.seeText("Marked as missing. Fetch %s at Stacks".formatted(copy.barcode()));
    assertThat(shelf.status(other)).isEqualTo("MISSING");
    see(copy.barcode(), NAME);
    pages.tick(title(copy));
    browser.clickSure(By.id("list:cancel"));
    console.seeText("The hold of %s is canceled.".formatted(NAME));
    assertThat(shelf.status(copy.barcode())).isEqualTo("AVAILABLE");
    console.go("slip.xhtml?kind=PICK&barcode=" + copy.barcode());
    console.seeText("This is not to be fetched from its shelf.");
  }

  @Test
  void pickListReportAndSlipsAreInShelfOrder() {
    try (var partner = Broker.open(server)) {
      var title = "Order " + fresh("SHELVES");
      var last = own(title + " C", "STACKS", "QA 76.73 .J4");
      var first = own(title + " A", "STACKS", "QA 9 .B5");
      var middle = own(title + " B", "STACKS", "QA76.73.J38");
      var elsewhere = own(title + " D", "SCIOPEN", "001 AAA");
      requested(partner, last);
      requested(partner, first);
      requested(partner, middle);
      var ofScience = requested(partner, elsewhere);
      console.signIn("sharing").at("RSDESK");
      console.go("picks.xhtml?text=" + title.replace(' ', '+'));
      console.seeText("QA 76.73 .J4");
      assertThat(titles()).containsExactly(title + " A", title + " B", title + " C");
      console.go("picks.xhtml?library=ALL&text=" + title.replace(' ', '+'));
      console.seeText("001 AAA");
      assertThat(titles()).containsExactly(title + " A", title + " B", title + " C", title + " D");
      console.go("picks-report.xhtml?library=ALL&text=" + title.replace(' ', '+'));
      console.seeText("Stacks, Main Library");
      assertThat(console.text())
          .containsSubsequence("4 items", "QA 9 .B5", "QA76.73.J38", "QA 76.73 .J4", "001 AAA");

      console.go("picks.xhtml?text=" + title.replace(' ', '+'));
      console.click("rest:print");
      pages.seeSlip("QA 76.73 .J4");
      assertThat(pages.slipsInTheirOrder())
          .containsSubsequence("QA 9 .B5", "QA76.73.J38", "QA 76.73 .J4");
      console.seeText("3 pick slips are printed.");
      console.click("rest:print");
      console.seeText("Every item of this list has its slip.");

      pages.tick(title + " A");
      assertThat(tickOfAll()).as("some rows are ticked").isEqualTo("indeterminate");
      pages.press("Print again: " + title + " B");
      console.seeText("The pick slip is printed.");
      assertThat(tickOfAll()).as("they stay ticked").isEqualTo("indeterminate");
      pages.tick(title + " B");
      pages.tick(title + " C");
      assertThat(tickOfAll()).isEqualTo("checked");
      console.go("home.xhtml");
      console.seeText("To pick");
      console.seeText("To ship");
      console.picture("home-with-lending");

      desk.scan(elsewhere.barcode(), "SCIDESK");
      console.go("lending-request.xhtml?id=" + shelf.request(ofScience).path("id").asText());
      console.seeText("On its way to\nMain Library");
    }
  }

  @Test
  void staffShipByItemOrRequestNumberAndWrongScansExplainWhy() {
    try (var partner = Broker.open(server)) {
      var byNumber = shelf.newCopy();
      var chosen = shelf.newCopy();
      var other = shelf.newCopy();
      var volume = shelf.newCopy();
      var file = shelf.newCopy();
      var number = requested(partner, byNumber);
      var replaced = requested(partner, chosen);
      var copied = fresh("FILE");
      broker
          .send(
              requestItem(copied, file.oclc())
                  .with("RequestType", text("RequestType", "Digital"))
                  .profile(partner.code()))
          .succeeds("RequestItem");
      desk.scan(byNumber.barcode(), "RSDESK");
      console.signIn("sharing").at("RSDESK");
      console.go("scan.xhtml");
      console.scan("itemForm:barcode", file.barcode());
      console.seeText(
          "The partner wants a file of it: scan the part and upload it on the page of request "
              + copied);
      assertThat(console.text()).doesNotContain("Print shipping slip");
      console.go("ship.xhtml");
      console.seeText(copied);
      console.picture("ship-waiting");
      console.click("itemForm:barcode");
      console.type("NO-SUCH-THING" + Keys.ENTER + volume.barcode() + Keys.ENTER);
      console.seeText(
          "Neither an item of this library nor a partner's request has the number NO-SUCH-THING");
      console.seeText("was not chosen for any partner; it is available.");
      pages.setDay("itemForm:due", Records.today().minusDays(1));
      console.type(number + Keys.ENTER);
      console.seeText("The due date is past.");
      assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
      var day = Records.today().plusDays(12);
      pages.setDay("itemForm:due", day);
      console.type(number.toLowerCase(Locale.ROOT) + Keys.ENTER + copied + Keys.ENTER);
      console.seeText("Shipped to The broker of a test, due back " + DAY.format(day));
      console.seeText("The file counts as sent to The broker of a test; the request is completed.");
      assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
      assertThat(shelf.requestStatus(copied)).isEqualTo("REQUEST_COMPLETED");
      console.type(number + Keys.ENTER);
      console.seeText("Item %s was shipped for request %s".formatted(byNumber.barcode(), number));
      console.seeText("Tick \"Another copy, or one more volume\"");

      console.click("itemForm:other");
      console.see("itemForm:item");
      console.click("itemForm:barcode");
      console.type(replaced + Keys.ENTER);
      console.waitForFocus("itemForm:item");
      console.type(other.barcode() + Keys.ENTER);
      console.waitForFocus("itemForm:barcode");
      console.type(number + Keys.ENTER + volume.barcode() + Keys.ENTER);
      console.seeText(number + "/2");
      assertThat(shelf.request(replaced).at("/item/barcode").asText()).isEqualTo(other.barcode());
      assertThat(shelf.status(chosen.barcode())).isEqualTo("AVAILABLE");
      assertThat(shelf.status(volume.barcode())).isEqualTo("ON_LOAN");
      console.picture("ship-done");
      assertThat(Legibility.flaws(browser)).isEmpty();
      checkIn(partner, byNumber, other, volume);
    }
  }

  @Test
  void whoScansAnItemLearnsThatItsRequestHasEndedAndThatAnotherWaits() {
    try (var partner = Broker.open(server)) {
      var copy = shelf.newCopy();
      var canceled = requested(partner, copy);
      var waiting = requested(partner, copy);
      desk.scan(copy.barcode(), "RSDESK");
      assertThat(shelf.step(canceled, "CANCEL", "").status()).isEqualTo(200);
      console.signIn("sharing").at("RSDESK");
      console.go("ship.xhtml");
      console.scan("itemForm:barcode", copy.barcode());
      console.seeText("request %s of The broker of a test has ended".formatted(canceled));
      console.seeText("Scan it on the page Scan in: it says where the item goes.");
      console.go("scan.xhtml");
      console.scan("itemForm:barcode", copy.barcode());
      console.seeText("Put it back on its shelf");
      console.seeText("Not shipped to The broker of a test: request " + canceled);
      console.seeText("The broker of a test waits for a copy of this title, request " + waiting);
    }
  }

  @Test
  void whoReportsAReturnedItemDamagedIsToldWhereItIsChosenOrKept() {
    try (var partner = Broker.open(server)) {
      var copy = shelf.newCopy();
      var number = requested(partner, copy);
      broker
          .send(checkOutItem(number, copy.barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");
      desk.scan(copy.barcode(), "RSDESK");
      var next = requested(partner, copy);
      console.signIn("sharing");
      reportDamaged(number);
      console.seeText(
          "The item has been chosen for request %s: decide there whether it is sent."
              .formatted(next));
      assertThat(shelf.step(next, "REJECT", "").status()).isEqualTo(200);
      desk.scan(copy.barcode(), "RSDESK");
      reportDamaged(number);
      console.seeText("Keep the item at the desk: it is not lent until it is scanned.");
      assertThat(shelf.status(copy.barcode())).isEqualTo("IN_PROCESS");
      desk.scan(copy.barcode(), "RSDESK");
      checkIn(partner, copy);
    }
  }

  private void reportDamaged(String number) {
    console.go("lending-request.xhtml?id=" + shelf.request(number).path("id").asText());
    browser.click(By.cssSelector("details.more summary"));
    console.choose("other:reasonCode", "DamagedByBorrower");
    console.click("other:reportDamaged");
  }

  @Test
  void theMessageOfAFurtherVolumeLeadsToItsRequest() {
    try (var partner = Broker.open(server)) {
      var number = fresh("VOLUMES");
      var first = shelf.newCopy();
      var second = shelf.newCopy();
      for (var volume : new Copy[] {first, second}) {
        broker
            .send(checkOutItem(number, volume.barcode()).profile(partner.code()))
            .succeeds("CheckOutItem");
      }

      var session = new Session(server);
      session.signIn("admin", "interlend");
      var message =
          session.get(
              "message.xhtml?id="
                  + records.value(
                      "select max(id) from exchange where item_id = ?", second.barcode()));

      assertThat(message.body())
          .contains(
              "href=\"lending-request.xhtml?id=%s\""
                  .formatted(
                      records.value(
                          "select id from lending_request where external_id = ?", number + "/2")));
      checkIn(partner, first, second);
    }
  }

  @Test
  void aReturnedItemServesTheNextHoldBeforeTheBrokerChecksItIn() {
    try (var partner = Broker.open(server)) {
      var waiting = shelf.newCopy();
      var number = requested(partner, waiting);
      var early = shelf.newCopy();
      var before = requested(partner, early);
      for (var copy : new Copy[] {waiting, early}) {
        desk.scan(copy.barcode(), "RSDESK");
      }
      broker
          .send(checkOutItem(number, waiting.barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");
      broker
          .send(checkOutItem(before, early.barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");
      assertThat(desk.hold(PATRON, waiting.barcode()).status()).isEqualTo(201);
      checkIn(partner, waiting);

      console.signIn("sharing").at("RSDESK");
      console.go("scan.xhtml");
      console.click("itemForm:barcode");
      console.type(waiting.barcode() + Keys.ENTER + early.barcode() + Keys.ENTER);
      console.seeText("Put it on the hold shelf of Main Library for " + NAME);
      console.seeText("Back from The broker of a test, request " + before);
      console.seeText("check it in at the broker");
      console.picture("scan-back");
      assertThat(shelf.requestStatus(before)).isEqualTo("RETURNED_BY_PARTNER");
      assertThat(shelf.status(early.barcode())).isEqualTo("AVAILABLE");
      checkIn(partner, early);
      assertThat(shelf.requestStatus(before)).isEqualTo("REQUEST_COMPLETED");
    }
  }

  @Test
  void withTheBrokersOwnPickSlipNoPickIsCreated() {
    try (var partner = Broker.open(server).requesting("pickSlip", "BROKER")) {
      var copy = shelf.newCopy();
      var number = requested(partner, copy);
      console.signIn("sharing").at("RSDESK");
      console.go("picks.xhtml?text=" + copy.barcode());
      console.seeText("Nothing is to be fetched from these shelves.");
      console.go("ship.xhtml");
      console.seeText(number);
      console.seeText("On its shelf: Stacks. The slip is the broker's.");
      console.scan("itemForm:barcode", copy.barcode());
      console.seeText("Shipped to The broker of a test");
      checkIn(partner, copy);
    }
  }

  // Helpers of the tests.

  private String requested(Broker partner, Copy copy) {
    var number = fresh("LEND");
    broker.send(requestItem(number, copy.oclc()).profile(partner.code())).succeeds("RequestItem");
    return number;
  }

  private void checkIn(Broker partner, Copy... copies) {
    for (Copy copy : copies) {
      broker.send(checkInItem(copy.barcode()).profile(partner.code())).succeeds("CheckInItem");
    }
  }

  private Copy own(String title, String location, String callNumber) {
    var barcode = fresh("OWN");
    var oclc = "77" + barcode.replaceAll("\\D", "");
    var answer =
        admin.put(
            "items/" + barcode,
            """
            {"title": "%s", "author": "Okonjo, Adaeze", "oclc": "%s", "location": "%s",
             "callNumber": "%s", "policy": "BOOK"}"""
                .formatted(title, oclc, location, callNumber));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return new Copy(barcode, oclc);
  }

  /** Another copy of the same title. */
  private String anotherCopy(Copy copy) {
    var other = fresh("OWN");
    records.execute(
        """
        insert into item (id, kind, holding_id, barcode, status, policy, library_use_only, renewable, current_library_id, version)
        select nextval('item_seq'), kind, holding_id, '%s', 'AVAILABLE', policy, library_use_only, renewable, current_library_id, 1
        from item where barcode = '%s'"""
            .formatted(other, copy.barcode()));
    return other;
  }

  private static String title(Copy copy) {
    return "The Problem of Pain, no Unknown Item: " + copy.barcode();
  }

  private static String titleBeginning() {
    return "The+Problem+of+Pain";
  }

  private String events(String number) {
    return shelf.request(number).path("history").findValuesAsText("event").toString();
  }

  /** Searches for an item in the pick list. */
  private void see(String barcode, String text) {
    console.go("picks.xhtml?text=" + barcode);
    console.seeText(text);
    console.see("list:rows");
    assertThat(console.text()).contains(barcode);
  }

  /** What the box in the header says of the rows below it. */
  private String tickOfAll() {
    var all = browser.see(By.cssSelector("#list\\:rows [data-tick-all]"));
    return "true".equals(all.getDomProperty("indeterminate"))
        ? "indeterminate"
        : all.isSelected() ? "checked" : "unchecked";
  }

  private java.util.List<String> titles() {
    return browser.driver().findElements(By.cssSelector("#list\\:rows a.row-title")).stream()
        .map(org.openqa.selenium.WebElement::getText)
        .toList();
  }
}
