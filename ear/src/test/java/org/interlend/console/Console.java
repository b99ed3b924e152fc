package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.interlend.support.InterlendServer;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A member of staff who uses the console in a browser. */
public final class Console {

  private static final String PASSWORD = "interlend";
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final URI server;
  private final Browser browser;

  /** Starts without a signed-in user. */
  public Console(InterlendServer server, Browser browser) {
    this(server.httpUri(), browser);
  }

  /**
   * @param server an address in front of servers; ends with a slash
   */
  public Console(URI server, Browser browser) {
    this.server = server;
    this.browser = browser;
    browser.deleteCookies();
    browser.resize(WIDTH, HEIGHT);
  }

  /**
   * Gives the browser a signed-in session without opening the sign-in page. No page of the console
   * is open yet.
   */
  public Console signIn(String user) {
    browser.deleteCookies();
    browser.keep(server.resolve("console/"), new Session(server).signIn(user, PASSWORD));
    return this;
  }

  /** Works at this desk, as in a browser in which it was chosen before. */
  Console at(String desk) {
    var chosen = new HttpCookie("interlend.desk", desk);
    chosen.setPath("/console/");
    browser.keep(server.resolve("console/"), chosen);
    return this;
  }

  public void enter(String user, String password) {
    browser.replace(see("username"), user);
    browser.replace(see("sign-in-password"), password + Keys.ENTER);
  }

  public void go(String page) {
    browser.go(server.resolve("console/" + page));
  }

  /**
   * The open page is legible on a small screen; pictures show it there and on a large one, whose
   * size it has afterwards.
   */
  void looksLegible(String picture, int small) {
    browser.resize(small, HEIGHT);
    picture(picture + "-" + small);
    assertThat(Legibility.flaws(browser)).as(picture).isEmpty();
    browser.resize(WIDTH, HEIGHT);
    picture(picture + "-" + WIDTH);
  }

  /** Opens the page to which the search box above every page leads. */
  public void find(String number) {
    go("find.xhtml?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
  }

  public void scan(String field, String number) {
    browser.add(see(field), number + Keys.ENTER);
  }

  /** Replaces the text of a field, also while another page loads. */
  public void fill(String field, String text) {
    browser.await(
        () -> {
          browser.replace(see(field), text);
          return true;
        });
  }

  /** Sets a field for a day, which takes keys in the order of the browser's language. */
  public void setDay(String field, LocalDate day) {
    browser.driver().executeScript("arguments[0].value = arguments[1]", see(field), day.toString());
  }

  /** Opens the tab with a field, and the advanced settings there if it is one. */
  public WebElement reveal(String field) {
    browser.driver().executeScript("location.hash = ''; location.hash = arguments[0]", field);
    return see(field);
  }

  /** Chooses an option by its value. */
  public void choose(String field, String value) {
    browser.await(
        () -> {
          browser.choose(see(field), value);
          return true;
        });
  }

  public String value(String field) {
    return see(field).getDomProperty("value");
  }

  public void click(String id) {
    browser.click(By.id(id));
  }

  /** The message beside a field. */
  public String beside(String field) {
    return browser
        .driver()
        .findElement(
            By.xpath(
                "//*[@id='%s']/ancestor::div[contains(@class, 'field')][1]//*[contains(@class, 'ui-message')]"
                    .formatted(field)))
        .getText();
  }

  public void follow(String link) {
    browser.click(By.linkText(link));
  }

  public WebElement see(String id) {
    return browser.see(By.id(id));
  }

  public void seeText(String text) {
    browser.seeText(text);
  }

  public boolean shows(By element) {
    return !browser.driver().findElements(element).isEmpty();
  }

  /** Types into the focused field. */
  public void type(String keys) {
    browser.driver().switchTo().activeElement().sendKeys(keys);
  }

  public void waitForFocus(String field) {
    browser.await(
        () -> field.equals(browser.driver().switchTo().activeElement().getAttribute("id")));
  }

  /** The HTTP status of a page for the signed-in user. */
  public long status(String page) {
    return (Long)
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[1];"
                    + "fetch(arguments[0]).then(answer => done(answer.status));",
                page);
  }

  public String text() {
    return browser.see(By.tagName("main")).getText();
  }

  public String address() {
    return browser.driver().getCurrentUrl();
  }

  public String source() {
    return browser.driver().getPageSource();
  }

  public Browser browser() {
    return browser;
  }

  /**
   * Saves pictures of the page in these widths, the last one {@code 1280}, for people to look at.
   */
  public void pictures(String name, int... widths) {
    browser.pictures(name, HEIGHT, widths);
  }

  /** Saves a picture of the page, for people to look at. */
  public void picture(String name) {
    browser.picture(name);
  }
}
