package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Choosing a client sets every switch that the client needs; staff may change single switches. */
@OnOneDatabase
@NeedsBrowser
class PresetsIT {

  private static final String PURE = "Successes contain no words such as Problem";
  private static final String VERSION_ONE = "Our own messages are in NCIP 1";
  private static final String QUIET = "notifications that we refuse are answered without a problem";

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final Console console;

  PresetsIT(InterlendServer server) {
    this.server = server;
    console = new Console(server, browser);
  }

  @Test
  void choosingAClientShowsTheChangesBeforeSaving() {
    try (var partner = Broker.open(server)) {
      console.signIn("partners");
      console.go("partner.xhtml?code=" + partner.code() + "#partner:switches:0");

      pick("INN-Reach");
      console.seeText("Saving changes these switches:");
      assertThat(preset()).contains("On: " + VERSION_ONE, QUIET).doesNotContain(PURE);
      assertThat(ticked()).hasSize(2);
      console.picture("partner-preset-picked");
      pick("ILLiad");
      console.seeText("On: " + PURE);
      assertThat(preset()).doesNotContain(VERSION_ONE);
      assertThat(ncip(partner).path("client").asText()).as("not yet saved").isEqualTo("GENERIC");
      console.click("partner:save");
      console.seeText("Saved.");

      assertThat(ncip(partner).path("client").asText()).isEqualTo("ILLIAD");
      assertThat(ncip(partner).path("noProblemWords").asBoolean()).isTrue();
      assertThat(ncip(partner).path("outgoingVersion").asInt()).isEqualTo(2);
      assertThat(preset()).isEmpty();
    }
  }

  @Test
  void aSwitchThatDiffersFromThePresetIsShown() {
    try (var partner = Broker.open(server).with("ncip", Map.of("client", "ILLIAD"))) {
      console.signIn("partners");
      console.go("partner.xhtml?code=" + partner.code() + "#partner:switches:0");
      assertThat(preset()).isEmpty();

      console.click("partner:switches:5");
      console.seeText("Different from what ILLiad needs:");
      assertThat(preset()).contains("On: " + VERSION_ONE);
      console.click("partner:save");
      console.seeText("Saved.");

      assertThat(preset()).contains("On: " + VERSION_ONE).doesNotContain(PURE);
      assertThat(ncip(partner).path("outgoingVersion").asInt()).isEqualTo(1);
      assertThat(ncip(partner).at("/deviations/0").asText()).isEqualTo("On: " + VERSION_ONE);
      browser.resize(820, 900);
      console.picture("partner-preset-deviation");
      pick("ILLiad", "CrossLink", "ILLiad");
      console.seeText("Saving changes these switches:");
      assertThat(preset()).contains("Off: " + VERSION_ONE);
    }
  }

  @Test
  void readersCannotChooseAPreset() {
    console.signIn("viewer");
    console.go("partner.xhtml?code=BRIGHTWATER#connection");
    assertThat(console.see("partner:client").isEnabled()).isFalse();
  }

  @Test
  void aPartnerSavedWithOnlyTheClientGetsItsPreset() {
    try (var partner = Broker.open(server)) {
      partner.requesting("refuseUnfilled", null).with("ncip", Map.of("client", "CROSSLINK"));

      assertThat(ncip(partner).path("itemBarcode").asBoolean()).isTrue();
      assertThat(refusesUnfilled(partner)).isTrue();
      assertThat(ncip(partner).path("deviations")).isEmpty();

      partner
          .requesting("refuseUnfilled", false)
          .with("ncip", Map.of("client", "CROSSLINK", "quietNotifications", true));
      assertThat(refusesUnfilled(partner)).isFalse();
      assertThat(ncip(partner).path("itemBarcode").asBoolean()).isTrue();
      assertThat(ncip(partner).path("deviations").toString())
          .contains("Off: Refuse requests for which there is no copy", QUIET)
          .doesNotContain("Barcode");

      partner.requesting("refuseUnfilled", null).with("ncip", null);
      assertThat(ncip(partner).path("client").asText()).isEqualTo("GENERIC");
      assertThat(ncip(partner).path("deviations")).isEmpty();
      var unknown =
          api()
              .put(
                  "partners/" + partner.code(),
                  "{\"name\": \"B\", \"ncip\": {\"client\": \"FAX\"}}");
      assertThat(unknown.status()).isEqualTo(400);
      assertThat(unknown.field()).isEqualTo("ncip.client");
    }
  }

  @Test
  void aPartnerSavedWithAnotherClientGetsTheNewPreset() {
    try (var partner = Broker.open(server).with("ncip", Map.of("quietNotifications", true))) {
      var path = "partners/" + partner.code();
      var record = (ObjectNode) api().get(path).json();
      ((ObjectNode) record.path("ncip")).put("client", "ILLIAD").put("itemBarcode", true);

      assertThat(api().put(path, record.toString()).status()).isEqualTo(200);

      assertThat(ncip(partner).path("noProblemWords").asBoolean()).as("needed").isTrue();
      assertThat(ncip(partner).path("quietNotifications").asBoolean()).as("not needed").isFalse();
      assertThat(ncip(partner).path("itemBarcode").asBoolean()).as("set by staff").isTrue();
      var again = (ObjectNode) api().get(path).json();
      ((ObjectNode) again.path("ncip")).put("noProblemWords", false);
      assertThat(api().put(path, again.toString()).status()).isEqualTo(200);
      assertThat(ncip(partner).path("noProblemWords").asBoolean()).isFalse();
      assertThat(ncip(partner).path("itemBarcode").asBoolean()).isTrue();
    }
  }

  private void pick(String... clients) {
    for (var client : List.of(clients)) {
      new Select(console.see("partner:client")).selectByVisibleText(client);
      browser.await(
          () ->
              new Select(console.see("partner:client"))
                      .getFirstSelectedOption()
                      .getText()
                      .equals(client)
                  && Boolean.TRUE.equals(
                      browser.driver().executeScript("return PrimeFaces.ajax.Queue.isEmpty()")));
    }
  }

  private String preset() {
    return browser.driver().findElement(By.id("partner:preset")).getText();
  }

  private List<String> ticked() {
    return browser
        .driver()
        .findElements(By.cssSelector("[id='partner:switches'] input:checked"))
        .stream()
        .map(input -> input.getDomProperty("value"))
        .toList();
  }

  private ApiClient api() {
    return new ApiClient(server, "admin", "interlend");
  }

  private JsonNode ncip(Broker partner) {
    return api().get("partners/" + partner.code()).json().path("ncip");
  }

  private boolean refusesUnfilled(Broker partner) {
    return api()
        .get("partners/" + partner.code())
        .json()
        .at("/requestItem/refuseUnfilled")
        .asBoolean();
  }
}
