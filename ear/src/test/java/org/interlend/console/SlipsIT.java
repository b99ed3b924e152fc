package org.interlend.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.text;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The slips for items, displayed in a real browser and scanned. */
@OnOneDatabase
@NeedsBrowser
class SlipsIT {

  private static final String PATRON = "P0043177";
  private static final String NAME = "Østergård, Maëlle";
  private static final String MARKUP = "<b>Tea</b> & <script>document.title='taken'</script>";
  private static final double INCH = 25.4;
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final CirculationDesk desk;
  private Console console;

  SlipsIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    desk = new CirculationDesk(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void theReceiveSlipNamesThePatronAndTheLoanConditions() {
    var request = NcipMessage.fresh("SLIP");
    broker
        .send(
            book(request, "Tea roads of the western valleys")
                .empty("RenewalNotPermitted")
                .with(
                    "ItemOptionalFields",
                    "<ItemOptionalFields><BibliographicDescription>"
                        + text("Author", "Quillfeather, Ida")
                        + text("Title", "Tea roads of the western valleys")
                        + "</BibliographicDescription>"
                        + text("ItemUseRestrictionType", "In Library Use Only")
                        + "<ItemDescription>"
                        + text("NumberOfPieces", "2")
                        + "</ItemDescription></ItemOptionalFields>"))
        .succeeds("AcceptItem");
    console.signIn("sharing");
    console.find(request);
    console.seeText("Receive slip");
    console.picture("request-with-slips");
    follow("Receive slip");
    assertThat(slip())
        .contains(NAME, "Tea roads of the western valleys", "Quillfeather, Ida", request)
        .contains("Main Library", "Brightwater Resource Sharing", day(Records.today().plusDays(40)))
        .contains("For use in the library only", "Cannot be renewed", "2 pieces")
        .doesNotContain(PATRON);
    assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A", request);
    picture("slip-receive");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void theHoldSlipIsLegibleOnTheShelfAndOmitsThePatronsNumbers() {
    var request = accept("Walking the watershed", "MAIN");
    console.signIn("desk");
    console.go("hold-shelf.xhtml?text=" + request + "-A");
    console.seeText("Hold slip");
    console.picture("holdshelf-with-slips");
    follow("Hold slip");
    var until = (Date) heldUntil(request);
    assertThat(slip())
        .contains("Held for", NAME, "Main Library", day(until.toLocalDate()), request)
        .doesNotContain(PATRON, "u88120");
    assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A");
    browser.withForcedColors(
        () -> assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A"));
    picture("slip-hold");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void theTransitSlipNamesOriginAndDestination() {
    var request = accept("Lichens of the high moor", "SCIENCE");
    console.signIn("desk");
    console.go("scan.xhtml");
    console.scan("itemForm:barcode", request + "-A");
    console.seeText("Send it to Science Library");
    console.picture("scan-with-slip");
    follow("Print transit slip");
    assertThat(slip())
        .contains("From\nMain Library", "To\nScience Library", "hold shelf", request)
        .doesNotContain(NAME);
    assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A");
    picture("slip-transit");
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
  }

  @Test
  void theReturnSlipHasThePartnersAddressAndNumbersButNoPatron() {
    var request = accept("The salt harbour", "MAIN");
    assertThat(desk.lend(PATRON, request + "-A").status()).isEqualTo(201);
    console.signIn("desk");
    console.go("returns.xhtml");
    console.scan("itemForm:barcode", request + "-A");
    console.seeText("send it back to Brightwater");
    follow("Print return slip");
    assertThat(slip())
        .contains("Return to", "Brightwater Resource Sharing", "7 Quay Street", "BW2 4QS")
        .contains("Bibliothèques de Valmont", request, request + "-A", "The salt harbour")
        .doesNotContain(NAME, "Østergård", PATRON);
    assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A", request);
    picture("slip-return");

    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    console.find(request);
    follow("Return slip");
    assertThat(slip()).contains("7 Quay Street", request + "-A");
  }

  @Test
  void theLenderFindsItsOwnNumberOnTheReturnSlip() {
    try (var partner = Broker.open(server)) {
      partner.accepting("generateOnClash", true).with("address", null);
      var request = NcipMessage.fresh("SLIP");
      broker
          .send(book(request, "Twice the same number").profile(partner.code()).item("30100200300"))
          .succeeds("AcceptItem");
      console.signIn("admin");
      console.find(request);
      follow("Return slip");
      var ours =
          records.value(
              "select barcode from borrowed_volume v join borrowing_request r on"
                  + " v.request_id = r.id where r.external_id = ?",
              request);
      assertThat(ours).isNotEqualTo("30100200300");
      assertThat(slip()).contains("The broker of a test", "Our barcode\n" + ours);
      assertThat(BarcodeScanner.read(browser)).containsExactly("30100200300", request);
    }
  }

  @Test
  void thePartnerFormSavesTheAddress() {
    try (var partner = Broker.open(server)) {
      console.signIn("partners");
      console.go("partner.xhtml?code=" + partner.code());
      console.fill("partner:address", "Loans desk\n\n 12 Mill Lane ");
      console.click("partner:save");
      console.seeText("Saved.");
      assertThat(records.value("select address from partner where code = ?", partner.code()))
          .isEqualTo("Loans desk\n12 Mill Lane");
    }
  }

  @Test
  void valuesFromMessagesAreTextOnTheSlip() {
    try (var partner = Broker.open(server)) {
      partner.with("address", "<i>7</i> Quay Street & Co");
      var request = NcipMessage.fresh("SLIP");
      broker.send(book(request, MARKUP).profile(partner.code())).succeeds("AcceptItem");
      console.signIn("admin");
      console.find(request);
      follow("Return slip");
      assertThat(slip()).contains(MARKUP, "<i>7</i> Quay Street & Co");
      assertThat(browser.driver().getTitle()).startsWith("Return slip");
      assertThat(browser.driver().findElements(By.cssSelector(".slip b, .slip i, .slip script")))
          .isEmpty();
      picture("slip-markup");
    }
  }

  @Test
  void everyItemOfARequestHasItsOwnSlipPage() {
    var request = accept("Annals in two volumes", "MAIN");
    broker.send(book(request, "Annals in two volumes").item(request + "-B")).succeeds("AcceptItem");
    console.signIn("sharing");
    console.go("slip.xhtml?kind=RETURN&request=" + key(request));
    assertThat(BarcodeScanner.read(browser))
        .containsExactly(request + "-A", request, request + "-B", request);
    assertThat(pages(105, 148)).as("pages of A6").isEqualTo(2);
    assertThat(pages(210, 297)).as("pages of A4").isEqualTo(2);
    choosePaper("FOUR_ON_A4");
    console.go("slip.xhtml?kind=RETURN&request=" + key(request));
    browser.see(By.cssSelector(".FOUR_ON_A4 .slip"));
    assertThat(pages(210, 297)).as("pages of A4 with four slips").isEqualTo(1);
    picture("slips-four-on-a4");
    choosePaper("ROLL_80_MM");
    console.go("slip.xhtml?kind=RETURN&request=" + key(request));
    browser.see(By.cssSelector(".ROLL_80_MM .slip"));
    assertThat(BarcodeScanner.read(browser))
        .containsExactly(request + "-A", request, request + "-B", request);
    picture("slips-on-a-roll");
    assertThat(
            new ApiClient(server, "admin", "interlend")
                .post(
                    "borrowing-requests/%s/steps".formatted(key(request)),
                    "{\"step\": \"SEND_BACK\", \"barcode\": \"%s-A\"}".formatted(request))
                .status())
        .isEqualTo(200);
    console.go("slip.xhtml?kind=RETURN&request=" + key(request));
    assertThat(BarcodeScanner.read(browser))
        .as("without what has gone back")
        .containsExactly(request + "-B", request);
    browser.deleteCookies();
    broker.send(checkInItem(request + "-A")).succeeds("CheckInItem");
    broker.send(checkInItem(request + "-B")).succeeds("CheckInItem");
  }

  @Test
  void longTextsFitOnePage() {
    try (var partner = Broker.open(server)) {
      partner
          .with("name", "Consortium of the University and Research Libraries of the North")
          .with("address", "A rather long line of the address\n".repeat(5).strip());
      var request = NcipMessage.fresh("SLIP-WITH-A-LONG-NUMBER");
      broker
          .send(
              book(request, "On the manner of telling long titles ".repeat(25))
                  .profile(partner.code()))
          .succeeds("AcceptItem");
      console.signIn("sharing");
      console.go("slip.xhtml?kind=RETURN&request=" + key(request));
      picture("slip-long");
      assertThat(pages(105, 148)).isEqualTo(1);
      assertThat(BarcodeScanner.read(browser)).containsExactly(request + "-A", request);
    }
  }

  @Test
  void aShippingSlipWithALongTitleAuthorAndCallNumberFitsOnePage() {
    try (var partner = Broker.open(server)) {
      partner
          .with("name", "The university libraries' sharing")
          .with("address", "Interlibrary Loans\n7 Quay Street\nBrightwater BW2 4QS");
      var copy = new Shelf(server).newCopy();
      var described =
          new ApiClient(server, "admin", "interlend")
              .put(
                  "items/" + copy.barcode(),
                  """
                  {"title": "%s", "author": "The Historical Commission of the Danube Steamship Company and Its Heirs",
                   "oclc": "%s", "location": "STACKS", "policy": "BOOK",
                   "callNumber": "Oversize stacks 123.456 ABC / 7890 1998, second copy"}"""
                      .formatted("On the manner of telling long titles ".repeat(9), copy.oclc()));
      assertThat(described.status()).as(described.toString()).isEqualTo(200);
      var number = requested(partner, copy);
      console.signIn("sharing");
      console.go("slip.xhtml?kind=SHIP&barcode=" + copy.barcode());
      picture("slip-ship-long");
      assertThat(pages(105, 148)).isEqualTo(1);
      assertThat(BarcodeScanner.read(browser)).containsExactly(copy.barcode(), number);
    }
  }

  @Test
  void aSlipWithLongNumbersFitsOnePage() {
    try (var partner = Broker.open(server)) {
      partner.with("address", "Interlibrary loans\n7 Quay Street\nBrightwater BW2 4QS");
      var request = "%-46s".formatted(NcipMessage.fresh("SLIP-REQUEST")).replace(' ', '7');
      var item = "%-46s".formatted(NcipMessage.fresh("SLIP-ITEM")).replace(' ', '7');
      broker
          .send(
              book(request, "On the manner of telling long titles ".repeat(5))
                  .item(item)
                  .profile(partner.code()))
          .succeeds("AcceptItem");
      console.signIn("sharing");
      for (String kind : new String[] {"RECEIVE", "RETURN"}) {
        console.go("slip.xhtml?kind=%s&request=%s".formatted(kind, key(request)));
        picture("slip-long-numbers-" + kind.toLowerCase(Locale.ROOT));
        assertThat(pages(105, 148)).as(kind).isEqualTo(1);
        assertThat(slip()).contains(request, item);
      }
    }
  }

  @Test
  void theButtonPrintsThePageWithoutTheFrame() {
    console.signIn("viewer");
    console.go("slip.xhtml?kind=RETURN&request=" + key(accept("Printed", "MAIN")));
    console.waitForFocus("print");
    browser.driver().executeScript("window.print = () => { document.title = 'printed'; }");
    console.click("print");
    assertThat(browser.driver().getTitle()).isEqualTo("printed");
    assertThat(Legibility.flaws(browser)).isEmpty();
    browser.onPaper(
        () -> {
          for (String frame : new String[] {".topbar", ".rail", ".page-head"}) {
            assertThat(browser.driver().findElement(By.cssSelector(frame)).isDisplayed())
                .as(frame)
                .isFalse();
          }
        });
  }

  @Test
  void aPickSlipIsPrintedForEachOpenPick() {
    try (var partner = Broker.open(server)) {
      var shelf = new Shelf(server);
      var first = shelf.newCopy();
      var second = shelf.newCopy();
      var one = requested(partner, first);
      var other = requested(partner, second);
      console.signIn("sharing");
      console.go(
          "slip.xhtml?kind=PICK&pick=PARTNER-%s,PARTNER-%s,PATRON-999999"
              .formatted(move(one), move(other)));
      assertThat(slip())
          .contains("Fetch from Stacks, Main Library", "551.48 OKO", "Okonjo, Adaeze")
          .contains("Bring to\nResource sharing desk", "For\nThe broker of a test")
          .doesNotContain("BRW-ANY-BORROWER");
      assertThat(BarcodeScanner.read(browser))
          .containsExactly(first.barcode(), one, second.barcode(), other);
      assertThat(pages(105, 148)).as("pages of A6").isEqualTo(2);
      picture("slip-pick");
      assertThat(desk.scan(first.barcode(), "RSDESK").status()).isEqualTo(200);
      console.go("slip.xhtml?kind=PICK&pick=PARTNER-%s".formatted(move(one)));
      console.seeText("This is not to be fetched from its shelf.");
    }
  }

  @Test
  void theShippingSlipHasThePartnersAddressAndTheDueDate() {
    try (var partner = Broker.open(server)) {
      var copy = new Shelf(server).newCopy();
      var number = requested(partner, copy);
      console.signIn("sharing");
      console.go("slip.xhtml?kind=SHIP&barcode=" + copy.barcode());
      assertThat(slip()).contains("if shipped today");
      broker
          .send(
              NcipMessage.checkOutItem(number, copy.barcode())
                  .with("DesiredDateDue", NcipMessage.dayIn("DesiredDateDue", 12))
                  .profile(partner.code()))
          .succeeds("CheckOutItem");
      console.go("slip.xhtml?kind=SHIP&barcode=" + copy.barcode());
      assertThat(slip())
          .contains("Ship to\nThe broker of a test", "7 Quay Street", "BW2 4QS", copy.barcode())
          .contains("Due back\n" + day(Records.today().plusDays(12)), "Bibliothèques de Valmont")
          .doesNotContain("if shipped today", "BRW-ANY-BORROWER");
      assertThat(BarcodeScanner.read(browser)).containsExactly(copy.barcode(), number);
      assertThat(pages(105, 148)).as("pages of A6").isEqualTo(1);
      picture("slip-ship");
      broker.send(checkInItem(copy.barcode()).profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void theSlipsOfACopySayThatItIsMadeAndNeedNotBeReturned() {
    try (var partner = Broker.open(server).accepting("nonReturnable", "PHYSICAL")) {
      var copy = new Shelf(server).newCopy();
      var number = requested(partner, copy, "Non-returnable Copy");
      console.signIn("sharing");
      console.go("slip.xhtml?kind=PICK&pick=PARTNER-%s".formatted(move(number)));
      assertThat(slip()).contains("To be copied: the partner wants a copy on paper");
      console.go("slip.xhtml?kind=SHIP&barcode=" + copy.barcode());
      assertThat(slip())
          .contains("Ship to\nThe broker of a test", "7 Quay Street")
          .contains("Copy: need not be returned")
          .doesNotContain("Due back", "Return to");
      assertThat(BarcodeScanner.read(browser)).containsExactly(number);

      assertThat(desk.scan(copy.barcode(), "RSDESK").status()).isEqualTo(200);
      console.go("ship.xhtml");
      console.scan("itemForm:barcode", number);
      console.seeText("The copy counts as sent to The broker of a test");
      follow("Print shipping slip");
      assertThat(slip()).contains("Copy: need not be returned");
    }
  }

  @Test
  void theTransitSlipOfALendingItemNamesTheShippingDesk() {
    try (var partner = Broker.open(server)) {
      var copy = new Shelf(server).newCopy();
      var number = requested(partner, copy);
      assertThat(desk.scan(copy.barcode(), "SCIDESK").status()).isEqualTo(200);
      console.signIn("sharing");
      console.go("slip.xhtml?kind=TRANSIT&barcode=" + copy.barcode());
      assertThat(slip())
          .contains(
              "To\nMain Library", "Scan in at Resource sharing desk, for The broker of a test")
          .contains(number);
      picture("slip-transit-to-ship");
    }
  }

  private String requested(Broker partner, Shelf.Copy copy) {
    return requested(partner, copy, "Loan");
  }

  private String requested(Broker partner, Shelf.Copy copy, String type) {
    var number = NcipMessage.fresh("SLIP");
    broker
        .send(
            NcipMessage.requestItem(number, copy.oclc())
                .with("RequestType", NcipMessage.text("RequestType", type))
                .profile(partner.code()))
        .succeeds("RequestItem");
    return number;
  }

  private Object move(String number) {
    return records.value(
        "select move_request_id from lending_request where external_id = ?", number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind=HOLD&barcode=NO-SUCH-ITEM | No item has the barcode NO-SUCH-ITEM",
        "kind=RETURN&barcode=NO-SUCH-SLIP | not borrowed from a partner",
        "kind=RECEIVE&request=999999 | There is no borrowing request 999999",
        "kind=RETURN&barcode=30100200300 | not borrowed from a partner",
        "kind=HOLD&barcode=30100200300 | Nothing is kept here for a patron",
        "kind=TRANSIT&barcode=30100200300 | not on its way between our libraries",
        "kind=PICK&barcode=30100200300 | not to be fetched from its shelf",
        "kind=SHIP&barcode=30100200300 | neither lent to a partner nor to be shipped",
        "kind=SHIP&lending=999999 | There is no lending request 999999",
        "kind=PICK&barcode=NO-SUCH-SLIP | No item has the barcode NO-SUCH-SLIP",
        "kind=LOVE&barcode=30100200300 | The address names no slip",
        "kind=HOLD | The address names no slip",
      })
  void aPageWithoutASlipSaysWhy(String address, String why) {
    var session = new Session(server);
    session.signIn("admin", "interlend");
    var answer = session.get("slip.xhtml?" + address);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains(why);
  }

  private void choosePaper(String paper) {
    console.go("this-computer.xhtml");
    console.choose("computer:paper", paper);
    console.click("computer:save");
    console.seeText("Saved.");
  }

  private String accept(String title, String pickup) {
    var request = NcipMessage.fresh("SLIP");
    broker
        .send(book(request, title).with("PickupLocation", text("PickupLocation", pickup)))
        .succeeds("AcceptItem");
    return request;
  }

  private static NcipMessage book(String request, String title) {
    return acceptItem(request, request + "-A").patron(PATRON).book(title);
  }

  private Object key(String request) {
    return records.value("select id from borrowing_request where external_id = ?", request);
  }

  private Object heldUntil(String request) {
    return records.value(
        "select held_until from hold h join item i on h.item_id = i.id where i.barcode = ?",
        request + "-A");
  }

  /** Follows a link in this tab, also one that opens a new tab. */
  private void follow(String link) {
    var address = browser.see(By.partialLinkText(link)).getDomProperty("href");
    browser.driver().get(address);
    browser.see(By.className("slip"));
  }

  private String slip() {
    return browser.see(By.className("slip")).getText();
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).format(day);
  }

  /** The number of printed sheets of this size, in millimeters, with the margins of the page. */
  private int pages(double width, double height) {
    var margin = 5 / INCH;
    var paper =
        Map.<String, Object>of(
            "paperWidth", width / INCH,
            "paperHeight", height / INCH,
            "marginTop", margin,
            "marginBottom", margin,
            "marginLeft", margin,
            "marginRight", margin);
    var pdf = browser.driver().executeCdpCommand("Page.printToPDF", paper);
    var text = new String(Base64.getDecoder().decode((String) pdf.get("data")), ISO_8859_1);
    return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
  }

  private void picture(String name) {
    console.picture(name);
    browser.onPaper(() -> console.picture(name + "-printed"));
  }
}
