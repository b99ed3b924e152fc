package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The console in a real browser, with the demonstration library behind it. */
class ConsoleIT {

  private static final String PATRON = "P0043177";
  private static InterlendServer server;

  private Browser browser;

  @BeforeAll
  static void startWithDemonstrationData() {
    server = InterlendServer.start(Database.H2, Map.of("INTERLEND_DEMO", "true"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    browser = Browser.open();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aWrongPasswordIsRefusedInWordsAndTheRightOneOpensThePageAskedFor() {
    go("partners.xhtml");
    enter("admin", "wrong");
    assertThat(browser.see(By.id("refused")).getText()).contains("do not belong together");
    enter("admin", "interlend");
    browser.seeText("Brightwater Resource Sharing");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/console/partners.xhtml");
  }

  @Test
  void aBookCanBeFollowedFromArrivalToCompletion() throws Exception {
    accept("CON-1", "Walking the watershed", PATRON);
    signIn("admin");
    assertThat(count("On hold shelf")).isPositive();

    go("requests.xhtml?text=CON-1");
    browser.see(By.linkText("Walking the watershed")).click();
    browser.seeText("will be deleted at completion");
    browser.seeText("AcceptItem from BRIGHTWATER");

    go("desk.xhtml");
    scan("cardForm:card", PATRON);
    scan("itemForm:barcode", "CON-1-A");
    browser.seeText("Walking the watershed, due");
    browser.seeText("Due then because: lender due");

    go("returns.xhtml");
    scan("itemForm:barcode", "CON-1-A");
    browser.seeText("Do not reshelve it: send it back to Brightwater Resource Sharing");

    go("requests.xhtml?text=CON-1&status=RETURNED_BY_PATRON");
    browser.see(By.linkText("Walking the watershed")).click();
    browser.see(By.id("next:sendBack")).click();
    browser.seeText("Marked as sent back");

    checkIn("CON-1");
    go("requests.xhtml?text=CON-1&activity=COMPLETED");
    browser.seeText("Request completed");
    browser.see(By.linkText("Walking the watershed")).click();
    browser.seeText("Record removed");
    browser.screenshot("request-completed");
  }

  @Test
  void aLoanNeedsNoMouse() throws Exception {
    accept("CON-2", "Hands on keys", PATRON);
    signIn("desk");
    go("desk.xhtml");
    waitForFocus("cardForm:card");
    type(PATRON + Keys.ENTER);
    waitForFocus("itemForm:barcode");
    type("CON-2-A" + Keys.ENTER);
    browser.seeText("Hands on keys, due");
    waitForFocus("itemForm:barcode");
    type("NO-SUCH-ITEM" + Keys.ENTER);
    browser.seeText("No item has the barcode NO-SUCH-ITEM");
    browser.screenshot("desk-after-scans");
  }

  @Test
  void anUnknownCardIsRefusedBesideTheField() {
    signIn("admin");
    go("desk.xhtml");
    scan("cardForm:card", "P0000000");
    browser.seeText("No patron answers to P0000000");
    assertThat(browser.see(By.id("cardForm")).getText()).contains("No patron answers");
  }

  @Test
  void whoMayNotKeepPartnersReadsThemOnly() {
    signIn("desk");
    go("partner.xhtml?code=BRIGHTWATER");
    assertThat(browser.see(By.id("partner:name")).isEnabled()).isFalse();
    assertThat(browser.driver().findElements(By.id("partner:save"))).isEmpty();
  }

  @Test
  void aDeskOperatorIsShownThatReceivingIsNotTheirs() {
    signIn("desk");
    go("requests.xhtml?status=SHIPPED_PHYSICALLY");
    browser.see(By.cssSelector("#list\\:requests a.row-title")).click();
    browser.seeText("Your roles do not include this step.");
    assertThat(browser.driver().findElements(By.id("next:receive"))).isEmpty();
  }

  @Test
  void markupInATitleIsText() throws Exception {
    accept("CON-3", "&lt;script&gt;document.title='taken'&lt;/script&gt;", PATRON);
    signIn("admin");
    go("requests.xhtml?text=CON-3");
    browser.see(By.linkText("<script>document.title='taken'</script>")).click();
    browser.seeText("<script>document.title='taken'</script>");
    assertThat(browser.driver().getTitle()).doesNotStartWith("taken");
  }

  @Test
  void whatAPartnerLacksIsSaidWhenItIsSaved() {
    signIn("admin");
    go("partner.xhtml");
    browser.see(By.id("partner:save")).click();
    browser.seeText("Please give the code by which the broker names itself.");
    browser.see(By.id("partner:code")).sendKeys("NEWBRK");
    browser.see(By.id("partner:name")).sendKeys("New broker");
    browser.see(By.id("partner:secret")).sendKeys("long enough secret");
    browser.see(By.id("partner:save")).click();
    browser.seeText("the default pickup library");
    assertThat(browser.driver().getPageSource()).doesNotContain("long enough secret");
    browser.screenshot("partner-incomplete");
  }

  @Test
  void aPatronIsSavedAndBadInputIsSaidBesideTheField() {
    signIn("desk");
    go("patron-edit.xhtml");
    browser.see(By.id("patron:primaryId")).sendKeys("u99001");
    browser.see(By.id("patron:lastName")).sendKeys("Novák");
    browser.see(By.id("patron:barcodes")).sendKeys(PATRON);
    browser.see(By.id("patron:save")).click();
    browser.seeText("belongs to");
    WebElement cards = browser.see(By.id("patron:barcodes"));
    cards.clear();
    cards.sendKeys("P0099001");
    browser.see(By.id("patron:save")).click();
    browser.seeText("Saved.");
    browser.seeText("created by desk");
  }

  @Test
  void theBoxAboveGoesToTheRecordWithTheNumber() throws Exception {
    accept("CON-4", "Found by number", PATRON);
    signIn("admin");
    for (String number : new String[] {"CON-4", "CON-4-A"}) {
      find(number);
      browser.seeText("AcceptItem from BRIGHTWATER");
    }
    find(PATRON);
    browser.seeText("Primary id");
    find("30100200300");
    browser.seeText("Lent to");
    find("nothing-has-this");
    browser.seeText("No item, request or patron has exactly this number.");
  }

  @Test
  void withoutAMailServerLettersWaitAndTheConsoleSaysSo() throws Exception {
    accept("CON-5", "A letter that waits", PATRON);
    signIn("viewer");
    go("letters.xhtml?text=u88120&status=WAITING&kind=READY_FOR_PICKUP");
    browser.seeText("No mail server is set, so letters wait here.");
    browser.see(By.linkText("Ready to collect: A letter that waits")).click();
    browser.seeText("Dear Maëlle Østergård");
    go("letters.xhtml?text=u88120&status=SENT");
    browser.seeText("No letter fits this filter.");
  }

  @Test
  void whatIsNotThereIsSaidInTheLayout() {
    signIn("admin");
    go("request.xhtml?id=999999");
    browser.seeText("There is no borrowing request 999999");
    browser.see(By.cssSelector("nav[aria-label=Main]"));
    go("no-such-page.xhtml");
    browser.seeText("This address leads to no page of the console.");
    browser.see(By.cssSelector("nav[aria-label=Main]"));
  }

  @Test
  void anEndedSessionLeadsToSignIn() {
    signIn("admin");
    go("desk.xhtml");
    browser.see(By.id("cardForm:card"));
    browser.driver().manage().deleteAllCookies();
    scan("cardForm:card", PATRON);
    browser.see(By.id("username"));
  }

  @Test
  void everyPageFitsScreenAndTablet() {
    signIn("admin");
    for (String page :
        new String[] {
          "home.xhtml",
          "requests.xhtml",
          "request.xhtml?id=1",
          "holdshelf.xhtml",
          "desk.xhtml",
          "returns.xhtml",
          "scan.xhtml",
          "loans.xhtml",
          "patrons.xhtml",
          "patron.xhtml?id=u88120",
          "patron-edit.xhtml",
          "partners.xhtml",
          "partner.xhtml?code=BRIGHTWATER",
          "messages.xhtml",
          "message.xhtml?id=1",
          "letters.xhtml",
          "letter-templates.xhtml"
        }) {
      for (int width : new int[] {1280, 820}) {
        browser.resize(width, width == 1280 ? 900 : 1180);
        go(page);
        browser.see(By.cssSelector("main h1"));
        browser.screenshot(page.replaceAll("\\.xhtml.*", "") + "-" + width);
        assertThat(tooWide()).as("pixels by which %s is wider than %d", page, width).isZero();
      }
    }
  }

  private long tooWide() {
    return (Long)
        browser
            .driver()
            .executeScript("return Math.max(0, document.documentElement.scrollWidth - innerWidth)");
  }

  private void signIn(String user) {
    go("home.xhtml");
    enter(user, "interlend");
    browser.seeText("Today");
  }

  private void enter(String user, String password) {
    browser.see(By.id("username")).sendKeys(user);
    browser.see(By.id("password")).sendKeys(password + Keys.ENTER);
  }

  private void go(String page) {
    browser.go(server.httpUri().resolve("/console/" + page));
  }

  private void find(String number) {
    WebElement box = browser.see(By.id("find"));
    box.clear();
    box.sendKeys(number + Keys.ENTER);
  }

  private void scan(String field, String number) {
    browser.see(By.id(field)).sendKeys(number + Keys.ENTER);
  }

  private void type(String keys) {
    browser.driver().switchTo().activeElement().sendKeys(keys);
  }

  private void waitForFocus(String field) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
        .until(driver -> field.equals(driver.switchTo().activeElement().getAttribute("id")));
  }

  private int count(String tile) {
    return Integer.parseInt(
        browser
            .see(By.xpath("//a[contains(@class,'tile')][.//*[text()='" + tile + "']]"))
            .findElement(By.className("tile-count"))
            .getText());
  }

  private static void accept(String request, String title, String card) throws Exception {
    send(
        "AcceptItemResponse",
        """
        <AcceptItem>%s
          <RequestId><AgencyId>BRW-BROKER</AgencyId>
            <RequestIdentifierValue>%s</RequestIdentifierValue></RequestId>
          <RequestedActionType>Hold For Pickup And Notify</RequestedActionType>
          <UserId><UserIdentifierValue>%s</UserIdentifierValue></UserId>
          <ItemId><ItemIdentifierValue>%s-A</ItemIdentifierValue></ItemId>
          <DateForReturn>2099-06-30T21:59:59Z</DateForReturn>
          <ItemOptionalFields><BibliographicDescription>
            <Title>%s</Title><MediumType>Book</MediumType>
          </BibliographicDescription></ItemOptionalFields>
          <PickupLocation>MAIN</PickupLocation>
        </AcceptItem>
        """
            .formatted(header(), request, card, request, title));
  }

  private static void checkIn(String request) throws Exception {
    send(
        "CheckInItemResponse",
        """
        <CheckInItem>%s<ItemId><ItemIdentifierValue>%s-A</ItemIdentifierValue></ItemId></CheckInItem>
        """
            .formatted(header(), request));
  }

  private static String header() {
    return """
        <InitiationHeader>
          <FromAgencyId><AgencyId>BRW-BROKER</AgencyId></FromAgencyId>
          <ToAgencyId><AgencyId>FR-751999</AgencyId></ToAgencyId>
          <ApplicationProfileType>BRIGHTWATER</ApplicationProfileType>
        </InitiationHeader>""";
  }

  private static void send(String answer, String message) throws IOException, InterruptedException {
    URI ncip = server.httpUri().resolve("/ncip");
    String body =
        "<NCIPMessage xmlns='http://www.niso.org/2008/ncip' version="
            + "'http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd'>"
            + message
            + "</NCIPMessage>";
    var response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(ncip)
                    .header("Content-Type", "application/xml")
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());
    assertThat(response.body()).contains(answer).doesNotContain("Problem");
  }
}
