package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** New partners from a CSV file, and from another partner. */
@OnOneDatabase
@NeedsBrowser
class PartnerImportPageIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final Console console;

  @TempDir private Path folder;

  PartnerImportPageIT(InterlendServer server) {
    this.server = server;
    console = new Console(server, browser).signIn("partners");
  }

  @Test
  void aDryRunReportsEachLineAndSavesNothing() throws IOException {
    try (var known = Broker.open(server)) {
      var good = fresh("CSV");
      api()
          .put(
              "workflow-profiles/" + good,
              "{\"name\": \"%s\", \"side\": \"LENDING\"}".formatted(good));
      console.go("partner-import.xhtml");
      choose(
          """
          code,name,product,lendingSupported,ncipUrl,contact.telephone,acceptItem.location,lendingProfile
          %1$s,First library,CROSSLINK,yes,https://first.example.org/ncip,+46 8 123,BORROW,%1$s
          %1$s-2,Second library,LIBRIS,,,,,
          %1$s-3,Third library,ILLIAD,maybe,,,,
          %1$s-4,,ILLIAD,,ftp://fourth,,,
          %1$s-5,Fifth library,ILLIAD,,,,NOWHERE,
          %1$s-6,Sixth library,ILLIAD,,,,,NONE
          %2$s,Known library,ILLIAD,,,,,
          """
              .formatted(good, known.code()));
      console.click("load:dryRun");

      console.seeText("Dry run: 1 can be imported, 6 refused. Nothing is saved yet.");
      assertThat(console.text())
          .contains(
              "An active Libris partner needs at least one Sigel of ours",
              "maybe is not a value of lendingSupported.",
              "name: Please fill this in.",
              "ncipUrl: An address begins with https:// or http:// and has no blanks.",
              "NOWHERE",
              "There is no workflow profile for lending with the code NONE",
              "The partner " + known.code() + " already exists");
      assertThat(status(good)).isEqualTo(404);
      console.pictures("partner-import", 390, 820, 1280);
      assertThat(Legibility.flaws(browser)).isEmpty();
      console.click("load:save");

      console.seeText("1 imported, 6 refused");
      var saved = api().get("partners/" + good).json();
      assertThat(saved.at("/ncip/client").asText()).isEqualTo("CROSSLINK");
      assertThat(saved.path("lendingSupported").asBoolean()).isTrue();
      assertThat(saved.at("/contact/telephone").asText()).isEqualTo("+46 8 123");
      assertThat(saved.at("/acceptItem/location").asText()).isEqualTo("BORROW");
      assertThat(saved.path("lendingProfile").asText()).isEqualTo(good);
      assertThat(status(good + "-5")).isEqualTo(404);
      console.follow("Open the partner");
      console.seeText("created by partners");
    }
  }

  @Test
  void aFileThatIsNoListOfPartnersIsRefused() throws IOException {
    console.go("partner-import.xhtml");
    console.click("load:dryRun");
    console.seeText("Choose a file that is not empty.");
    choose("code,name,color\nA,B,red\n");
    console.click("load:dryRun");
    console.seeText("There is no setting color.");
    assertThat(console.shows(By.id("load:save"))).isFalse();
  }

  @Test
  void aCopyHasTheSettingsWithoutSecretsAndWhatIsThePartnersOwn() {
    try (var partner = Broker.open(server)) {
      partner.with("secret", "a-secret-of-the-original").with("email", "ill@example.org");
      var code = fresh("COPY");
      console.go("partner.xhtml?code=" + partner.code());
      console.follow("Copy");
      console.seeText("With the settings of " + partner.code());
      assertThat(console.value("partner:email")).isEmpty();
      console.fill("partner:code", code);
      console.fill("partner:name", "Another library");
      browser.leave(() -> console.click("partner:save"));
      console.seeText("Saved.");

      var original = api().get("partners/" + partner.code()).json();
      var copy = api().get("partners/" + code).json();
      assertThat(copy.path("acceptItem")).isEqualTo(original.path("acceptItem"));
      assertThat(copy.path("lendingWorkflow")).isEqualTo(original.path("lendingWorkflow"));
      assertThat(original.at("/lookupUser/personalDataWithoutPin").asBoolean()).isTrue();
      assertThat(copy.at("/lookupUser/personalDataWithoutPin").asBoolean()).isFalse();
      assertThat(copy.path("secretSet").asBoolean()).isFalse();
      assertThat(copy.path("urlTokenSet").asBoolean()).isTrue();
      assertThat(copy.at("/authentication/open").asBoolean()).isFalse();
      console.follow("Simulate a loan");
      browser.await(() -> console.value("begin:partner").equals(code));
    }
  }

  private void choose(String text) throws IOException {
    var file = Files.writeString(folder.resolve("partners.csv"), text);
    browser.see(By.cssSelector("input[type=file]")).sendKeys(file.toString());
  }

  private int status(String code) {
    return api().get("partners/" + code).status();
  }

  private ApiClient api() {
    return new ApiClient(server, "admin", "interlend");
  }
}
