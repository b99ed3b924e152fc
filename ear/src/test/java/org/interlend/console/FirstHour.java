package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.support.EarlierRows;
import org.interlend.support.InterlendServer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * How many entries and clicks it takes to set a library up and to add a partner: each field that is
 * filled, each choice and each click counts as one.
 */
@NeedsBrowser
public abstract class FirstHour {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final String password;
  private final Console console;
  private int inputs;

  /**
   * @param server an empty one
   * @param password that of the administrator
   */
  protected FirstHour(InterlendServer server, String password) {
    this.server = server;
    this.password = password;
    console = new Console(server, browser);
  }

  @Test
  void anEmptyServerAnswersItsFirstMessageAfterAtMost120Inputs() {
    try (var empty = new EarlierRows(server)) {
      console.go("home.xhtml");
      console.enter("admin", password);
      console.see("leave:out");
      inputs += 2;
      institution();
      library();
      openingHours();
      colleague();
      step("Terms of use");
      click("presets:each:1:take");
      console.seeText("The terms are saved.");
      patron();
      int before = inputs;
      partner();
      assertThat(inputs - before).as("inputs for a new partner").isLessThanOrEqualTo(9);
      before = inputs;
      serverOfARegion();
      assertThat(inputs - before).as("inputs for a ZFL server").isLessThanOrEqualTo(6);
      simulator();
      System.out.printf("From an empty server to the first answer: %d inputs%n", inputs);
      assertThat(inputs).isLessThanOrEqualTo(120);
    }
  }

  private void institution() {
    step("Institution");
    fill("institution:name", "Norrvik bibliotek");
    fill("institution:code", "SE-Norr");
    console.reveal("institution:isil");
    fill("institution:isil", "SE-Norr");
    fill("institution:replyTo", "ill@example.org");
    choose("institution:timeZone", "Europe/Stockholm");
    choose("institution:currency", "SEK");
    click("institution:save");
    console.seeText("The institution is saved.");
  }

  private void library() {
    step("Libraries, desks and locations");
    follow("New library");
    fill("library:name", "Main library");
    fill("library:code", "MAIN");
    fill("library:address", "Storgatan 1\n111 11 Norrvik");
    fill("library:desk:0:name", "Circulation desk");
    fill("library:desk:0:code", "CIRC");
    fill("library:location:0:name", "Stacks");
    fill("library:location:0:code", "STACKS");
    click("library:addLocation");
    fill("library:location:1:name", "Borrowed from partners");
    fill("library:location:1:code", "BORROWED");
    click("library:save");
    console.seeText("The library is saved.");
  }

  private void openingHours() {
    step("Opening hours");
    for (int day = 0; day < 7; day++) {
      var open = By.id("calendar:day:%d:open".formatted(day));
      if (browser.see(open).isSelected() != (day < 5)) {
        inputs++;
        browser.click(open);
      }
    }
    click("calendar:save");
    console.seeText("Saved.");
  }

  private void colleague() {
    step("Staff");
    follow("New account");
    fill("account:username", "linnea");
    fill("account:displayName", "Linnea Berg");
    fill("account:email", "linnea@example.org");
    inputs++;
    browser.click(By.cssSelector("[name='account:roles'][value='RESOURCE_SHARING_OPERATOR']"));
    click("account:save");
    console.seeText("linnea");
  }

  private void patron() {
    step("Patrons");
    inputs++;
    browser.leave(() -> browser.click(By.cssSelector(".crumb a")));
    follow("New patron");
    fill("patron:primaryId", "u1");
    fill("patron:barcodes", "P0000001");
    fill("patron:lastName", "Lind");
    click("patron:save");
    console.seeText("Lind");
  }

  private void partner() {
    step("First partner");
    follow("New partner");
    inputs++;
    browser.leave(() -> browser.click(By.cssSelector("a[href$='preset=RESHARE']")));
    fill("partner:code", "RESHARE");
    fill("partner:name", "Our consortium");
    console.reveal("partner:secret");
    fill("partner:secret", "a secret that both know");
    console.reveal("partner:acceptLocation");
    choose("partner:acceptLocation", "BORROWED");
    click("partner:save");
    console.seeText("Our consortium");
  }

  /** Code, name, our port and our Sigel are suggested. */
  private void serverOfARegion() {
    console.go("partners.xhtml");
    follow("New partner");
    inputs++;
    browser.leave(() -> browser.click(By.cssSelector("a[href$='preset=BSZ']")));
    assertThat(console.value("partner:code")).isEqualTo("BSZ");
    console.reveal("partner:slnpHost");
    fill("partner:slnpHost", "203.0.113.7");
    fill("partner:slnpServerPort", "1234");
    click("partner:save");
    console.seeText("ZFL of BSZ");
    console.picture("partner-zfl");
    assertThat(browser.see(By.id("main")).getText()).doesNotContain("Still missing");
    assertThat(console.value("partner:slnpPort")).isEqualTo("9001");
    assertThat(console.value("partner:slnpOwnSigels")).contains("SE-Norr");
  }

  private void simulator() {
    step("First request");
    choose("begin:partner", "RESHARE");
    fill("begin:patron", "P0000001");
    click("begin:borrow");
    inputs++;
    browser.leave(() -> browser.click(By.xpath("//button[.='AcceptItem']")));
    assertThat(browser.see(By.id("said")).getText()).contains("AcceptItem", "Done");
  }

  private void step(String name) {
    console.go("setup.xhtml");
    inputs++;
    follow(". " + name);
  }

  private void follow(String link) {
    inputs++;
    browser.leave(() -> browser.click(By.partialLinkText(link)));
  }

  private void fill(String field, String text) {
    inputs++;
    console.fill(field, text);
  }

  private void choose(String field, String value) {
    inputs++;
    console.choose(field, value);
  }

  private void click(String id) {
    inputs++;
    console.click(id);
  }
}
