package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.renewItem;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.support.Broker;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.interlend.support.Shelf.Copy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Staff process partners' requests, in the list and on the page of a request. */
@OnOneDatabase
@NeedsBrowser
class ConsoleLendingIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Shelf shelf;
  private final CirculationDesk desk;
  private Console console;

  ConsoleLendingIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    shelf = new Shelf(server);
    desk = new CirculationDesk(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void staffSearchFilterSortAndSaveTheListAsAView() {
    try (Broker partner = Broker.open(server)) {
      var first = requested(partner, shelf.newCopy());
      var second = shipped(partner, shelf.newCopy());
      var third = requested(partner, unknown());
      console.signIn("sharing");
      console.go("lending-requests.xhtml?partner=" + partner.code());
      console.seeText("1 to 3 of 3 requests");
      console.picture("lending-list");
      assertThat(Legibility.flaws(browser)).isEmpty();
      assertThat(facet("Being processed")).isEqualTo("1");
      assertThat(facet("No copy chosen")).isEqualTo("1");
      browser.click(facetLink("No copy chosen"));
      console.seeText("1 to 1 of 1 requests");
      assertThat(numbers()).containsExactly(third);
      browser.click(facetLink("No copy chosen"));
      console.seeText("1 to 3 of 3 requests");

      console.fill("text", "problem pain" + Keys.ENTER);
      console.seeText("1 to 2 of 2 requests");
      browser.click(By.xpath("//th/a[text()='Request']"));
      browser.await(() -> numbers().equals(List.of(first, second).stream().sorted().toList()));
      console.fill("text", second.toLowerCase() + Keys.ENTER);
      console.seeText("1 to 1 of 1 requests");

      console.go("lending-requests.xhtml?status=BEING_PROCESSED&partner=" + partner.code());
      var view = fresh("Mine");
      browser.click(By.xpath("//summary[text()='Save this view']"));
      console.fill("views:name", view);
      console.click("views:save");
      console.seeText("The view \"%s\" is saved.".formatted(view));
      console.go("borrowing-requests.xhtml");
      assertThat(console.shows(By.linkText(view))).isFalse();
      console.go("lending-requests.xhtml");
      console.follow(view);
      console.seeText("1 to 1 of 1 requests");
      assertThat(numbers()).containsExactly(first);
      browser.click(By.cssSelector("button[aria-label='Delete the view " + view + "']"));
      console.seeText("is deleted.");
    }
  }

  @Test
  void anArticleHasItsOwnTitleInTheListOnItsPageAndOnThePickSlip() {
    try (Broker partner = Broker.open(server)) {
      var number = fresh("ARTICLE");
      var copy = shelf.newCopy();
      var article = "Walking the watershed of " + number;
      broker
          .send(
              requestItem(number, copy.oclc())
                  .profile(partner.code())
                  .about(
                      text("AuthorOfComponent", "Hale, R.")
                          + text("Pagination", "11-19")
                          + text("TitleOfComponent", article)))
          .succeeds("RequestItem");
      console.signIn("sharing");
      console.go("lending-requests.xhtml?partner=" + partner.code());
      console.seeText(article);
      console.find(number);
      assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo(article);
      console.seeText("Published in");
      console.seeText("Okonjo, Adaeze · pp. 11-19");
      console.picture("lending-article");
      console.go("picks.xhtml?text=" + copy.barcode());
      console.seeText("Wanted: " + article + " · Hale, R. · pp. 11-19");
      console.find(article.substring(article.length() - number.length()));
      assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo(article);
    }
  }

  @Test
  void staffSendAScanAndPassItsLinkOn(@TempDir Path disk) throws Exception {
    try (Broker partner = Broker.open(server)) {
      var number = fresh("SCAN");
      broker
          .send(
              NcipMessage.requestItem(number, shelf.newCopy().oclc())
                  .profile(partner.code())
                  .with("RequestType", NcipMessage.text("RequestType", "Digital")))
          .succeeds("RequestItem");
      var scan =
          Files.writeString(disk.resolve("scan.pdf"), "%PDF-1.4\n%%EOF\n" + "%".repeat(5_000_000));
      console.signIn("sharing");
      console.go("lending-request.xhtml?id=" + shelf.request(number).path("id").asLong());
      console.see("scan-steps:upload").sendKeys(scan.toString());
      console.click("scan-steps:bring");
      console.seeText("The scan is sent.");
      assertThat(console.see("scan-link").getText()).contains("/my/file.xhtml?key=");
      assertThat(console.see("scan-statement").getText())
          .isEqualTo("Not in the file, which cannot be read safely; the page of the link shows it");
      console.picture("lending-scan");
      assertThat(Legibility.flaws(browser)).isEmpty();
      console.click("scan-steps:withdraw");
      console.seeText("The link no longer works.");
      assertThat(console.shows(By.id("scan-link"))).isFalse();
    }
  }

  @Test
  void theListIsExportedForASpreadsheet() {
    try (Broker partner = Broker.open(server)) {
      var copy = shelf.newCopy();
      var shipped = shipped(partner, copy);
      requested(partner, unknown());
      var session = new Session(server);
      session.signIn("sharing", "interlend");
      var list = "lending-requests.xhtml?partner=%s&attention=NO_COPY".formatted(partner.code());
      var export =
          Pattern.compile("id=\"export\"[^>]* href=\"([^\"]+)\"").matcher(session.get(list).body());
      assertThat(export.find()).isTrue();
      assertThat(session.get(export.group(1).replace("&amp;", "&")).body().lines()).hasSize(2);
      var all = session.get("lending-requests.csv?partner=" + partner.code()).body();
      assertThat(all.lines()).hasSize(3);
      assertThat(all)
          .startsWith("\uFEFFRequest,Partner,")
          .contains(shipped + ",", "Shipped physically", copy.barcode(), "551.48 OKO");
    }
  }

  @Test
  void bulkActionsLocateAndRejectEachSelectedRequest() {
    try (Broker partner = Broker.open(server)) {
      var missing = unknown();
      var first = requested(partner, missing);
      var second = requested(partner, unknown());
      var third = requested(partner, shelf.newCopy());
      var barcode = fresh("OWN");
      shelf.add(barcode, missing.oclc(), "BOOK", "STACKS");
      console.signIn("sharing");
      console.go("lending-requests.xhtml?partner=" + partner.code());
      console.click("list:locate");
      console.seeText("Tick the requests first.");
      browser.click(By.cssSelector("[data-tick-all]"));
      console.click("list:locate");
      console.seeText("Copy %s is set apart for it.".formatted(barcode));
      console.seeText("Still no copy. No title in the catalog has any of the numbers given.");
      console.seeText("has been chosen for it");
      assertThat(browser.driver().findElements(By.cssSelector(".lines .green"))).hasSize(1);
      assertThat(browser.driver().findElements(By.cssSelector(".lines .red"))).hasSize(2);
      assertThat(facet("Being processed")).isEqualTo("2");
      console.picture("lending-bulk");
      assertThat(shelf.requestStatus(first)).isEqualTo("BEING_PROCESSED");

      broker
          .send(checkOutItem(third, barcodeOf(third)).profile(partner.code()))
          .succeeds("CheckOutItem");
      browser.click(By.cssSelector("[data-tick-all]"));
      browser.click(By.xpath("//summary[starts-with(., 'Reject')]"));
      console.fill("list:reason", "Closed for stocktaking");
      console.choose("list:reasonCode", "NotOnShelf");
      console.click("list:reject");
      browser.await(() -> browser.driver().findElements(By.cssSelector(".lines .red")).size() == 1);
      console.seeText("cannot become \"Rejected\"");
      assertThat(shelf.requestStatus(first)).isEqualTo("REJECTED");
      assertThat(shelf.requestStatus(second)).isEqualTo("REJECTED");
      assertThat(shelf.requestStatus(third)).isEqualTo("SHIPPED_PHYSICALLY");
      assertThat(shelf.status(barcode)).isEqualTo("AVAILABLE");
      openRequest(first);
      console.seeText("Closed for stocktaking");
    }
  }

  @Test
  void staffChooseACopyInTheCatalogWhenNoneWasFound() {
    var number = requested(unknown());
    var copy = shelf.newCopy();
    var lent = shelf.newCopy();
    desk.lend("P0043188", lent.barcode());
    console.signIn("sharing");
    openRequest(number);
    console.seeText("Next: Find a copy");
    console.picture("lending-locate-failed");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.click("next:locate");
    console.seeText("Still no copy.");

    console.follow("Choose a copy");
    console.seeText("A copy in your hand");
    assertThat(console.value("title")).as("the broker supplied none").isEmpty();
    console.picture("lending-copy-without-title");
    console.fill("scan:barcode", lent.barcode() + Keys.ENTER);
    console.seeText("choose another copy");
    assertThat(console.value("scan:barcode")).isEqualTo(lent.barcode());
    console.fill("number", lent.barcode() + Keys.ENTER);
    console.seeText("On loan");
    assertThat(console.shows(choose(lent.barcode()))).isFalse();
    console.fill("number", copy.barcode() + Keys.ENTER);
    browser.see(choose(copy.barcode()));
    console.picture("lending-copy");
    assertThat(Legibility.flaws(browser)).isEmpty();
    browser.click(choose(copy.barcode()));
    console.seeText("Copy %s is set apart for the request.".formatted(copy.barcode()));
    console.seeText("Next: Fetch it from the shelf");
    console.seeText("551.48 OKO");
    assertThat(shelf.request(number).at("/item/barcode").asText()).isEqualTo(copy.barcode());
    console.go("lending-requests.xhtml?text=" + copy.barcode());
    console.seeText("1 to 1 of 1 requests");

    openRequest(number);
    openOtherSteps();
    console.click("other:markMissing");
    console.seeText("No other copy has been chosen");
    assertThat(shelf.status(copy.barcode())).isEqualTo("MISSING");
    broker.send(cancelRequestItem(number)).succeeds("CancelRequestItem");
  }

  @Test
  void aWaitingRenewalIsGrantedOrRefused() {
    try (Broker partner = Broker.open(server)) {
      partner.lending("automaticRenew", false);
      var copy = shelf.newCopy();
      var number = shipped(partner, copy);
      broker.send(renewItem(copy.barcode()).profile(partner.code())).succeeds("RenewItem");
      console.signIn("sharing");
      console.go("lending-requests.xhtml?attention=RENEWAL&partner=" + partner.code());
      console.seeText("1 to 1 of 1 requests");
      openRequest(number);
      console.seeText("Next: Decide on the partner's renewal");
      console.picture("lending-renewal");
      assertThat(Legibility.flaws(browser)).isEmpty();
      console.setDay("next:until", Records.today().minusDays(2));
      console.click("next:grantRenewal");
      console.seeText("The new due date has passed already");
      assertThat(console.value("next:until")).isEqualTo(Records.today().minusDays(2).toString());
      console.setDay("next:until", Records.today().plusDays(60));
      console.click("next:grantRenewal");
      console.seeText("Renewed until");
      console.seeText("Tell The broker of a test in the broker's pages.");
      assertThat(shelf.request(number).path("dueDate").asText())
          .startsWith(Records.today().plusDays(60).toString());
      console.seeText("renewed once");

      openOtherSteps();
      console.setDay("other:until", Records.today().plusDays(50));
      console.click("other:extend");
      console.seeText("give a later day");
      console.setDay("other:until", Records.today().plusDays(90));
      console.click("other:extend");
      console.seeText("Extended until");
      console.seeText("renewed 2 times");

      var other = shelf.newCopy();
      var second = shipped(partner, other);
      broker.send(renewItem(other.barcode()).profile(partner.code())).succeeds("RenewItem");
      openRequest(second);
      console.fill("next:refusal", "Wanted for a course");
      console.click("next:refuseRenewal");
      console.seeText("The renewal is refused");
      console.seeText("Wanted for a course");
      broker.send(checkInItem(copy.barcode()).profile(partner.code())).succeeds("CheckInItem");
      broker.send(checkInItem(other.barcode()).profile(partner.code())).succeeds("CheckInItem");
    }
  }

  @Test
  void staffUndoAWrongShipment() {
    var copy = shelf.newCopy();
    new Records(server)
        .execute(
            "update item set description = 'v. 2' where barcode = '%s'".formatted(copy.barcode()));
    var number = shipped(copy);
    console.signIn("sharing");
    openRequest(number);
    console.seeText("Volume\nv. 2");
    openOtherSteps();
    console.click("other:undoShipment");
    console.seeText("The shipment is undone; ship the item again. If ");
    console.seeText(" has been told of the shipment, tell them that it is undone.");
    assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
    broker.send(checkOutItem(number, copy.barcode())).succeeds("CheckOutItem");

    openRequest(number);
    openOtherSteps();
    console.fill("other:reason", "The parcel never arrived");
    console.choose("other:reasonCode", "LostByBorrower");
    console.click("other:reportLost");
    console.seeText("The item counts as lost.");
    console.seeText("The parcel never arrived");
    openOtherSteps();
    console.click("other:reportFound");
    console.seeText("The broker has yet to check it in.");
    console.seeText("Next: Check it in at the broker");
    console.picture("lending-at-desk");
    assertThat(shelf.requestStatus(number)).isEqualTo("RETURNED_BY_PARTNER");
    openOtherSteps();
    console.click("other:complete");
    console.seeText("The request is completed.");
    openOtherSteps();
    console.click("other:reactivate");
    console.seeText("Request reactivated");
    assertThat(shelf.requestStatus(number)).isEqualTo("SHIPPED_PHYSICALLY");
    broker.send(checkInItem(copy.barcode())).succeeds("CheckInItem");
  }

  @Test
  void staffPrintPickSlipsForOpenPicks() {
    try (Broker partner = Broker.open(server)) {
      var first = requested(partner, shelf.newCopy());
      requested(partner, unknown());
      console.signIn("sharing");
      console.go("lending-requests.xhtml?partner=" + partner.code());
      console.click("list:pickSlips");
      console.seeText("Tick the requests first.");
      browser.click(By.cssSelector("[data-tick-all]"));
      console.click("list:pickSlips");
      console.seeText("The pick slip is printed");
      assertThat(shelf.request(first).at("/moveRequest/printedAt").asText()).isNotEmpty();

      openRequest(first);
      console.seeText("Print the pick slip again");
      console.picture("lending-fetch");
      console.click("next:pickSlip");
      console.seeText("The pick slip is printed");
      openOtherSteps();
      console.choose("other:reasonCode", "PoorCondition");
      console.click("other:reject");
      console.seeText("The request is rejected.");
    }
  }

  @Test
  void aRejectionIsUndoneOnThePageOfTheRequest() {
    var copy = shelf.newCopy();
    var number = requested(copy);
    console.signIn("sharing");
    openRequest(number);
    openOtherSteps();
    console.choose("other:reasonCode", "PoorCondition");
    console.click("other:reject");
    console.seeText("The request is rejected.");
    openOtherSteps();
    console.see("other:undoRejection");
    console.picture("lending-undo-rejection");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.click("other:undoRejection");
    console.seeText("The request is open again.");
    console.picture("lending-rejection-undone");
    assertThat(shelf.requestStatus(number)).isEqualTo("BEING_PROCESSED");
    assertThat(shelf.request(number).at("/moveRequest/status").asText()).isEqualTo("WAITING");
  }

  @Test
  void aWarningIsShownUntilStaffResolveIt() {
    var copy = shelf.newCopy();
    var number = shipped(copy);
    assertThat(desk.hold("P0043188", copy.barcode()).status()).isEqualTo(201);
    console.signIn("viewer");
    openRequest(number);
    console.seeText("recall it at the broker");
    assertThat(console.shows(By.id("warning:dismiss"))).isFalse();
    console.signIn("sharing");
    console.go("home.xhtml");
    console.seeText("A patron waits for item " + copy.barcode());
    openRequest(number);
    console.picture("lending-warning");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.click("warning:dismiss");
    console.seeText("The warning is removed; the history still shows it.");
    assertThat(console.shows(By.id("warning"))).isFalse();
    assertThat(shelf.request(number).path("staffWarning").isNull()).isTrue();
    assertThat(shelf.request(number).path("status").asText()).isEqualTo("RECALLED");
    broker.send(checkInItem(copy.barcode())).succeeds("CheckInItem");
  }

  @Test
  void aConcurrentChangeIsReportedAndKeepsTheInput() {
    var number = requested(shelf.newCopy());
    console.signIn("sharing");
    openRequest(number);
    openOtherSteps();
    console.fill("other:reason", "Too fragile to travel");
    broker.send(cancelRequestItem(number)).succeeds("CancelRequestItem");
    console.choose("other:reasonCode", "PoorCondition");
    console.click("other:reject");
    console.seeText("BRIGHTWATER changed it: \"Request canceled\"");
    assertThat(shelf.requestStatus(number)).isEqualTo("CANCELLED");

    var other = requested(shelf.newCopy());
    openRequest(other);
    openOtherSteps();
    console.fill("other:reason", "Too fragile to travel");
    shelf.step(other, "MARK_MISSING", "");
    console.choose("other:reasonCode", "PoorCondition");
    console.click("other:reject");
    console.seeText("Your action is not done yet");
    console.picture("lending-conflict");
    assertThat(shelf.requestStatus(other)).isEqualTo("LOCATE_FAILED");
    assertThat(console.value("other:reason")).isEqualTo("Too fragile to travel");
    console.choose("other:reasonCode", "PoorCondition");
    console.click("other:reject");
    console.seeText("The request is rejected.");
    assertThat(shelf.requestStatus(other)).isEqualTo("REJECTED");
  }

  @Test
  void theNumberSearchAndTheJournalOpenTheRequest() {
    var copy = shelf.newCopy();
    var number = shipped(copy);
    console.signIn("viewer");
    console.find(number);
    console.seeText("Lending requests /");
    assertThat(console.shows(By.xpath("//summary[text()='Other steps']"))).isFalse();
    console.follow("CheckOutItem from BRIGHTWATER");
    console.seeText("The Problem of Pain");
    console.follow(number);
    console.seeText("Lending requests /");
    console.find(copy.barcode());
    console.seeText("shipped physically");
    console.follow(number);
    console.seeText("Lending requests /");
    assertThat(console.status("lending-copy.xhtml?request=1")).isEqualTo(403);
    assertThat(console.status("lending-request.xhtml?id=999999")).isEqualTo(404);
    broker.send(checkInItem(copy.barcode())).succeeds("CheckInItem");
  }

  @Test
  void theHomePageLinksToTodaysWork() {
    var number = requested(unknown());
    console.signIn("sharing");
    console.go("home.xhtml");
    browser.click(By.xpath("//a[contains(@class, 'tile')][.//*[text()='To locate']]"));
    // The oldest come first, and other tests have left some.
    browser.await(() -> !numbers().isEmpty());
    broker.send(cancelRequestItem(number)).succeeds("CancelRequestItem");
  }

  private Copy unknown() {
    return new Copy(null, "999" + fresh("N").replaceAll("\\D", ""));
  }

  private String requested(Copy copy) {
    var number = fresh("LENT");
    broker.send(requestItem(number, copy.oclc())).succeeds("RequestItem");
    return number;
  }

  private String requested(Broker partner, Copy copy) {
    var number = fresh("LENT");
    broker.send(requestItem(number, copy.oclc()).profile(partner.code())).succeeds("RequestItem");
    return number;
  }

  private String shipped(Copy copy) {
    var number = requested(copy);
    broker.send(checkOutItem(number, copy.barcode())).succeeds("CheckOutItem");
    return number;
  }

  private String shipped(Broker partner, Copy copy) {
    var number = requested(partner, copy);
    broker
        .send(checkOutItem(number, copy.barcode()).profile(partner.code()))
        .succeeds("CheckOutItem");
    return number;
  }

  private String barcodeOf(String number) {
    return shelf.request(number).at("/item/barcode").asText();
  }

  private void openRequest(String number) {
    console.find(number);
    console.seeText("Lending requests /");
  }

  private void openOtherSteps() {
    browser.click(By.xpath("//summary[text()='Other steps']"));
  }

  private static By choose(String barcode) {
    return By.cssSelector("button[aria-label='Choose " + barcode + "']");
  }

  private String facet(String choice) {
    return browser.see(facetLink(choice)).findElement(By.className("count")).getText();
  }

  private static By facetLink(String choice) {
    return By.xpath("//*[@id='facets']//a[span[1][starts-with(., '" + choice + "')]]");
  }

  private List<String> numbers() {
    return browser
        .driver()
        .findElements(By.cssSelector("#list\\:requests td:nth-of-type(3) > .mono"))
        .stream()
        .map(WebElement::getText)
        .collect(Collectors.toList());
  }
}
