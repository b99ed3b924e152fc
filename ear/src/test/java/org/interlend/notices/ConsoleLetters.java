package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import java.util.List;
import org.interlend.console.Browser;
import org.interlend.console.Console;
import org.interlend.console.NeedsBrowser;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Letters and their texts in the console, with a mail server. */
@NeedsBrowser
public abstract class ConsoleLetters {

  private final InterlendServer server;
  private final MailServer mail;
  private final NcipClient broker;
  private final Records records;
  private final Browser browser = Browser.shared();
  private final Console console;

  protected ConsoleLetters(InterlendServer server, MailServer mail) {
    this.server = server;
    this.mail = mail;
    broker = new NcipClient(server);
    records = new Records(server);
    console = new Console(server, browser);
  }

  @Test
  void aFailedLetterIsResentToThePatronsCurrentAddress() {
    var number = patron("AGAIN");
    records.execute(
        "update patron set email = 'no address' where primary_id = '%s'".formatted(number));
    broker
        .send(acceptItem(fresh("AGAIN"), fresh("AGAIN")).patron(number).book("Sent again"))
        .succeeds("AcceptItem");
    MailServer.await(
        () -> status("Ready to collect: Sent again").equals("FAILED"), "the letter to be given up");

    console.signIn("desk");
    console.go("letters.xhtml?status=FAILED");
    browser.picture("letters");
    console.follow("Ready to collect: Sent again");
    console.seeText("Dear Ek");
    browser.picture("letter-failed");
    records.execute(
        "update patron set email = 'again@example.org' where primary_id = '%s'".formatted(number));
    console.click("again:send");
    console.seeText("The letter waits to be sent again.");

    mail.theOnly("again@example.org");
    MailServer.await(
        () -> status("Ready to collect: Sent again").equals("SENT"), "the letter's mark");
    browser.driver().navigate().refresh();
    console.seeText("Sent");
    browser.picture("letter-sent");
    assertThat(console.shows(By.id("again:send"))).isFalse();
    console.go("letters.xhtml?text=again");
    console.seeText("again@example.org");
    browser.picture("letters-sent");
  }

  @Test
  void failedLettersThatAreNotToBeSentAreMarkedAsHandled() {
    var number = patron("NEVER");
    for (var title : List.of("Never sent", "Never sent either", "Nor this one")) {
      var subject = "Ready to collect: " + title;
      broker
          .send(acceptItem(fresh("NEVER"), fresh("NEVER")).patron(number).book(title))
          .succeeds("AcceptItem");
      MailServer.await(() -> status(subject).equals("SENT"), "the letter");
      records.execute(
          "update letter set status = 'FAILED' where subject = '%s'".formatted(subject));
    }

    console.signIn("desk");
    console.go("letters.xhtml?status=FAILED");
    console.follow("Ready to collect: Never sent");
    console.click("unsent:handle");
    console.seeText("The letter is marked as handled, and is not sent.");
    assertThat(status("Ready to collect: Never sent")).isEqualTo("HANDLED");
    assertThat(console.shows(By.id("again:send"))).isFalse();
    console.go("letters.xhtml");
    assertThat(console.shows(By.id("failed:handle"))).isFalse();
    console.go("letters.xhtml?status=FAILED");
    records.execute(
        "update letter set status = 'FAILED' where subject = 'Ready to collect: Never sent'");
    console.click("failed:handle");
    console.seeText("letters wait for staff by now");
    assertThat(status("Ready to collect: Never sent either")).isEqualTo("FAILED");
    console.go("letters.xhtml?status=FAILED");
    console.click("failed:handle");
    console.seeText("are marked as handled, and are not sent.");
    console.seeText("No letter found.");
    assertThat(records.count("select count(*) from letter where status = 'FAILED'")).isZero();
  }

  /**
   * @return the number of a new patron, and of the card
   */
  private String patron(String purpose) {
    var number = fresh(purpose);
    new ApiClient(server, "admin", "interlend")
        .put(
            "patrons/" + number,
            "{\"barcodes\": [\"%1$s\"], \"lastName\": \"Ek\", \"email\": \"%1$s@example.org\"}"
                .formatted(number));
    return number;
  }

