package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What each role sees and may do in the console. */
@OnEachDatabase
class ConsoleRolesIT {

  private static Browser browser;

  private final InterlendServer server;
  private Console console;

  ConsoleRolesIT(InterlendServer server) {
    this.server = server;
  }

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void whoMayNotKeepPartnersReadsThemOnly() {
    console.signIn("desk");
    console.go("partner.xhtml?code=BRIGHTWATER");
    assertThat(console.see("partner:name").isEnabled()).isFalse();
    assertThat(console.shows(By.id("partner:save"))).isFalse();
  }

  @Test
  void aDeskOperatorIsShownThatReceivingIsNotTheirs() {
    console.signIn("desk");
    console.go("requests.xhtml?text=BRW-2026-000101");
    console.follow("Wool and weather");
    console.seeText("Your roles do not include this step.");
    assertThat(console.shows(By.id("next:receive"))).isFalse();
  }
}
