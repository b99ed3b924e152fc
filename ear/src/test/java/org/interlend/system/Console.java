package org.interlend.system;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A member of staff who uses the console in a browser. */
public final class Console {

  private static final String PASSWORD = "interlend";
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final InterlendServer server;
  private final Browser browser;

  /** Nobody is signed in, whoever used the browser before. */
  public Console(InterlendServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
    browser.deleteCookies();
    browser.resize(WIDTH, HEIGHT);
  }

  /**
   * Has the browser in a session of its own from now on, without the pages one signs in on. It
   * stands on no page of the console yet.
   */
  public Console signIn(String user) {
    browser.deleteCookies();
    browser.keep(server.httpUri().resolve("console/"), new Session(server).signIn(user, PASSWORD));
    return this;
  }

  public void enter(String user, String password) {
    browser.see(By.id("username")).sendKeys(user);
    browser.see(By.id("password")).sendKeys(password + Keys.ENTER);
  }

  public void go(String page) {
    browser.go(server.httpUri().resolve("console/" + page));
  }

  /** Types a number into the box above every page, and waits for the page it leads to. */
  public void find(String number) {
    browser.leave(() -> fill("find", number + Keys.ENTER));
  }

  public void scan(String field, String number) {
    see(field).sendKeys(number + Keys.ENTER);
  }

  /** Puts a text in the place of what a field holds, also while one page follows another. */
  public void fill(String field, String text) {
    browser.await(
        () -> {
          WebElement input = see(field);
          input.clear();
          input.sendKeys(text);
          return true;
        });
  }

  public String value(String field) {
    return see(field).getDomProperty("value");
  }

  public void click(String id) {
    browser.click(By.id(id));
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

  /** Types where the cursor is. */
  public void type(String keys) {
    browser.driver().switchTo().activeElement().sendKeys(keys);
  }

  public void waitForFocus(String field) {
    browser.await(
        () -> field.equals(browser.driver().switchTo().activeElement().getAttribute("id")));
  }

  /** The HTTP status with which a page answers the member of staff. */
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

  /** Keeps a picture; one database's are enough. */
  public void picture(String name) {
    if (server.database() == Database.POSTGRESQL) {
      browser.screenshot(name);
    }
  }
}
