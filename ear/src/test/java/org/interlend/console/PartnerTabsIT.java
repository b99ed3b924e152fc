package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import com.fasterxml.jackson.databind.JsonNode;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The tabs of a partner's form, and how a new partner begins. */
@OnOneDatabase
@NeedsBrowser
class PartnerTabsIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final Console console;

  PartnerTabsIT(InterlendServer server) {
    this.server = server;
    console = new Console(server, browser).signIn("partners");
  }

  @Test
  void aProductFillsInWhatANewPartnerNeeds() {
    try (var known = Broker.open(server)) {
      String code = fresh("CROSS");
      console.go("partner.xhtml");
      console.seeText("Which system does the partner use?");
      console.picture("partner-presets");
      console.follow("CrossLink\nNCIP");
      console.fill("partner:code", code);
      console.fill("partner:name", "Consortium");
      console.picture("partner-new");
      save();
      assertThat(console.text()).contains("Give this to your broker", "/ncip/").doesNotContain("…");
      console.picture("partner-broker-card");
      assertThat(Legibility.flaws(browser)).isEmpty();
      browser.click(By.cssSelector("[data-copy=card-0]"));
      console.seeText("Copied");
      var address = console.see("card-0").getText();
      console.go("partner.xhtml?code=" + code);
      assertThat(console.see("card-0").getText()).as("once").endsWith("/ncip/…");
      String token = address.substring(address.lastIndexOf('/') + 1);
      new NcipClient(server)
          .send(token, lookupUser("P0043177").profile(code))
          .succeeds("LookupUser");

      JsonNode partner = partner(code);
      assertThat(partner.path("systemType").asText()).isEqualTo("CrossLink");
      assertThat(partner.at("/ncip/client").asText()).isEqualTo("CROSSLINK");
      assertThat(partner.at("/ncip/itemBarcode").asBoolean()).isTrue();
      assertThat(partner.at("/requestItem/refuseUnfilled").asBoolean()).isTrue();
      assertThat(partner.at("/acceptItem/location"))
          .isEqualTo(partner(known.code()).at("/acceptItem/location"));
    }
  }

  @Test
  void whatWasTypedStaysWhenAnotherTabIsOpened() {
    try (var partner = Broker.open(server)) {
      open(partner, "");
      assertThat(shown()).isEqualTo("basics");
      console.fill("partner:notes", "Call on Mondays.");
      browser.see(By.id("tab-basics")).sendKeys(Keys.ARROW_RIGHT);
      assertThat(shown()).isEqualTo("connection");
      console.fill("partner:ncipUrl", "https://broker.example.org/ncip");
      console.click("tab-lending");
      console.fill("partner:expireAfterDays", "12");
      save();

      assertThat(shown()).as("still").isEqualTo("lending");
      JsonNode saved = partner(partner.code());
      assertThat(saved.path("notes").asText()).isEqualTo("Call on Mondays.");
      assertThat(saved.path("ncipUrl").asText()).isEqualTo("https://broker.example.org/ncip");
      assertThat(saved.at("/lendingWorkflow/expireAfterDays").asInt()).isEqualTo(12);
    }
  }

  @Test
  void thePageBeginsAtItsTop() {
    try (var partner = Broker.open(server)) {
      open(partner, "#lending");
      assertThat(shown()).isEqualTo("lending");
      assertThat(scrolled()).isZero();
      save();
      assertThat(shown()).isEqualTo("lending");
      assertThat(scrolled()).as("the message is seen").isZero();
      open(partner, "");
      assertThat(console.address()).doesNotContain("#");
      save();
      assertThat(scrolled()).isZero();
    }
  }

  private static long scrolled() {
    return ((Number) browser.driver().executeScript("return Math.round(scrollY)")).longValue();
  }

  @Test
  void eachMissingSettingLeadsToItsField() {
    try (var partner = Broker.open(server)) {
      partner.lending("sendItemShipped", true).with("ncipUrl", null);
      open(partner, "");
      console.follow(
          "the broker's NCIP address, without which neither renewals nor notifications can be sent");
      console.waitForFocus("partner:ncipUrl");
      assertThat(shown()).isEqualTo("connection");
      console.fill("partner:ncipUrl", "https://broker.example.org/ncip");
      save();
      assertThat(console.text()).doesNotContain("Still missing");
    }
  }

  @Test
  void aRefusedFieldIsShownAndItsTabIsMarked() {
    try (var partner = Broker.open(server)) {
      open(partner, "");
      console.fill("partner:email", "no address");
      console.reveal("partner:fileDays");
      console.fill("partner:fileDays", "0");
      console.click("tab-lending");
      console.click("partner:save");

      browser.await(() -> shown().equals("basics"));
      assertThat(browser.see(By.id("tab-basics")).getText()).contains("contains an error");
      assertThat(browser.see(By.id("tab-borrowing")).getText()).contains("contains an error");
      assertThat(browser.see(By.id("tab-lending")).getText()).doesNotContain("error");
      assertThat(console.value("partner:email")).isEqualTo("no address");
      assertThat(console.address()).contains("code=" + partner.code());
      console.picture("partner-tab-refused");
      assertThat(Legibility.flaws(browser)).isEmpty();
      console.fill("partner:email", "loans@example.org");
      console.click("partner:save");

      browser.await(() -> shown().equals("borrowing"));
      assertThat(console.value("partner:fileDays")).isEqualTo("0");
      console.seeText("Not less than 1.");
    }
  }

  @Test
  void advancedSettingsAreFolded() {
    try (var partner = Broker.open(server)) {
      open(partner, "");
      for (String tab :
          new String[] {"basics", "connection", "borrowing", "lending", "authentication"}) {
        console.click("tab-" + tab);
        assertThat(shown()).isEqualTo(tab);
        for (String width : new String[] {"390", "1280"}) {
          browser.resize(Integer.parseInt(width), 900);
          console.picture("partner-" + tab + "-" + width);
          assertThat(Legibility.flaws(browser)).as("%s at %s", tab, width).isEmpty();
          assertThat(tooWide()).as("%s at %s", tab, width).isZero();
        }
      }
      assertThat(browser.driver().findElement(By.id("partner:certificate")).isDisplayed())
          .isFalse();
      assertThat(console.see("partner:allowedAddresses").isDisplayed()).isTrue();
      console.click("authentication-advanced");
      assertThat(console.see("partner:certificate").isDisplayed()).isTrue();
      open(partner, "#partner:barcodePrefix");
      assertThat(shown()).isEqualTo("borrowing");
      console.waitForFocus("partner:barcodePrefix");
    }
  }

  private void open(Broker partner, String fragment) {
    console.go("partner.xhtml?code=" + partner.code() + fragment);
    browser.see(By.cssSelector("[role=tab][aria-selected=true]"));
  }

  /** The id of the only part that is shown. */
  private String shown() {
    return (String)
        browser
            .driver()
            .executeScript(
                "return [...document.querySelectorAll('.tab-panel:not([hidden])')]"
                    + ".map(panel => panel.id).join()");
  }

  private static long tooWide() {
    return (Long)
        browser
            .driver()
            .executeScript("return Math.max(0, document.documentElement.scrollWidth - innerWidth)");
  }

  private void save() {
    browser.leave(() -> console.click("partner:save"));
    console.seeText("Saved.");
  }

  private JsonNode partner(String code) {
    return new ApiClient(server, "admin", "interlend").get("partners/" + code).json();
  }
}