  private String status(String subject) {
    return (String) records.value("select status from letter where subject = ?", subject);
  }

  @Test
  void aLetterToAPartnerIsSentWhenItsRecordHasAnAddress() {
    try (var partner = Broker.open(server).with("name", "Library without a mailbox")) {
      var copy = new Shelf(server).newCopy();
      var number = fresh("LATE");
      broker
          .send(NcipMessage.checkOutItem(number, copy.barcode()).profile(partner.code()))
          .succeeds("CheckOutItem");
      records.execute(
          "update loan set due_at = timestamp with time zone '2020-01-01 12:00:00+00' where barcode = '%s'"
              .formatted(copy.barcode()));
      new ApiClient(server, "admin", "interlend").post("jobs/overdue/runs", "");

      console.signIn("admin");
      console.go("letters.xhtml?text=library+without");
      console.seeText("Library without a mailbox");
      console.seeText("no e-mail address");
      browser.picture("letters-to-partners");
      console.follow(
          "Overdue: The Problem of Pain, no Unknown Item: %s (request %s)"
              .formatted(copy.barcode(), number));
      console.seeText("Dear colleagues at Library without a mailbox");
      var letter = browser.driver().getCurrentUrl();
      console.click("again:send");
      console.seeText(
          "The partner has no e-mail address. Enter one in the partner's record first.");
      console.go("partner.xhtml?code=" + partner.code());
      console.fill("partner:email", "mailbox@example.org");
      browser.picture("partner-email");
      console.click("partner:save");
      console.seeText("Saved.");
      browser.driver().get(letter);
      console.click("again:send");
      console.seeText("The letter waits to be sent again.");
      browser.picture("letter-to-partner");

      mail.theOnly("mailbox@example.org");
    }
  }

  @Test
  void anAdministratorChangesATextAndRestoresTheDefault() throws Exception {
    console.signIn("admin");
    console.go("letter-templates.xhtml?language=DE");
    console.seeText("Abholbereit: Walking the watershed");
    browser.picture("letter-templates");
    console.fill("template:body", "Come and get {titel}");
    console.seeText("has no placeholder {titel}");
    browser.picture("letter-templates-problem");
    console.click("template:save");
    console.seeText("has no placeholder {titel}");
    console.fill("template:body", "Come and get {title}, {patron}");
    console.seeText("Come and get Walking the watershed, Astrid");
    console.click("template:save");
    console.seeText("Saved. Letters written from now on say this.");
    console.seeText("Own text");
    browser.picture("letter-templates-changed");

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

    console.click("template:default");
    console.seeText("The default applies again.");
    console.seeText("put back to the default by admin");
    assertThat(console.value("template:body")).startsWith("Guten Tag");
    assertThat(records.count("select count(*) from letter_template")).isZero();
  }

  @Test
  void aConcurrentSaveOfATextIsReportedAndKeepsTheInput() {
    console.signIn("admin");
    console.go("letter-templates.xhtml?kind=RENEWED&language=SV");
    records.changeSettings(
        "insert into letter_template (id, kind, language, subject, body, version)"
            + " values (1, 'RENEWED', 'SV', 'Omlånat', 'En annan text', 1)");
    console.fill("template:subject", "Ett annat ämne");
    console.click("template:save");
    console.seeText("changed this record while you were editing it.");
    assertThat(console.value("template:subject")).isEqualTo("Ett annat ämne");
    console.click("template:save");
    console.seeText("Saved.");
    console.click("template:default");
    console.seeText("The default applies again.");
  }

  @Test
  void otherRolesReadTheTextsOnly() {
    console.signIn("desk");
    console.go("letter-templates.xhtml?kind=FILE_READY&language=SV");
    console.seeText("Din kopia har kommit: Walking the watershed");
    browser.picture("letter-templates-read-only");
    assertThat(console.see("template:body").isEnabled()).isFalse();
    assertThat(console.shows(By.id("template:save"))).isFalse();
  }
}
