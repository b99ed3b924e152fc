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
import org.openqa.selenium.support.ui.Select;

/** Staff set the authentication of a partner in a real browser. */
@OnOneDatabase
@NeedsBrowser
class ConsolePartnerIT {

  private static final String FINGERPRINT = "ABCDEF01".repeat(8);
  private static final String PASSWORD = "a-password-of-the-page";

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Console console;

  ConsolePartnerIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    console = new Console(server, browser);
  }

  @Test
  void errorsAreShownBesideTheirFieldsAndNothingIsSaved() {
    try (var partner = Broker.open(server)) {
      open(partner);
      console.fill("partner:secret", "short");
      console.fill("partner:urlToken", "a token with blanks");
      console.reveal("partner:loginName");
      console.fill("partner:loginName", "with:colon");
      console.fill("partner:password", "short");
      console.fill("partner:messagesPerMinute", "0");
      console.click("partner:save");

      console.seeText("A secret has at least 16 characters.");
      assertThat(beside("secret")).contains("at least 16 characters");
      assertThat(beside("urlToken")).contains("At least 16 letters");
      assertThat(beside("loginName")).contains("without a colon");
      assertThat(beside("password")).contains("at least 16 characters");
      assertThat(beside("messagesPerMinute")).contains("Not less than 1.");
      console.picture("partner-connection-refused");

      open(partner);
      console.fill("partner:allowedAddresses", "192.0.2.0/24\n192.0.2.300");
      console.click("partner:save");
      console.seeText("192.0.2.300");
      assertThat(beside("allowedAddresses")).contains("192.0.2.300");
      console.fill("partner:allowedAddresses", "");
      console.reveal("partner:certificate");
      console.fill("partner:certificate", "no certificate");
      console.click("partner:save");
      browser.await(() -> beside("certificate").contains("neither a SHA-256 fingerprint"));
      assertThat(beside("allowedAddresses")).doesNotContain("192.0.2.300");

      assertThat(authentication(partner).path("passwordSet").asBoolean()).isFalse();
      assertThat(authentication(partner).path("allowedAddresses")).isEmpty();
      broker.send(lookupUser("P0043177").profile(partner.code())).succeeds("LookupUser");
    }
  }

  @Test
  void anOpenPartnerIsWarnedAboutUntilItRequiresAuthentication() {
    try (var partner = Broker.open(server).with("name", "Wide open")) {
      var message = lookupUser("P0043177").profile(partner.code());
      var warning = "anyone who names it may send messages as this partner";
      open(partner);
      assertThat(console.text()).contains(warning, "Anyone can read the loans");
      console.picture("partner-open");
      console.go("partners.xhtml");
      assertThat(console.text()).contains(partner.code() + " · NCIP · Generic\nActive\nOpen");
      console.picture("partners-open");
      console.go("home.xhtml");
      assertThat(console.text()).contains("Wide open is open: " + warning);
      console.picture("home-open");

      open(partner);
      console.click("partner:open");
      save();

      assertThat(console.text())
          .contains("a proof that its messages are its own, without which they are refused")
          .doesNotContain(warning);
      broker.send(message).isProblem("Agency Authentication Failed");
      console.fill("partner:secret", PASSWORD);
      save();
      assertThat(console.text()).doesNotContain("a proof that its messages are its own");
      broker.send(message.secret(PASSWORD)).succeeds("LookupUser");
      console.signIn("desk");
      console.go("home.xhtml");
      assertThat(console.text()).doesNotContain(warning);
    }
  }

  @Test
  void anInternalAddressIsRefusedBesideItsField() {
    try (var partner = Broker.open(server)) {
      open(partner);
      console.reveal("partner:ncipUrl");
      console.fill("partner:ncipUrl", "http://169.254.169.254/latest");
      console.click("partner:save");

      browser.await(() -> beside("ncipUrl").contains("INTERLEND_ALLOWED_TARGETS"));
    }
  }

  @Test
  void requiredCredentialsAreCheckedUntilStaffRemoveThem() {
    try (var partner = Broker.open(server)) {
      var message = lookupUser("P0043177").profile(partner.code());
      open(partner);
      console.reveal("partner:loginName");
      console.fill("partner:loginName", "cron");
      console.fill("partner:password", PASSWORD);
      console.fill("partner:allowedAddresses", "192.0.2.0/24\n127.0.0.1");
      console.fill("partner:messagesPerMinute", "500");
      save();

      assertThat(console.value("partner:password")).isEmpty();
      assertThat(console.source()).doesNotContain(PASSWORD);
      assertThat(console.text()).contains("One is set. Empty keeps it; it is never shown.");
      assertThat(console.value("partner:allowedAddresses")).isEqualTo("192.0.2.0/24\n127.0.0.1");
      console.reveal("partner:messagesPerMinute");
      assertThat(console.value("partner:messagesPerMinute")).isEqualTo("500");
      assertThat(authentication(partner).path("loginName").asText()).isEqualTo("cron");
      broker.send(message).isProblem("Agency Authentication Failed");

      console.click("partner:forgetPassword");
      save();
      broker.send(message).succeeds("LookupUser");
      assertThat(console.shows(By.id("partner:forgetPassword"))).isFalse();
      console.fill("partner:allowedAddresses", "192.0.2.0/24");
      save();
      broker.send(message).isProblem("Agency Authentication Failed");
      console.fill("partner:allowedAddresses", "");
      console.reveal("partner:certificate");
      console.fill("partner:certificate", FINGERPRINT);
      save();
      console.reveal("partner:certificate");
      assertThat(console.value("partner:certificate")).isNotEmpty();
      broker.send(message).isProblem("Agency Authentication Failed");
      console.fill("partner:certificate", "");
      console.fill("partner:messagesPerMinute", "");
      save();
      broker.send(message).succeeds("LookupUser");
      assertThat(authentication(partner).path("messagesPerMinute").isNull()).isTrue();
    }
  }

  @Test
  void theFormShowsTheSettingsOfTheChosenProtocolOnly() {
    String code = fresh("ZFL");
    console.signIn("partners");
    console.go("partner.xhtml?preset=OTHER_NCIP");
    browser.await(() -> console.shows(By.id("partner:secret")));

    new Select(console.see("partner:protocol")).selectByVisibleText("SLNP");
    browser.await(() -> console.shows(By.id("partner:slnpPort")));
    assertThat(console.shows(By.id("partner:secret"))).isFalse();
    assertThat(console.shows(By.id("partner:ncipUrl"))).isFalse();
    assertThat(console.shows(By.id("partner:librisSigels"))).isFalse();
    console.fill("partner:code", code);
    console.fill("partner:name", "ZFL server");
    new Select(console.see("partner:status")).selectByVisibleText("Inactive");
    console.reveal("partner:slnpSentBack");
    console.fill("partner:slnpOwnSigels", "DE-9001 = MAIN\nKon 4 = MAIN");
    new Select(console.see("partner:slnpRegion")).selectByIndex(1);
    browser.await(() -> console.value("partner:slnpTitleIdPrefix").equals("(DE-627)"));
    assertThat(console.value("partner:slnpOwnSigels")).isEqualTo("DE-9001 = MAIN\nKon 4 = MAIN");
    console.fill("partner:slnpSentBack", "Nummer {bestellId}");
    console.click("partner:save");
    browser.await(() -> beside("slnpSentBack").contains("key: value"));
    console.fill("partner:slnpSentBack", "Nummer: {bestellid}");
    console.click("partner:save");
    console.seeText("{bestellid} is not a value");
    console.fill("partner:slnpSentBack", "Nummer: {bestellId}");
    save();

    console.reveal("partner:slnpSentBack");
    assertThat(console.value("partner:slnpSentBack")).isEqualTo("Nummer: {bestellId}");
    assertThat(console.text()).contains("the port at which the ZFL server reaches us");
    console.picture("partner-slnp");
    JsonNode slnp = partner(code).path("slnp");
    assertThat(slnp.at("/ownSigels/1/sigel").asText()).isEqualTo("Kon 4");
    assertThat(slnp.at("/statusMessages/RETURN/0/key").asText()).isEqualTo("Nummer");
    assertThat(slnp.path("server").isNull()).isTrue();
  }

  @Test
  void theKeyOfLibrisIsNeverShown() {
    String code = fresh("LIBRIS");
    console.signIn("partners");
    console.go("partner.xhtml?preset=LIBRIS");
    console.fill("partner:code", code);
    console.fill("partner:name", "Libris");
    console.reveal("partner:librisStatuses");
    console.fill("partner:librisSigels", "Xyz = MAIN");
    console.fill("partner:apiKey", PASSWORD);
    console.fill("partner:librisStatuses", "Levererad [10] = Posted");
    console.click("partner:save");
    browser.await(() -> beside("librisStatuses").contains("Choose from: Sent to the lender"));
    console.fill("partner:librisStatuses", "Levererad [10] = Shipped");
    console.fill("partner:apiKey", PASSWORD);
    save();

    assertThat(console.source()).doesNotContain(PASSWORD);
    assertThat(console.text()).contains("One is set. Empty keeps it; it is never shown.");
    assertThat(partner(code).at("/libris/statuses/0/status").asText()).isEqualTo("SHIPPED");
    console.picture("partner-libris");
    console.go("partners.xhtml?show=LIBRIS");
    assertThat(console.text()).contains(code + " · Libris").doesNotContain("BRIGHTWATER");
    console.picture("partners-of-libris");
    console.go("partner.xhtml?code=" + code);
    new Select(console.see("partner:status")).selectByVisibleText("Inactive");
    save();
    assertThat(partner(code).at("/libris/apiKeySet").asBoolean()).isTrue();
  }

  private void open(Broker partner) {
    console.signIn("partners");
    console.go("partner.xhtml?code=" + partner.code() + "#authentication");
  }

  private void save() {
    browser.leave(() -> console.click("partner:save"));
    console.seeText("Saved.");
  }

  /** The message beside a field. */
  private String beside(String field) {
    return console
        .see("partner:" + field)
        .findElement(By.xpath("ancestor::div[contains(@class, 'field')][1]"))
        .getText();
  }

  private JsonNode authentication(Broker partner) {
    return partner(partner.code()).path("authentication");
  }

  private JsonNode partner(String code) {
    return new ApiClient(server, "admin", "interlend").get("partners/" + code).json();
  }
}
