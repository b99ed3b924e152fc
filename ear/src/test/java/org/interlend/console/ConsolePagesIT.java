package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What all pages of the console share; {@code ConsoleLanguagesIT} opens each of them. */
@OnOneDatabase
@NeedsBrowser
class ConsolePagesIT {

  private static final Browser browser = Browser.shared();
  private static final String FORCED_COLORS =
      "return matchMedia('(forced-colors: active)').matches";

  private final Records records;
  private final Console console;

  ConsolePagesIT(InterlendServer server) {
    records = new Records(server);
    console = new Console(server, browser).signIn("admin");
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
    assertThat(elements("#services option"))
        .extracting(option -> option.getDomProperty("value"))
        .contains("AcceptItem", "CreateUserFiscalTransaction", "ItemShipped", "LookupVersion")
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void aPrintedPageHasItsHeadingAndWholeTablesWithoutButtons() {
    console.go("borrowing-requests.xhtml");
    browser.see(By.cssSelector(".filters button"));
    browser.onPaper(
        () -> {
          assertThat(browser.driver().findElement(By.tagName("h1")).isDisplayed()).isTrue();
          assertThat(elements("main button, main .filters"))
              .isNotEmpty()
              .noneMatch(WebElement::isDisplayed);
          assertThat(style(".table-scroll", "overflow-x")).isEqualTo("visible");
          assertThat(elements("main .pages, main .tick"))
              .hasSizeGreaterThan(2)
              .noneMatch(WebElement::isDisplayed);
        });
    console.go("expired.xhtml");
    browser.see(By.cssSelector("main .scan"));
    browser.onPaper(
        () -> {
          assertThat(elements(".scan, .switch a[aria-current='']"))
              .hasSize(2)
              .noneMatch(WebElement::isDisplayed);
          assertThat(elements(":is(.switch, .tabs) [aria-current=page]"))
              .hasSize(2)
              .allMatch(WebElement::isDisplayed);
        });
  }

  @Test
  void whereTheComputerChoosesTheColorsTheOpenPageStandsOut() {
    console.go("hold-shelf.xhtml");
    browser.see(By.cssSelector(".switch a"));
    browser.withForcedColors(
        () -> {
          assertThat(browser.driver().executeScript(FORCED_COLORS)).isEqualTo(true);
          for (var links : List.of(".switch", ".nav")) {
            assertThat(style(links + " [aria-current=page]", "background-color"))
                .as(links)
                .isNotEqualTo(style("body", "background-color"));
          }
        });
    console.go("partner.xhtml?code=BRIGHTWATER");
    browser.see(By.cssSelector(".tabs [aria-selected=true]"));
    browser.withForcedColors(
        () ->
            assertThat(style(".tabs [aria-selected=true]", "background-color"))
                .isNotEqualTo(style("body", "background-color")));
  }

  private static List<WebElement> elements(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  private static String style(String element, String property) {
    return browser.driver().findElement(By.cssSelector(element)).getCssValue(property);
  }

  @Test
  void thePickTimesOfNoLibraryLeadToTheLibraries() {
    console.go("pick-settings.xhtml");
    console.seeText("Buildings with desks where staff work and patrons collect");
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
    assertThat(console.status("patron-request.xhtml?patron=unknown")).isEqualTo(404);
    assertThat(console.status("patron-request.xhtml")).isEqualTo(404);
    console.go("no-such-page.xhtml");
    console.seeText("There is no page at this address.");
    browser.see(By.cssSelector("nav[aria-label=Main]"));
    assertThat(console.status("no-such-page.xhtml")).isEqualTo(404);
    assertThat(elements("header [type=submit]"))
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
}
