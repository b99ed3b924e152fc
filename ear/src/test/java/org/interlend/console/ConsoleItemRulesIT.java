package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Staff edit the rules for location and loan conditions of borrowed items. */
@OnOneDatabase
@NeedsBrowser
class ConsoleItemRulesIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final ApiClient api;

  ConsoleItemRulesIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
  }

  @AfterEach
  void removeTheRules() {
    assertThat(api.put("temporary-item-rules", "[]").status()).isEqualTo(200);
  }

  @Test
  void staffEditTheRulesInTheConsole() {
    try (var secondBrowser = Browser.open();
        var partner = Broker.open(server)) {
      var console = new Console(server, browser).signIn("partners");
      console.go("temporary-item-rules.xhtml");
      console.seeText("No rule: all arriving items");
      rule(console, "DVD", "FILM");
      rule(console, "", "ALL");
      console.go("temporary-item-rule.xhtml");
      console.fill("rule:position", "1");
      console.choose("rule:partner", partner.code());
      console.fill("rule:patronGroup", "STAFF");
      console.choose("rule:location", "LEND");
      console.click("rule:libraryUseOnly");
      console.picture("rule-new");
      console.click("rule:save");
      console.seeText("Saved.");
      console.go("temporary-item-rules.xhtml");
      console.seeText("in the library only");
      console.looksLegible("rules", 820);
      var rules = api.get("temporary-item-rules").json();
      assertThat(rules.at("/1/itemPolicy").asText()).isEqualTo("FILM");
      assertThat(rules.at("/2/itemPolicy").asText()).isEqualTo("ALL");
      assertThat(rules.at("/0/partner").asText()).isEqualTo(partner.code());
      assertThat(rules.at("/0/patronGroup").asText()).isEqualTo("STAFF");
      assertThat(rules.at("/0/location").asText()).isEqualTo("LEND");
      assertThat(rules.at("/0/libraryUseOnly").asBoolean()).isTrue();

      var second = new Console(server, secondBrowser).signIn("admin");
      second.go("temporary-item-rules.xhtml");
      second.follow("Rule 2");
      console.follow("Rule 2");
      console.fill("rule:itemPolicy", "FIRST");
      console.click("rule:save");
      console.seeText("Saved.");
      var audited = api.get("audit?what=TEMPORARY_ITEM_RULE&rows=1").json().at("/rows/0/changes/0");
      assertThat(audited.path("before").asText()).isEqualTo("FILM");
      assertThat(audited.path("after").asText()).isEqualTo("FIRST");
      second.fill("rule:itemPolicy", "SECOND");
      second.fill("rule:position", "3");
      second.click("rule:save");
      second.seeText("partners changed this record while you were editing it.");
      assertThat(second.value("rule:itemPolicy")).isEqualTo("SECOND");
      second.picture("rule-changed-meanwhile");
      second.click("rule:save");
      second.seeText("Saved.");
      assertThat(api.get("temporary-item-rules").json().at("/2/itemPolicy").asText())
          .isEqualTo("SECOND");
      assertThat(api.get("audit?what=TEMPORARY_ITEM_RULE").json().toString())
          .contains("\"before\":\"FIRST\"", "\"after\":\"SECOND\"");

      second.follow("Rule 3");
      second.click("rule:remove");
      second.seeText("The rule is removed.");
      assertThat(second.shows(By.linkText("Rule 3"))).isFalse();
      assertThat(console.status("temporary-item-rule.xhtml?id=999999999")).isEqualTo(404);
    }
  }

  @Test
  void aRuleThatSetsNothingIsNeverTheLast() {
    var console = new Console(server, browser).signIn("partners");
    rule(console, "DVD", "FILM");
    console.go("temporary-item-rule.xhtml");
    console.fill("rule:medium", "CD");
    console.click("rule:save");
    console.seeText("Rule 2 would be the last and sets nothing");
    console.fill("rule:position", "1");
    console.click("rule:save");
    console.seeText("Saved.");

    console.go("temporary-item-rules.xhtml");
    console.follow("Rule 2");
    console.click("rule:remove");
    console.seeText("Rule 1 would be the last and sets nothing");
    assertThat(api.get("temporary-item-rules").json().findValuesAsText("medium"))
        .containsExactly("CD", "DVD");
  }

  private static void rule(Console console, String medium, String policy) {
    console.go("temporary-item-rule.xhtml");
    console.fill("rule:medium", medium);
    console.fill("rule:itemPolicy", policy);
    console.click("rule:save");
    console.seeText("Saved.");
  }
}
