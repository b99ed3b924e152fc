package org.interlend.console;

import org.openqa.selenium.By;

/** The pages on which staff try a broker: dry run and simulator. */
final class BrokerPages {

  private final Console console;
  private final Browser browser;

  BrokerPages(Console console, Browser browser) {
    this.console = console;
    this.browser = browser;
  }

  /** Starts a simulated loan to the patron. */
  void beginBorrowing(String partner, String patron) {
    openSimulator(partner);
    borrow(patron);
  }

  /** Opens the page on which a simulated loan starts. */
  void openSimulator(String partner) {
    console.go("simulator.xhtml");
    console.choose("begin:partner", partner);
  }

  /** Starts a loan to the patron on the page that is open. */
  void borrow(String patron) {
    console.fill("begin:patron", patron);
    browser.leave(() -> console.click("begin:borrow"));
    browser.see(By.id("play"));
  }

  /** Starts a simulated loan of a copy. */
  void beginLending(String partner, String barcode) {
    openSimulator(partner);
    console.fill("begin:item", barcode);
    browser.leave(() -> console.click("begin:lend"));
    browser.see(By.id("play"));
  }

  /** Takes the step with this label, and returns the status of the request afterwards. */
  String play(String step) {
    browser.leave(() -> browser.click(By.xpath("//button[.='%s']".formatted(step))));
    browser.see(By.id("play"));
    return console.see("status").getText();
  }

  /** Runs a message on the page for dry runs that is open. */
  void dryRun(String message) {
    console.fill("try:message", "");
    browser
        .driver()
        .executeScript("document.getElementById('try:message').value = arguments[0]", message);
    browser.leave(() -> console.click("try:go"));
    browser.see(By.id("result"));
  }

  /** Looks at the open page on a telephone and on a desk. */
  void look(String picture) {
    console.pictures(picture, 390, 1280);
  }

  /** Opens the simulator at its address, and measures its contrast and focus. */
  void lookAtSimulator(String picture) {
    console.go(console.address().replaceAll(".*/console/", ""));
    browser.see(By.id("play"));
    console.looksLegible(picture, 390);
  }

  /** The text of a column, counted from one, in the row of a kind of record. */
  String cell(String kind, int column) {
    return browser.see(By.xpath("//tr[td[1]='%s']/td[%d]".formatted(kind, column))).getText();
  }
}
