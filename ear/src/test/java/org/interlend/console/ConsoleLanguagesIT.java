package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/**
 * Rules for every page of the console, in German, whose words are the longest. {@code
 * PageQueriesIT} reads each page in Swedish. One member of staff stays signed in.
 */
@OnOneDatabase
@NeedsBrowser
class ConsoleLanguagesIT {

  private static final Browser browser = Browser.shared();
  private static final int PHONE = 390;
  private static final int TABLET = 820;
  private static final int DESKTOP = 1280;
  private static final int HEIGHT = 1180;

  /** Charts and tables follow the width of the window a moment later. */
  private static final Duration MOMENT = Duration.ofSeconds(10);

  /** The text fields of forms with several buttons in no part that says what Enter presses. */
  private static final String UNDECIDED =
      """
      return [...document.forms]
        .filter(form => [...form.elements].filter(each => each.type === 'submit').length > 1)
        .flatMap(form => [...form.querySelectorAll('input:enabled:not([type=hidden], [type=file], \
          [type=submit], [type=button], [type=checkbox], [type=radio])')])
        .filter(field => !field.closest('[data-enter]'))
        .map(field => field.id);""";

  /** The tables that are scrolled sideways. */
  private static final String SIDEWAYS =
      """
      return [...document.querySelectorAll('.table-scroll, .ui-datatable-tablewrapper, .sheet')]
        .filter(table => table.scrollWidth > table.clientWidth + 1)
        .map(table => table.textContent.trim().slice(0, 50));""";

  /** The statuses of a list on a card that end behind the edge of their row. */
  private static final String CUT =
      """
      return [...document.querySelectorAll('.lines .badge')]
        .filter(each => each.getBoundingClientRect().right > each.closest('li').getBoundingClientRect().right - 1)
        .map(each => each.textContent);""";

  /** The hints that describe no field. */
  private static final String IDLE_HINTS =
      """
      const hints = [...document.querySelectorAll('.field > .hint, .field > .hints')];
      return hints.length === 0 ? ['no hint'] : hints.map(each => each.id)
        .filter(id => !document.querySelector(`[aria-describedby~="${id}"]`));""";

  private static final Set<String> WITH_HINTS =
      Set.of(
          "account.xhtml",
          "partner.xhtml?code=BRIGHTWATER",
          "dry-run.xhtml",
          "password.xhtml",
          "server-topic.xhtml?topic=MAIL",
          "institution.xhtml",
          "calendar.xhtml",
          "imports.xhtml",
          "patron-loads.xhtml",
          "partner-import.xhtml");

  private static Console console;

  private final InterlendServer server;

  ConsoleLanguagesIT(InterlendServer server) {
    this.server = server;
    if (console == null) {
      console = new Console(server, browser).signIn("admin");
    }
  }

  @AfterAll
  static void english() {
    browser.setLanguages("en");
    browser.prefer("light");
  }

  @ParameterizedTest
  @MethodSource("org.interlend.console.Pages#all")
  void everyPageFitsEachScreenInGerman(String page) {
    browser.setLanguages("de");
    browser.prefer("light");
    browser.resize(DESKTOP, HEIGHT);
    console.go(page);
    browser.see(By.cssSelector("main h1"));
    assertThat(browser.see(By.tagName("html")).getDomAttribute("lang")).isEqualTo("de");
    assertThat(console.shows(By.id("reference"))).as("%s fails", page).isFalse();
    assertFits(page, DESKTOP);
    assertThat(Legibility.flaws(browser)).as(page).isEmpty();
    browser.resize(TABLET, HEIGHT);
    assertFits(page, TABLET);
    browser.resize(PHONE, HEIGHT);
    browser.prefer("dark");
    assertFits(page, PHONE);
    assertThat(Legibility.flaws(browser)).as("%s on a dark phone", page).isEmpty();
    Await.first(
        MOMENT,
        "tables of %s that a phone shows only in part".formatted(page),
        () -> browser.driver().executeScript(SIDEWAYS),
        tables -> tables.equals(List.of()));
    assertThat(browser.driver().executeScript(UNDECIDED))
        .as("fields of %s among several buttons", page)
        .isEqualTo(List.of());
    if (WITH_HINTS.contains(page)) {
      assertThat(browser.driver().executeScript(IDLE_HINTS))
          .as("hints of %s that describe no field", page)
          .isEqualTo(List.of());
      assertThat(console.shows(By.cssSelector("[aria-describedby='']"))).isFalse();
    }
  }

  @Test
  void anAddressThatIsTheNameOfAnAccountFitsAPhone() {
    String name = "maria.magdalena.von-hohenlohe@universitaetsbibliothek.example";
    var admin = new ApiClient(server, "admin", "interlend");
    admin.put(
        "staff/" + name,
        """
        {"displayName": "Maria", "roles": ["ADMINISTRATOR"], "password": "Seven wide rivers",
          "mustChangePassword": false}
        """);
    try {
      new ApiClient(server, name, "Seven wide rivers")
          .post(
              "staff/%s/tokens".formatted(name),
              "{\"label\": \"L\", \"roles\": [\"ADMINISTRATOR\"]}");
      browser.resize(PHONE, HEIGHT);
      for (String page : List.of("audit.xhtml?who=" + name, "accounts.xhtml")) {
        console.go(page);
        console.seeText(name);
        assertThat(browser.driver().executeScript(SIDEWAYS)).as(page).isEqualTo(List.of());
      }
    } finally {
      admin.delete("staff/" + name);
    }
  }

  @Test
  void aNarrowPhoneShowsEachStatusOnTheHomePageWhole() {
    browser.setLanguages("de");
    browser.resize(345, HEIGHT);
    console.go("home.xhtml");
    console.seeText("Zurückgefordert");
    assertThat(browser.driver().executeScript(CUT)).isEqualTo(List.of());
  }

  private static void assertFits(String page, int width) {
    console.picture(page.replace(".xhtml", "").replaceAll("\\W+", "-") + "-de-" + width);
    Await.first(
        MOMENT,
        "pixels by which %s is wider than %d".formatted(page, width),
        ConsoleLanguagesIT::tooWide,
        pixels -> pixels == 0);
  }

  @Test
  void anAccountHasALanguageOfItsOwn() {
    browser.setLanguages("en");
    browser.resize(1280, 900);
    console.go("password.xhtml");
    assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("Password and language");
    choose("DE");
    console.seeText("Gespeichert.");
    console.go("home.xhtml");
    console.seeText("Heute");
    console.go("password.xhtml");
    choose("");
    console.seeText("Saved.");
  }

  private void choose(String language) {
    console.choose("language:own", language);
    console.click("language:speak");
  }

  @Test
  void aLanguageThatThereIsNotIsThatOfTheInstitution() {
    for (String asked : List.of("fi", "fi,pl;q=0.5")) {
      browser.setLanguages(asked);
      console.go("home.xhtml");
      assertThat(browser.see(By.tagName("html")).getDomAttribute("lang")).isEqualTo("en");
    }
    browser.setLanguages("fi,sv;q=0.5");
    console.go("home.xhtml");
    assertThat(browser.see(By.tagName("html")).getDomAttribute("lang")).isEqualTo("sv");
  }

  private static long tooWide() {
    return (Long)
        browser
            .driver()
            .executeScript("return Math.max(0, document.documentElement.scrollWidth - innerWidth)");
  }
}
