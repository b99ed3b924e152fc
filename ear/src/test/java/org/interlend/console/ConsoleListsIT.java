package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.text;

import java.util.List;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Lists longer than a screen. */
@OnOneDatabase
@NeedsBrowser
class ConsoleListsIT {

  private static final int REQUESTS = 45;
  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final Console console;

  ConsoleListsIT(InterlendServer server) {
    this.server = server;
    console = new Console(server, browser);
  }

  @Test
  void requestsAreSortedAndPagedInTheDatabase() {
    try (Broker partner = Broker.open(server)) {
      announce(partner);
      console.signIn("viewer");
      console.go("borrowing-requests.xhtml?partner=" + partner.code());
      seeRows("1 to 20 of 45 requests", 45, 26);
      console.picture("requests-long");
      assertThat(Legibility.flaws(browser)).isEmpty();

      page("Next page");
      seeRows("21 to 40 of 45 requests", 25, 6);

      sortBy("Title");
      seeRows("1 to 20 of 45 requests", 1, 20);
      page("Page 3");
      seeRows("41 to 45 of 45 requests", 41, 45);
      assertThat(console.address()).contains("sort=TITLE", "page=3");
      browser.driver().navigate().refresh();
      seeRows("41 to 45 of 45 requests", 41, 45);
      page("Previous page");
      seeRows("21 to 40 of 45 requests", 21, 40);
      sortBy("Title");
      seeRows("1 to 20 of 45 requests", 45, 26);

      sortBy("Due at lender");
      seeRows("1 to 20 of 45 requests", 1, 20);
      assertThat(browser.see(heading("Due at lender")).getDomAttribute("aria-sort"))
          .isEqualTo("ascending");
      browser.see(header("Due at lender")).sendKeys(Keys.ENTER);
      seeRows("1 to 20 of 45 requests", 45, 26);
      page("50 rows on a page");
      seeRows("1 to 45 of 45 requests", 45, 1);
      sortBy("Title");
      seeRows("1 to 45 of 45 requests", 1, 45);
      console.fill("text", "annals" + Keys.ENTER);
      seeRows("1 to 45 of 45 requests", 1, 45);
      assertThat(console.address()).contains("rows=50", "text=annals");
      console.follow("Overdue");
      browser.await(() -> console.address().contains("status=OVERDUE_REQUEST"));
      assertThat(console.address()).as("a saved view").contains("rows=50");
      console.follow("Clear");
      browser.await(() -> !console.address().contains("status="));
      assertThat(console.address()).endsWith("borrowing-requests.xhtml?rows=50");
      console.go("borrowing-requests.xhtml?rows=20&page=99&partner=" + partner.code());
      seeRows("41 to 45 of 45 requests", 5, 1);
    }
  }

  @Test
  void staffFilterAListByFacetsAndSaveItAsAView() {
    try (Broker partner = Broker.open(server)) {
      arrive(partner, "Ångström’s post-war letters", "P0043188", true);
      arrive(partner, "Annals of glass", "P0043188", true);
      arrive(partner, "Annals of wool", "P0043177", false);
      console.signIn("partners");
      console.go("borrowing-requests.xhtml?partner=" + partner.code());
      console.seeText("1 to 3 of 3 requests");
      assertThat(facet("Physically received by library")).isEqualTo("2");
      assertThat(facet("Shipped physically")).isEqualTo("1");
      narrow("Shipped physically");
      console.seeText("1 to 1 of 1 requests");
      assertThat(titles()).extracting(WebElement::getText).containsExactly("Annals of wool");
      assertThat(facet("Physically received by library")).isEqualTo("2");
      narrow("Physically received by library");
      console.seeText("1 to 3 of 3 requests");
      narrow("Shipped physically");
      console.seeText("1 to 2 of 2 requests");
      console.picture("requests-narrowed");
      aFacetWithManyValuesLeavesTheNextOnesInReach();

      console.fill("text", "angstrom lett" + Keys.ENTER);
      console.seeText("1 to 1 of 1 requests");
      assertThat(console.address()).contains("status=PHYSICALLY_RECEIVED_BY_LIBRARY");
      sortBy("Title");

      String view = NcipMessage.fresh("Letters");
      browser.click(By.xpath("//summary[text()='Save this view']"));
      console.fill("views:name", view);
      console.click("views:shared");
      console.picture("requests-view");
      console.click("views:save");
      console.seeText("The view \"%s\" is saved.".formatted(view));

      console.signIn("viewer");
      console.go("borrowing-requests.xhtml");
      assertThat(console.source()).as("it could name a patron").doesNotContain(view);
      console.signIn("desk");
      console.go("borrowing-requests.xhtml");
      browser.click(By.partialLinkText(view));
      console.seeText("1 to 1 of 1 requests");
      assertThat(console.address()).contains("sort=TITLE", "text=angstrom");
      assertThat(console.shows(deleting(view))).isFalse();
      browser.click(By.xpath("//summary[text()='Save this view']"));
      assertThat(console.shows(By.id("views:shared"))).isFalse();
      console.fill("views:name", "Mine");
      console.click("views:save");
      console.seeText("The view \"Mine\" is saved.");
      browser.click(deleting("Mine"));
      console.seeText("The view \"Mine\" is deleted.");

      console.signIn("admin");
      console.go("borrowing-requests.xhtml?phase=COMPLETED");
      browser.click(deleting(view));
      console.seeText("The view \"%s\" is deleted.".formatted(view));
      assertThat(console.shows(By.partialLinkText(view))).isFalse();
    }
  }

