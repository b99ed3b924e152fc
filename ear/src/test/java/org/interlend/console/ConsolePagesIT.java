package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Rules for every page of the console. */
@OnOneDatabase
@NeedsBrowser
class ConsolePagesIT {

  /** The text fields of forms with several buttons in no part that says what Enter presses. */
  private static final String UNDECIDED =
      """
      return [...document.forms]
        .filter(form => [...form.elements].filter(each => each.type === 'submit').length > 1)
        .flatMap(form => [...form.querySelectorAll('input:enabled:not([type=hidden], [type=file], \
          [type=submit], [type=button], [type=checkbox], [type=radio])')])
        .filter(field => !field.closest('[data-enter]'))
        .map(field => field.id);""";

  private static final Browser browser = Browser.shared();

  private final Records records;
  private final Console console;

  ConsolePagesIT(InterlendServer server) {
    records = new Records(server);
    console = new Console(server, browser).signIn("admin");
  }

  @ParameterizedTest
  @MethodSource("org.interlend.console.Pages#all")
  void everyPageFitsIsLegibleAndSaysWhichButtonEnterPresses(String page) {
    browser.resize(1280, 900);
    console.go(page);
    browser.see(By.cssSelector("main h1"));
    assertThat(browser.driver().executeScript(UNDECIDED))
        .as("fields of %s among several buttons", page)
        .isEqualTo(List.of());
    assertFits(page, 1280);
    // ConsoleLanguagesIT looks on a phone, and on a tablet with a dark screen.
    assertThat(Legibility.flaws(browser)).as(page).isEmpty();
    browser.resize(820, 1180);
    assertFits(page, 820);
  }

  private void assertFits(String page, int width) {
    console.picture(page.replace(".xhtml", "").replaceAll("\\W+", "-") + "-" + width);
    assertThat(tooWide()).as("pixels by which %s is wider than %d", page, width).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account.xhtml",
        "partner.xhtml?code=BRIGHTWATER",
        "dry-run.xhtml",
        "password.xhtml",
        "server-topic.xhtml?topic=MAIL",
        "institution.xhtml",
        "calendar.xhtml",
        "imports.xhtml",
        "patron-loads.xhtml",
        "partner-import.xhtml"
      })
  void theHintOfAFieldDescribesIt(String page) {
    console.go(page);
    browser.see(By.cssSelector("main h1"));
    var hints = browser.driver().findElements(By.cssSelector(".field > .hint, .field > .hints"));
    assertThat(hints).isNotEmpty();
    for (var hint : hints) {
      assertThat(
              console.shows(
                  By.cssSelector("[aria-describedby~='%s']".formatted(hint.getDomAttribute("id")))))
          .as(hint.getDomAttribute("id"))
          .isTrue();
    }
    assertThat(console.shows(By.cssSelector("[aria-describedby='']"))).isFalse();
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
  void theFilterOfMessagesSuggestsEveryServiceThatIsOffered() {
    console.go("messages.xhtml");
    assertThat(browser.driver().findElements(By.cssSelector("#services option")))
        .extracting(option -> option.getDomProperty("value"))
        .contains("AcceptItem", "CreateUserFiscalTransaction", "ItemShipped", "LookupVersion")
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void missingPagesAreReportedInTheLayout() {
    console.go("borrowing-request.xhtml?id=999999");
    console.seeText("There is no borrowing request 999999");
    browser.see(By.cssSelector("nav[aria-label=Main]"));
    assertThat(console.status("borrowing-request.xhtml?id=999999")).isEqualTo(404);
    console.picture("not-found");
    console.go("lending-request.xhtml?id=abc");
    console.seeText("There is no page at this address.");
    assertThat(console.text()).doesNotContain("-1");
    console.go("no-such-page.xhtml");
    console.seeText("There is no page at this address.");
    browser.see(By.cssSelector("nav[aria-label=Main]"));
    assertThat(console.status("no-such-page.xhtml")).isEqualTo(404);
    assertThat(browser.driver().findElements(By.cssSelector("header [type=submit]")))
        .as("buttons of a page without an address")
        .isEmpty();
    console.follow("Home");
    console.see("leave:out");
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
