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

/** The console in German and Swedish, whose words are longer than the English ones. */
@OnOneDatabase
@NeedsBrowser
class ConsoleLanguagesIT {

  private static final Browser browser = Browser.shared();
  private static final int PHONE = 390;
  private static final int TABLET = 820;

  private final Console console;

  ConsoleLanguagesIT(InterlendServer server) {
    console = new Console(server, browser).signIn("admin");
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
  void everyPageIsInTheLanguageOfTheBrowserAndFits(String page) {
    browser.prefer("light");
    show(page, "de", PHONE);
    assertThat(Legibility.flaws(browser)).as("%s in German", page).isEmpty();
    assertThat(tooWide()).as("pixels by which %s is wider than %d", page, PHONE).isZero();
    browser.prefer("dark");
    show(page, "sv", TABLET);
    assertThat(Legibility.flaws(browser)).as("%s on a dark screen", page).isEmpty();
    assertThat(tooWide()).as("pixels by which %s is wider than %d", page, TABLET).isZero();
  }

  private void show(String page, String language, int width) {
    browser.setLanguages(language);
    browser.resize(width, 1180);
    console.go(page);
    browser.see(By.cssSelector("main h1"));
    console.picture(
        page.replace(".xhtml", "").replaceAll("\\W+", "-") + "-" + language + "-" + width);
    assertThat(browser.see(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
    assertThat(console.shows(By.id("reference"))).as("%s fails", page).isFalse();
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