  @Test
  void aButtonDeletesTheViewBesideItAlsoWhenTheListHasChanged() {
    String gone = NcipMessage.fresh("A");
    String next = NcipMessage.fresh("B");
    console.signIn("desk");
    console.go("borrowing-requests.xhtml?phase=ACTIVE");
    for (String view : List.of(gone, next)) {
      browser.click(By.xpath("//summary[text()='Save this view']"));
      console.fill("views:name", view + Keys.ENTER);
      console.seeText("The view \"%s\" is saved.".formatted(view));
    }
    new Records(server).execute("delete from saved_view where name = '%s'".formatted(gone));
    browser.click(deleting(gone));
    console.seeText("The view \"%s\" is deleted.".formatted(gone));
    assertThat(console.shows(deleting(gone))).isFalse();
    browser.click(deleting(next));
    console.seeText("The view \"%s\" is deleted.".formatted(next));
  }

  @Test
  void bulkActionsReportAResultForEachRequest() {
    try (Broker partner = Broker.open(server)) {
      arrive(partner, "Ticked and expected", "P0043188", false);
      arrive(partner, "Ticked and here", "P0043188", true);
      arrive(partner, "Left alone", "P0043188", false);
      console.signIn("sharing");
      console.go("borrowing-requests.xhtml?sort=TITLE&partner=" + partner.code());
      console.click("list:receive");
      console.seeText("Tick the requests first.");
      tick("Ticked and expected");
      tick("Ticked and here");
      console.click("list:receive");
      console.seeText("Received. Put it on the hold shelf");
      console.seeText("has nothing left to receive");
      assertThat(browser.driver().findElements(By.cssSelector(".lines .green"))).hasSize(1);
      assertThat(browser.driver().findElements(By.cssSelector(".lines .red"))).hasSize(1);
      assertThat(facet("Shipped physically")).isEqualTo("1");
      console.picture("requests-bulk");
      assertThat(Legibility.flaws(browser)).isEmpty();
      tick("Ticked and here");
      aRefusedReceiptIsAnnounced();
      aRefusedReceiptIsAnnounced();

      browser.click(By.cssSelector("[data-tick-all]"));
      browser.click(By.xpath("//summary[text()='Assign']"));
      console.choose("list:assignee", "desk");
      console.click("list:assign");
      console.seeText("For all 3 requests: The request is assigned to desk.");
      assertThat(browser.driver().findElements(By.cssSelector("#list\\:results .say"))).isEmpty();

      browser.click(By.cssSelector("[data-tick-all]"));
      browser.click(By.xpath("//summary[starts-with(., 'Cancel')]"));
      console.fill("list:reason", "The library is closed");
      browser.clickSure(By.id("list:cancel"));
      console.seeText("Choose a reason first");
      console.choose("list:reasonCode", "NoLongerNeeded");
      browser.clickSure(By.id("list:cancel"));
      console.seeText("The request is canceled.");
      assertThat(browser.driver().findElements(By.cssSelector("#list\\:results a"))).hasSize(3);
      assertThat(facet("Canceled by staff")).isEqualTo("3");
      assertThat(browser.driver().findElement(By.id("list:reason")).getDomProperty("value"))
          .as("it is not for the next ones")
          .isEmpty();
      console.follow("Left alone");
      console.seeText("The library is closed");

      arrive(partner, "Slips of this", "P0043188", true);
      arrive(partner, "Slips of that", "P0043188", true);
      console.go("borrowing-requests.xhtml?phase=ACTIVE&partner=" + partner.code());
      browser.click(By.cssSelector("[data-tick-all]"));
      console.click("list:receiveSlips");
      browser.await(() -> browser.driver().findElements(By.cssSelector(".slip")).size() == 2);
    }
  }

