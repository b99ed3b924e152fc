package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Staff keep workflow profiles and have partners use them. */
@OnOneDatabase
@NeedsBrowser
class ConsoleProfilesIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final ApiClient api;
  private final Console console;
  private final String code = fresh("PROFILE");

  ConsoleProfilesIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    console = new Console(server, browser).signIn("partners");
  }

  @AfterEach
  void removeTheProfile() {
    api.delete("workflow-profiles/" + code);
  }

  @Test
  void staffMakeAProfileAndReadWhatDiffersInIt() {
    console.go("configuration.xhtml");
    console.follow("Workflow profiles");
    console.follow("New profile for lending");
    console.fill("profile:code", code);
    console.fill("profile:name", "Consortium " + code);
    console.fill("profile:expireAfterDays", "12");
    console.click("profile:automaticRenew");
    console.click("profile:sendItemShipped");
    console.choose("profile:scanLink", "MESSAGE");
    picture("profile-new");
    save("profile:save");
    console.seeText("Saved. The profile applies from the next message");

    assertThat(console.text())
        .contains(
            "Consortium " + code,
            "On: Renew by the terms of use alone",
            "On: Tell the broker when an item, a copy or a file has been sent (ItemShipped)",
            "Link to a scan: In the message about the shipment (delivered: Staff pass it on)",
            "Requests expire after days: 12 (delivered: 0)");
    picture("profiles");
    console.follow("Consortium " + code);
    console.seeText("created by partners");
    assertThat(console.text()).contains("No partner uses it.", "12 (delivered: 0)");
    assertThat(console.shows(By.id("profile:mediatedRenewal"))).isFalse();
    picture("profile");
    save("deletion:delete");
    console.seeText("The profile Consortium " + code + " is deleted.");
    assertThat(api.get("workflow-profiles/" + code).status()).isEqualTo(404);
  }

  @Test
  void thePartnersOwnSettingsAreShownOnlyWhileNoProfileIsChosen() {
    profile("BORROWING");
    try (var partner = Broker.open(server)) {
      open(partner, "#borrowing");
      console.see("partner:mediatedRenewal");
      console.choose("partner:borrowingProfile", code);
      console.seeText("Settings of the profile Named " + code);
      browser.await(() -> !console.shows(By.id("partner:mediatedRenewal")));
      picture("partner-profile");
      save("partner:save");
      console.seeText("Saved.");
      assertThat(partner(partner).path("borrowingProfile").asText()).isEqualTo(code);

      console.follow("Settings of the profile Named " + code);
      console.seeText("Partners that use it");
      console.follow("The broker of a test");
      console.seeText("Settings of the profile Named " + code);
      console.choose("partner:borrowingProfile", "");
      console.see("partner:mediatedRenewal");
      save("partner:save");
      console.seeText("Saved.");
      assertThat(partner(partner).path("borrowingProfile").isNull()).isTrue();
    }
  }

  @Test
  void aProfileIsMadeOfThePartnersSettingsAndIsNotDeletedWhileItIsUsed() {
    try (var partner =
        Broker.open(server).lending("expireAfterDays", 9).lending("automaticRenew", true)) {
      open(partner, "#lending");
      assertThat(console.text()).contains("Requests expire after days: 9 (delivered: 0)");
      console.follow("Make a profile of these settings");
      console.seeText("With the saved settings of The broker of a test");
      assertThat(console.value("profile:expireAfterDays")).isEqualTo("9");
      console.fill("profile:code", code);
      console.fill("profile:name", "Named " + code);
      picture("profile-of-partner");
      save("profile:save");
      console.seeText("Saved. The profile applies");
      console.seeText("Settings of the profile Named " + code);
      assertThat(partner(partner).path("lendingProfile").asText()).isEqualTo(code);
      assertThat(api.get("workflow-profiles/" + code).json().at("/lendingWorkflow/expireAfterDays"))
          .hasToString("9");

      var copy = fresh("COPY");
      console.follow("Copy");
      console.fill("partner:code", copy);
      console.fill("partner:name", "A copy");
      save("partner:save");
      assertThat(api.get("partners/" + copy).json().path("lendingProfile").asText())
          .isEqualTo(code);

      console.go("workflow-profile.xhtml?code=" + code);
      console.click("deletion:delete");
      console.seeText("cannot be deleted: these partners use it: A copy, The broker of a test");
      picture("profile-in-use");
      console.click("profile:automaticRenew");
      save("profile:save");
      assertThat(
              api.get("workflow-profiles/" + code)
                  .json()
                  .at("/lendingWorkflow/automaticRenew")
                  .asBoolean())
          .isFalse();
      for (var user : new String[] {partner.code(), copy}) {
        var settings = (ObjectNode) api.get("partners/" + user).json();
        settings.putNull("lendingProfile").put("status", "INACTIVE");
        assertThat(api.put("partners/" + user, settings.toString()).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void whoMayNotChangePartnersReadsTheProfiles() {
    profile("BORROWING");
    var reader = new Console(server, browser).signIn("viewer");
    reader.go("workflow-profile.xhtml?code=" + code);
    reader.seeText("Staff approve renewals first");
    assertThat(reader.shows(By.id("profile:save"))).isFalse();
    assertThat(reader.shows(By.id("deletion:delete"))).isFalse();
    assertThat(reader.status("workflow-profile.xhtml?code=NO-" + code)).isEqualTo(404);
    assertThat(reader.status("workflow-profile.xhtml?side=LENDING")).isEqualTo(403);
  }

  private void profile(String side) {
    var saved =
        api.put(
            "workflow-profiles/" + code,
            "{\"name\": \"Named %s\", \"side\": \"%s\", \"borrowingWorkflow\": {\"mediatedRenewal\": true}}"
                .formatted(code, side));
    assertThat(saved.status()).as(saved.toString()).isEqualTo(201);
  }

  private void open(Broker partner, String fragment) {
    console.go("partner.xhtml?code=" + partner.code() + fragment);
    browser.see(By.cssSelector("[role=tab][aria-selected=true]"));
  }

  private void save(String button) {
    browser.leave(() -> console.click(button));
  }

  private void picture(String name) {
    console.pictures(name, 390, 1280);
    assertThat(Legibility.flaws(browser)).as(name).isEmpty();
  }

  private JsonNode partner(Broker partner) {
    return api.get("partners/" + partner.code()).json();
  }
}
