package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Rules for every page of the console. */
@OnOneDatabase
@NeedsBrowser
class ConsolePagesIT {

  private static final Browser browser = Browser.shared();

  private final Database database;
  private final Records records;
  private final Console console;

  ConsolePagesIT(InterlendServer server) {
    database = server.database();
    records = new Records(server);
    console = new Console(server, browser).signIn("admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home.xhtml",
        "borrowing-requests.xhtml",
        "borrowing-request.xhtml?id=1",
        "lending-requests.xhtml",
        "lending-request.xhtml?id=1",
        "lending-copy.xhtml?request=1",
        "receive.xhtml",
        "hold-shelf.xhtml",
        "expired.xhtml",
        "renewals.xhtml",
        "send-back.xhtml",
        "desk.xhtml",
        "desk.xhtml?patron=u88120",
        "returns.xhtml",
        "scan.xhtml",
        "picks.xhtml",
        "pick-settings.xhtml?library=MAIN",
        "picks.xhtml?library=ALL",
        "picks-report.xhtml?library=ALL",
        "ship.xhtml",
        "loans.xhtml",
        "patrons.xhtml",
        "patron.xhtml?id=u88120",
        "patron-edit.xhtml",
        "patron.xhtml?id=u88135",
        "terms.xhtml",
        "terms-edit.xhtml?code=GENERAL",
        "partners.xhtml",
        "partner.xhtml?code=BRIGHTWATER",
        "messages.xhtml",
        "jobs.xhtml",
        "accounts.xhtml",
        "audit.xhtml",
        "calendar.xhtml",
        "reports.xhtml",
        "reports.xhtml?side=LENDING&by=PARTNER",
        "account.xhtml",
        "account.xhtml?username=desk",
        "password.xhtml",
        "catalog.xhtml",
        "catalog.xhtml?title=the",
        "title.xhtml?id=1",
        "imports.xhtml",
        "import.xhtml?id=1",
        "my/index.xhtml",
        "message.xhtml?id=1",
        "dry-run.xhtml",
        "simulator.xhtml",
        "simulator.xhtml?partner=BRIGHTWATER&patron=P0043177&item=SIM-1-A&request=SIM-1",
        "dry-run.xhtml?message=1",
        "outbox.xhtml",
        "letters.xhtml",
        "letter.xhtml?id=1",
        "letter-templates.xhtml",
        "copyright.xhtml",
        "my/file.xhtml",
        "find.xhtml?q=30100200300",
        "find.xhtml?q=nothing",
      })
  void everyPageFitsScreenAndTabletAndIsLegible(String page) {
    if (database == Database.H2) {
      // The layout of a page does not depend on the database; its content does.
      console.go(page);
      browser.see(By.cssSelector("main h1"));
      return;
    }
    for (int width : new int[] {1280, 820}) {
      browser.resize(width, width == 1280 ? 900 : 1180);
      console.go(page);
      browser.see(By.cssSelector("main h1"));
      console.picture(page.replace(".xhtml", "").replaceAll("\\W+", "-") + "-" + width);
      assertThat(tooWide()).as("pixels by which %s is wider than %d", page, width).isZero();
      assertThat(Legibility.flaws(browser)).as("%s at %d", page, width).isEmpty();
    }
  }

  @Test
  void theSignInPageIsLegible() {
    browser.deleteCookies();
    console.go("home.xhtml");
    console.see("username");
    console.picture("sign-in");
    assertThat(Legibility.flaws(browser)).isEmpty();
  }

  @Test
  void theKeyboardSkipsTheNavigation() {
    console.go("messages.xhtml");
    browser.see(By.cssSelector("main h1"));
    console.type(Keys.TAB.toString());
    assertThat(browser.driver().switchTo().activeElement().getText())
        .isEqualTo("Skip to the content");
    console.type(Keys.ENTER.toString());
    console.waitForFocus("main");
    console.type(Keys.TAB.toString());
    console.waitForFocus("try-message");
  }

  @Test
  void missingPagesAreReportedInTheLayout() {
    console.go("borrowing-request.xhtml?id=999999");
    console.seeText("There is no borrowing request 999999");
    browser.see(By.cssSelector("nav[aria-label=Main]"));
    assertThat(console.status("borrowing-request.xhtml?id=999999")).isEqualTo(404);
    console.picture("not-found");
    console.go("no-such-page.xhtml");
    console.seeText("There is no page at this address.");
    browser.see(By.cssSelector("nav[aria-label=Main]"));
    assertThat(console.status("no-such-page.xhtml")).isEqualTo(404);
  }

  @Test
  void anErrorPageShowsAReferenceAndNoInternals() {
    records.execute("alter table audit_entry rename to audit_entry_lost");
    try {
      assertThat(console.status("patron.xhtml?id=u88120")).isEqualTo(500);
      console.go("patron.xhtml?id=u88120");
      assertThat(console.see("reference").getText()).matches("[0-9a-f-]{36}");
      assertNoInsides();
      console.picture("failure");

      console.go("patron-edit.xhtml?id=u88120");
      console.click("patron:save");
      console.seeText("Something went wrong");
      assertNoInsides();
    } finally {
      records.execute("alter table audit_entry_lost rename to audit_entry");
    }
    console.follow("Home");
    console.seeText("Today");
  }

  private void assertNoInsides() {
    assertThat(console.source())
        .contains("Something went wrong")
        .doesNotContainIgnoringCase("exception:")
        .doesNotContain("org.interlend", "at java.", "audit_entry", "WildFly", "Undertow");
  }

  private static long tooWide() {
    return (Long)
        browser
            .driver()
            .executeScript("return Math.max(0, document.documentElement.scrollWidth - innerWidth)");
  }
}