  private void aFacetWithManyValuesLeavesTheNextOnesInReach() {
    var chosen = browser.see(facetLink("Physically received by library"));
    browser
        .driver()
        .executeScript(
            """
            const values = arguments[0].closest('ul');
            const other = values.querySelector('a:not([aria-current])');
            for (let i = 0; i < 300; i++) {
              const value = document.createElement('li');
              value.append(other.cloneNode(true));
              values.prepend(value);
            }
            """,
            chosen);
    assertThat(chosen.findElement(By.xpath("ancestor::section")).getSize().height).isLessThan(500);
    assertThat(
            browser
                .driver()
                .executeScript(
                    """
                    const values = arguments[0].closest('ul').getBoundingClientRect();
                    const chosen = arguments[0].getBoundingClientRect();
                    return chosen.top >= values.top && chosen.bottom <= values.bottom + 1
                    """,
                    chosen))
        .as("the chosen value is in sight")
        .isEqualTo(true);
  }

  /** A higher volume number means a later announcement and due date. */
  private void announce(Broker partner) {
    NcipClient broker = new NcipClient(server);
    for (int volume = 1; volume <= REQUESTS; volume++) {
      String due = Records.today().plusDays(100 + volume) + "T12:00:00Z";
      broker
          .send(
              acceptItem(partner.code() + "-" + volume, partner.code() + "-" + volume + "-A")
                  .profile(partner.code())
                  .book("Annals, volume %02d".formatted(volume))
                  .with("DateForReturn", text("DateForReturn", due)))
          .succeeds("AcceptItem");
    }
  }

  private void arrive(Broker partner, String title, String patron, boolean received) {
    partner.accepting("automaticReceive", received);
    String request = NcipMessage.fresh("LIST");
    new NcipClient(server)
        .send(
            acceptItem(request, request + "-A").profile(partner.code()).patron(patron).book(title))
        .succeeds("AcceptItem");
  }

  private void aRefusedReceiptIsAnnounced() {
    browser.driver().executeScript("document.getElementById('announcement').textContent = ''");
    console.click("list:receive");
    browser.await(() -> browser.announced().contains("has nothing left to receive"));
  }

  private void tick(String title) {
    browser.click(By.cssSelector("input[aria-label='Tick " + title + "']"));
  }

  private void narrow(String choice) {
    browser.click(facetLink(choice));
  }

  private String facet(String choice) {
    return browser.see(facetLink(choice)).findElement(By.className("count")).getText();
  }

  private static By facetLink(String choice) {
    return By.xpath("//*[@id='facets']//a[span[1][starts-with(., '" + choice + "')]]");
  }

  private static By deleting(String view) {
    return By.cssSelector("button[aria-label='Delete the view " + view + "']");
  }

  private void page(String label) {
    browser.click(By.cssSelector("nav.pages a[aria-label='" + label + "']"));
  }

  private void sortBy(String column) {
    browser.click(header(column));
  }

  private static By header(String column) {
    return By.xpath("//th/a[text()='" + column + "']");
  }

  private static By heading(String column) {
    return By.xpath("//th[a[text()='" + column + "']]");
  }

  private void seeRows(String report, int first, int last) {
    console.seeText(report);
    browser.await(() -> title(0).equals("Annals, volume %02d".formatted(first)));
    int rows = titles().size();
    assertThat(rows).isEqualTo(Math.abs(last - first) + 1);
    assertThat(title(rows - 1)).isEqualTo("Annals, volume %02d".formatted(last));
  }

  private String title(int row) {
    return titles().get(row).getText();
  }

  private List<WebElement> titles() {
    return browser.driver().findElements(By.cssSelector("#list\\:requests .row-title"));
  }
}
