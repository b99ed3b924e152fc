package org.interlend.console;

import java.time.LocalDate;
import org.openqa.selenium.By;

/** The console's pages as staff use them at a desk: rows are ticked, slips are printed. */
final class DeskPages {

  private static final By NEXT_PAGE = By.cssSelector(".ui-paginator-next:not(.ui-state-disabled)");

  private final Console console;
  private final Browser browser;

  DeskPages(Console console) {
    this.console = console;
    browser = console.browser();
  }

  /** Chooses the desk in the bar above. */
  void atDesk(String code) {
    console.choose("place:desk", code);
    awaitTheServer();
  }

  void tick(String title) {
    By box = By.cssSelector("input[aria-label='Tick " + title + "']");
    turnPagesTo(box);
    browser.click(box);
  }

  /** Waits for a row of the list, on this page of it or a later one. */
  void seeRow(String title) {
    turnPagesTo(By.xpath("//td//*[text()='" + title + "']"));
  }

  private void turnPagesTo(By row) {
    browser.await(
        () -> {
          if (console.shows(row)) {
            return true;
          }
          browser.driver().findElement(NEXT_PAGE).click();
          awaitTheServer();
          return false;
        });
  }

  /** Clicks the button with this accessible name. */
  void press(String name) {
    browser.click(By.cssSelector("button[aria-label='" + name + "']"));
  }

  void setDay(String field, LocalDate day) {
    console.see(field);
    browser
        .driver()
        .executeScript(
            "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
                + "field.dispatchEvent(new Event('change', {bubbles: true}));",
            field,
            day.toString());
    awaitTheServer();
  }

  private void awaitTheServer() {
    browser.await(
        () -> (Boolean) browser.driver().executeScript("return PrimeFaces.ajax.Queue.isEmpty()"));
  }

  /** Opens the link's target in this tab. */
  void follow(String link) {
    console.go(
        browser.see(By.linkText(link)).getDomProperty("href").replaceFirst(".*/console/", ""));
  }

  /** The slip that the page shows. */
  String slip() {
    return browser.see(By.cssSelector(".slip")).getText();
  }

  /** Waits for the printed slips, and for a text on one of them. */
  void seeSlip(String text) {
    browser.await(
        () ->
            Boolean.TRUE.equals(
                browser
                    .driver()
                    .executeScript(
                        "const frame = document.querySelector('.slip-frame');"
                            + "const slips = frame ? [...frame.contentDocument.querySelectorAll('.slip')] : [];"
                            + "return slips.some(slip => slip.textContent.includes(arguments[0]));",
                        text)));
  }

  /** The texts of the printed slips, in their order. */
  String slipsInTheirOrder() {
    return (String)
        browser
            .driver()
            .executeScript(
                "return document.querySelector('.slip-frame').contentDocument.body.textContent;");
  }
}
