package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.system.NcipMessage.acceptItem;
import static org.interlend.system.NcipMessage.fresh;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Letters and their texts in the console, with a mail server behind it. */
class LettersConsoleIT {

  private static MailServer mail;
  private static InterlendServer server;

  private final NcipClient broker = new NcipClient(server);
  private final Records records = new Records(server);
  private Browser browser;

  @BeforeAll
  static void start() {
    mail = MailServer.up();
    server = InterlendServer.start(Database.H2, mail.settings());
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.close();
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
  void aLetterThatWasGivenUpIsSentAgainToTheAddressThePatronHasThen() {
    records.execute("update patron set email = 'nobody at home' where primary_id = 'u88131'");
    broker
        .send(acceptItem(fresh("AGAIN"), fresh("AGAIN")).book("Sent again"))
        .succeeds("AcceptItem");
    MailServer.await(
        () -> records.count("select count(*) from letter where status = 'FAILED'") == 1,
        "the letter to be given up");

    signIn("desk");
    go("letters.xhtml?status=FAILED");
    browser.screenshot("letters");
    browser.see(By.linkText("Ready to collect: Sent again")).click();
    browser.seeText("Dear Inés Carrasco");
    browser.screenshot("letter-failed");
    records.execute("update patron set email = 'again@example.org' where primary_id = 'u88131'");
    browser.see(By.id("again:send")).click();
    browser.seeText("The letter waits to be sent again.");

    mail.theOnly("again@example.org");
    browser.driver().navigate().refresh();
    browser.seeText("Sent");
    browser.screenshot("letter-sent");
    assertThat(browser.driver().findElements(By.id("again:send"))).isEmpty();
    go("letters.xhtml?text=carras");
    browser.seeText("again@example.org");
    browser.screenshot("letters-sent");
  }

  @Test
  void anAdministratorChangesATextAndTakesItBack() throws Exception {
    signIn("admin");
    go("letter-templates.xhtml?language=DE");
    browser.seeText("Abholbereit: Walking the watershed");
    browser.screenshot("letter-templates");
    type("template:body", "Come and get {titel}");
    browser.seeText("has no placeholder {titel}");
    browser.screenshot("letter-templates-problem");
    browser.see(By.id("template:save")).click();
    browser.seeText("has no placeholder {titel}");
    type("template:body", "Come and get {title}, {patron}");
    browser.seeText("Come and get Walking the watershed, Astrid");
    browser.see(By.id("template:save")).click();
    browser.seeText("Saved. Letters written from now on say this.");
    browser.seeText("Own text");
    browser.screenshot("letter-templates-changed");

    new ApiClient(server, "admin", "interlend")
        .put(
            "patrons/own-words",
            """
            {"barcodes": ["P-OWN"], "lastName": "Mühlenbeck", "language": "de",
             "email": "own@example.org"}""");
    broker
        .send(acceptItem(fresh("OWN"), fresh("OWN")).patron("P-OWN").book("Own words"))
        .succeeds("AcceptItem");
    assertThat(mail.first("own@example.org").getContent().toString())
        .isEqualToNormalizingNewlines("Come and get Own words, Mühlenbeck");

    browser.see(By.id("template:default")).click();
    browser.seeText("The default counts again.");
    browser.seeText("put back to the default by admin");
    assertThat(browser.see(By.id("template:body")).getAttribute("value")).startsWith("Guten Tag");
    assertThat(records.count("select count(*) from letter_template")).isZero();
  }

  @Test
  void whoIsNoAdministratorReadsTheTextsOnly() {
    signIn("desk");
    go("letter-templates.xhtml?kind=FILE_READY&language=SV");
    browser.seeText("Din kopia har kommit: Walking the watershed");
    browser.screenshot("letter-templates-read-only");
    assertThat(browser.see(By.id("template:body")).isEnabled()).isFalse();
    assertThat(browser.driver().findElements(By.id("template:save"))).isEmpty();
  }

  private void type(String field, String text) {
    var element = browser.see(By.id(field));
    element.clear();
    element.sendKeys(text);
  }

  private void signIn(String user) {
    go("home.xhtml");
    browser.see(By.id("username")).sendKeys(user);
    browser.see(By.id("password")).sendKeys("interlend" + Keys.ENTER);
    browser.seeText("Today");
  }

  private void go(String page) {
    browser.go(server.httpUri().resolve("/console/" + page));
  }
}
