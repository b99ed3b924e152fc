package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.Records;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A library sets itself up on an empty server, by the console alone. Each test goes on. */
@NeedsBrowser
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ConsoleSetUp {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final MailServer mail;
  private final String password;
  private final Console console;

  /**
   * @param server an empty one
   * @param mail which the server knows, and which is down
   * @param password that of the administrator
   */
  protected ConsoleSetUp(InterlendServer server, MailServer mail, String password) {
    this.server = server;
    this.mail = mail;
    this.password = password;
    console = new Console(server, browser);
  }

  @BeforeAll
  void signIn() {
    console.go("home.xhtml");
    console.enter("admin", password);
  }

  @Test
  @Order(1)
  void theHomePageLeadsToTheInstitution() {
    console.seeText("No institution has been entered yet");
    console.seeText("1 of 10 steps done");
    looks("home");
    console.follow("Enter the institution");
    console.fill("institution:replyTo", "no address");
    console.click("institution:save");
    console.seeText("Please fill this in.");
    console.seeText("This does not look like an e-mail address.");
    assertThat(console.value("institution:replyTo")).isEqualTo("no address");
    assertThat(console.see("institution:timeZone").getText())
        .contains("Europe/Stockholm")
        .doesNotContain("SystemV");
    assertThat(console.see("institution:currency").getText())
        .contains("SEK", "EUR")
        .doesNotContain("DEM", "FRF");
    looks("institution");

    console.fill("institution:name", "Norrvik bibliotek ");
    console.fill("institution:code", "SE-Norr\u00A0");
    console.fill("institution:aliases", "46NORR\u00A0\n46NORR_INST");
    console.fill("institution:replyTo", " ill@example.org");
    console.choose("institution:timeZone", "Europe/Stockholm");
    console.choose("institution:currency", "SEK");
    console.click("institution:save");
    console.seeText("The institution is saved.");
    console.seeText("Norrvik bibliotek");
    assertThat(console.value("institution:name")).isEqualTo("Norrvik bibliotek");
    assertThat(console.value("institution:code")).isEqualTo("SE-Norr");
    assertThat(console.value("institution:aliases")).isEqualTo("46NORR\n46NORR_INST");
    assertThat(console.value("institution:replyTo")).isEqualTo("ill@example.org");
    console.go("home.xhtml");
    assertThat(console.text()).doesNotContain("No institution");
  }

  @Test
  @Order(2)
  void theSetUpShowsWhatIsDoneAndLeadsBack() {
    console.follow("Go on with the set-up");
    console.seeText("2 of 10 steps done");
    console.click("steps:each:5:skip");
    console.seeText("The step is skipped.");
    looks("steps");
    console.click("steps:each:5:resume");
    console.seeText("The step is open again.");
    console.follow("2. Libraries, desks and locations");
    console.seeText("No libraries yet.");
    console.follow("Set-up: 2 of 10 steps done");
    console.seeText("Opening hours");
  }

  @Test
  @Order(3)
  void aLibraryHasDesksAndLocations() {
    console.go("configuration.xhtml");
    looks("configuration");
    console.follow("Libraries");
    console.seeText("No libraries yet.");
    console.follow("New library");
    console.fill("library:name", "Main library");
    console.fill("library:code", "MAIN");
    console.fill("library:address", "Storgatan 1\n111 11 Norrvik");
    console.fill("library:desk:0:name", "Circulation desk");
    console.click("library:addDesk");
    console.fill("library:desk:1:name", "Parcels");
    assertThat(console.value("library:desk:0:name")).isEqualTo("Circulation desk");
    console.click("library:save");
    console.seeText("Please fill this in.");
    looks("library");
    console.fill("library:desk:0:code", "CIRC");
    console.fill("library:desk:1:code", "CIRC");
    console.fill("library:location:0:name", "Stacks");
    console.fill("library:location:0:code", "STACKS");
    console.click("library:addLocation");
    console.fill("library:location:1:name", "Borrowed from partners");
    console.fill("library:location:1:code", "BORROWED");
    console.click("library:save");
    console.seeText("Two desks have the code CIRC");
    assertThat(console.value("library:location:1:code")).isEqualTo("BORROWED");
    console.fill("library:desk:1:code", "PARCELS");
    console.click("library:save");
    console.seeText("The library is saved.");
    console.seeText("1 hold shelf");
    looks("libraries");
    assertThat(console.see("place:desk").getText()).contains("Circulation desk", "Parcels");
  }

  @Test
  @Order(4)
  void aDeskIsRemovedAndTheChangeIsSeen() {
    console.go("library.xhtml?code=MAIN");
    console.click("library:desk:1:remove");
    browser.await(() -> !console.shows(By.id("library:desk:1:name")));
    console.click("library:save");
    console.seeText("The library is saved.");
    console.go("library.xhtml?code=MAIN");
    console.seeText("Changes");
    assertThat(console.shows(By.id("library:desk:1:name"))).isFalse();
  }

  @Test
  @Order(5)
  void whoSavesAfterAnotherChangeIsToldAndLosesNothing() {
    console.go("library.xhtml?code=MAIN");
    new Records(server)
        .changeSettings("update library set version = version + 1 where code = 'MAIN'");
    console.fill("library:name", "Main library of Norrvik");
    console.click("library:save");
    console.seeText("changed this record while you were editing it.");
    assertThat(console.value("library:name")).isEqualTo("Main library of Norrvik");
    console.click("library:save");
    console.seeText("The library is saved.");
    console.seeText("Main library of Norrvik");
  }

  @Test
  @Order(6)
  void aLibraryThatNothingNeedsIsMadeInactiveAndDeleted() {
    console.go("library.xhtml");
    console.fill("library:name", "Branch");
    console.fill("library:code", "BRANCH");
    console.fill("library:desk:0:name", "Desk of the branch");
    console.fill("library:desk:0:code", "BRANCHDESK");
    console.click("library:location:0:remove");
    browser.await(() -> !console.shows(By.id("library:location:0:name")));
    console.click("library:save");
    console.seeText("The library is saved.");
    assertThat(console.see("place:desk").getText()).contains("Desk of the branch");
    console.follow("Branch");
    console.click("library:active");
    console.click("library:save");
    console.seeText("The library is saved.");
    console.seeText("Inactive");
    looks("libraries-inactive");
    assertThat(console.see("place:desk").getText()).doesNotContain("Desk of the branch");
    console.go("account.xhtml");
    console.seeText("Branch (inactive)");
    console.go("library.xhtml?code=BRANCH");
    assertThat(console.see("library:active").isSelected()).isFalse();
    looks("library-inactive");
    console.click("deletion:delete");
    console.seeText("Library BRANCH is deleted.");
  }

  @Test
  @Order(7)
  void closedDaysArePastedAsAListOrReadFromACalendarFile(@TempDir Path folder) throws IOException {
    console.go("calendar.xhtml");
    browser.click(By.cssSelector("details.list-of-days summary"));
    console.fill("calendar:lines", "2026-12-24 - 2026-12-26 Jul\nMidsummer");
    console.click("calendar:addList");
    console.seeText("\"Midsummer\" is no closed day");
    assertThat(console.value("calendar:lines")).contains("Midsummer");
    looks("calendar");
    console.fill("calendar:lines", "2026-12-24 - 2026-12-26 Jul\n19.6.2027");
    console.click("calendar:addList");
    console.seeText("19 Jun 2027");
    console.seeText("The list is not stored yet");
    assertThat(console.see("calendar:count").getText()).isEqualTo("4");
    var days = new DeskPages(console);
    days.setDay("calendar:from", LocalDate.parse("2026-12-26"));
    days.setDay("calendar:until", LocalDate.parse("2026-12-27"));
    console.fill("calendar:name", "Stocktaking");
    console.click("calendar:add");
    console.seeText("One day was closed already and keeps its name");
    assertThat(console.see("calendar:count").getText()).isEqualTo("5");
    browser.click(By.xpath("//summary[text()='Read a calendar file']"));
    readCalendarFile(folder, "BEGIN:VCARD\r\nEND:VCARD\r\n");
    console.seeText("This file has no all-day events");
    readCalendarFile(
        folder,
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//test
        BEGIN:VEVENT
        UID:1
        SUMMARY:Nationaldagen
        DTSTART;VALUE=DATE:20200606
        RRULE:FREQ=YEARLY
        END:VEVENT
        END:VCALENDAR
        """);
    console.seeText("6 Jun 2027");
    looks("calendar-file");
    console.click("calendar:save");
    console.seeText("Saved.");
    assertThat(console.text()).doesNotContain("The list is not stored yet");
    console.seeText("24 Dec 2026 – 26 Dec 2026: Jul");
    console.seeText("Nationaldagen");
    int before = closedDays();
    days.setDay("calendar:from", LocalDate.parse("2026-12-25"));
    console.click("calendar:open");
    browser.await(() -> closedDays() == before - 1);
    browser.click(By.xpath("//li[contains(., '24 Dec 2026: Jul')]//button"));
    browser.await(() -> closedDays() == before - 2);
    browser.click(By.xpath("//li[contains(., '26 Dec 2026: Jul')]//button"));
    browser.await(() -> closedDays() == before - 3);
    browser.leave(() -> console.click("calendar:save"));
    console.seeText("Saved.");
    assertThat(console.see("calendar:closed").getText())
        .contains("27 Dec 2026: Stocktaking", "19 Jun 2027", "Nationaldagen")
        .doesNotContain("24 Dec", "25 Dec", "26 Dec");
  }

  private int closedDays() {
    return Integer.parseInt(console.see("calendar:count").getText());
  }

  private void readCalendarFile(Path folder, String content) throws IOException {
    var file = Files.writeString(folder.resolve("days.ics"), content);
    console.see("calendar:file").sendKeys(file.toString());
    console.click("calendar:addFile");
  }

  @Test
  @Order(8)
  void loanTermsBeginWithAPreset() {
    console.go("terms.xhtml");
    console.seeText("Start from a preset");
    looks("presets");
    console.click("presets:each:1:take");
    console.seeText("The terms are saved.");
    console.seeText("General loans");
    assertThat(console.shows(By.id("presets"))).isFalse();
    console.go("audit.xhtml");
    console.seeText("GENERAL");
  }

  @Test
  @Order(9)
  void anAdministratorSendsATestMail() {
    console.go("mail.xhtml");
    console.seeText("Your account has no e-mail address.");
    console.seeText("INTERLEND_SMTP_HOST");
    console.seeText("Answers go to ill@example.org.");
    console.follow("Enter one");
    console.fill("account:email", "admin@example.org");
    console.click("account:save");
    console.seeText("Saved.");

    console.go("mail.xhtml");
    console.click("test:send");
    console.seeText("The test was not sent. Couldn't connect");
    looks("mail");
    mail.start();
    console.click("test:send");
    console.seeText("The mail server has accepted the test to admin@example.org.");
    var test = mail.theOnly("admin@example.org");
    assertThat(subject(test)).isEqualTo("Test of Norrvik bibliotek");
    assertThat(answersTo(test)).isEqualTo("ill@example.org");
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String answersTo(MimeMessage mail) {
    try {
      return mail.getReplyTo()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Order(10)
  void theSettingsOfTheServerAreShownWithoutSecrets() {
    console.go("server-settings.xhtml");
    console.seeText("INTERLEND_ADMIN_PASSWORD");
    console.seeText("Set, not shown");
    assertThat(console.source()).doesNotContain(password, InterlendServer.METRICS_TOKEN);
    looks("server-settings");
  }

  @Test
  @Order(11)
  void theCardIsHidden() {
    console.go("home.xhtml");
    console.seeText("steps done");
    console.click("set-up:dismiss");
    console.seeText("The open steps are skipped.");
    assertThat(console.shows(By.id("set-up"))).isFalse();
    console.go("setup.xhtml");
    console.seeText("Everything is set up.");
    console.go("libraries.xhtml");
    assertThat(console.text()).doesNotContain("steps done");
  }

  @Test
  @Order(12)
  void theLogoIsShownInTheBarAndToPatrons(@TempDir Path disk) throws IOException {
    var picture = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillOval(20, 20, 860, 260);
    graphics.dispose();
    var file = disk.resolve("logo.jpg");
    ImageIO.write(picture, "jpg", file.toFile());
    var text = Files.writeString(disk.resolve("logo.png"), "<svg></svg>");

    console.go("institution.xhtml");
    console.see("logo:file").sendKeys(text.toString());
    console.click("logo:use");
    console.seeText("Choose a picture as PNG or JPEG");
    assertThat(console.shows(By.cssSelector("header img.logo"))).isFalse();
    console.see("logo:file").sendKeys(file.toString());
    console.click("logo:use");
    console.seeText("The logo is saved.");
    assertThat(console.see("logo-now").getDomProperty("naturalWidth")).isEqualTo("480");
    assertThat(console.shows(By.cssSelector("header img.logo"))).isTrue();
    looks("logo");
    console.go("my/index.xhtml");
    assertThat(console.shows(By.cssSelector("header .brand img.logo"))).isTrue();
    looks("logo-patrons");
    console.go("institution.xhtml");
    console.seeText("Logo");
    console.click("logo:remove");
    console.seeText("The logo is removed.");
    assertThat(console.shows(By.cssSelector("header img.logo"))).isFalse();
  }

  /** The page is legible; pictures show it on a screen, a tablet and a phone. */
  private void looks(String name) {
    assertThat(Legibility.flaws(browser)).as(name).isEmpty();
    console.pictures("set-up-" + name, 820, 390, 1280);
  }
}
