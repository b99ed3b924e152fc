package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * The console in German and Swedish, whose words are longer than the English ones. One member of
 * staff stays signed in, so that the window keeps its size from page to page.
 */
@OnOneDatabase
@NeedsBrowser
class ConsoleLanguagesIT {

  private static final Browser browser = Browser.shared();
  private static final int PHONE = 390;
  private static final int TABLET = 820;

  private static Console console;

  ConsoleLanguagesIT(InterlendServer server) {
    if (console == null) {
      console = new Console(server, browser).signIn("admin");
    }
  }

  @AfterAll
  static void english() {
    browser.setLanguages("en");
    browser.prefer("light");
  }

  static Stream<String> pages() {
    return Pages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageFitsAPhoneInGerman(String page) {
    browser.prefer("light");
    assertFits(page, "de", PHONE);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageFitsATabletWithADarkScreenInSwedish(String page) {
    browser.prefer("dark");
    assertFits(page, "sv", TABLET);
  }

  private void assertFits(String page, String language, int width) {
    browser.setLanguages(language);
    browser.resize(width, 1180);
    console.go(page);
    browser.see(By.cssSelector("main h1"));
    console.picture(
        page.replace(".xhtml", "").replaceAll("\\W+", "-") + "-" + language + "-" + width);
    assertThat(browser.see(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
    assertThat(console.shows(By.id("reference"))).as("%s fails", page).isFalse();
    assertThat(Legibility.flaws(browser)).as(page).isEmpty();
    assertThat(tooWide()).as("pixels by which %s is wider than %d", page, width).isZero();
  }

  @Test
  void anAccountHasALanguageOfItsOwn() {
    browser.setLanguages("en");
    browser.resize(1280, 900);
    console.go("password.xhtml");
    choose("DE");
    console.seeText("Gespeichert.");
    console.go("home.xhtml");
    console.seeText("Heute");
    console.go("password.xhtml");
    choose("");
    console.seeText("Saved.");
  }

  private void choose(String language) {
    new Select(console.see("language:own")).selectByValue(language);
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
