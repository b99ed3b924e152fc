package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Patrons from a file: first a dry run, then the load. */
@OnOneDatabase
@NeedsBrowser
class PatronLoadPageIT {

  private static final Browser browser = Browser.shared();
  private static final int MANY = 1_600;

  private final InterlendServer server;
  private final Console console;
  private final ApiClient api;

  @TempDir private Path folder;

  PatronLoadPageIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    console = new Console(server, browser).signIn("desk");
  }

  @Test
  void aDryRunShowsWhatChangesAndTheLoadSavesIt() throws IOException {
    var id = fresh("PL");
    api.put(
        "patrons/" + id + "-1",
        "{\"lastName\": \"Ek\", \"email\": \"ek@example.org\", \"group\": \"STUDENT\"}");
    api.put("patrons/" + id + "-2", "{\"lastName\": \"Same\"}");
    console.go("patrons.xhtml");
    console.follow("Load patrons");
    console.pictures("patron-loads", 390, 820, 1280);
    assertThat(Legibility.flaws(browser)).isEmpty();
    choose(
        "patrons.csv",
        """
        primaryId,lastName,email,group,status,blockReason
        %1$s-1,Asp,asp@example.org,,BLOCKED,Left the university
        %1$s-2,Same,,,,
        %1$s-3,Lind,lind@example.org,FACULTY,,
        %1$s-4,,nowhere,,,
        """
            .formatted(id));
    browser.leave(() -> console.click("upload:dryRun"));

    console.seeText("Dry run: nothing is saved.");
    console.seeText("Load now: 2 patrons");
    assertThat(console.text())
        .contains(
            "Last name: Ek → Asp",
            "E-mail: ek@example.org → asp@example.org",
            "Group: STUDENT → (empty)",
            "Block by the patron system: Left the university",
            "email: this is not an e-mail address",
            "lastName: please fill this in");
    assertThat(status(id + "-3")).isEqualTo(404);
    console.pictures("patron-load", 390, 820, 1280);
    assertThat(Legibility.flaws(browser)).isEmpty();

    console.click("progress:load");

    console.seeText("Finished, not all");
    assertThat(status(id + "-3")).isEqualTo(200);
    assertThat(api.get("patrons/" + id + "-1").json().path("status").asText()).isEqualTo("BLOCKED");
    assertThat(console.shows(By.id("progress:load"))).isFalse();
    console.picture("patron-load-finished");
  }

  @Test
  void theProgressOfManyPatronsSurvivesLeavingThePage() throws IOException {
    var id = fresh("PM");
    var lines =
        new StringBuilder(
            "primaryId,lastName,firstName,address.line1,address.line2,address.city\n");
    var row = "%1$s-%2$d,%3$s,%3$s,%3$s,%3$s,%3$s\n";
    for (int i = 0; i < MANY; i++) {
      lines.append(row.formatted(id, i, "Many".repeat(63)));
    }
    assertThat(lines.length())
        .as("more than a form without a file may have")
        .isGreaterThan(2_000_000);
    console.go("patron-loads.xhtml");
    choose("many.csv", lines.toString());
    browser.leave(() -> console.click("upload:dryRun"));
    Await.until(Duration.ofMinutes(2), "the dry run", () -> console.shows(By.id("progress:load")));
    console.seeText("The first 100 of 1,600 are shown.");
    console.click("progress:load");

    console.go("patrons.xhtml");
    console.go("patron-loads.xhtml");
    console.follow("many.csv");
    Await.until(Duration.ofMinutes(3), "the load", () -> status(id + "-" + (MANY - 1)) == 200);
    console.seeText("Finished");
  }

  @Test
  void aFileThatIsNoListOfPatronsIsRefused() throws IOException {
    console.go("patron-loads.xhtml");
    console.click("upload:dryRun");
    console.seeText("Choose a file that is not empty.");
    choose("patrons.csv", "primaryId,lastName,color\nA,B,red\n");
    browser.leave(() -> console.click("upload:dryRun"));
    console.seeText("There is no column color.");
    assertThat(console.shows(By.id("progress:load"))).isFalse();
  }

  @Test
  void onlyThoseWhoMayLoadPatronsSeeThePage() {
    var partners = new Console(server, browser).signIn("partners");
    partners.go("patron-loads.xhtml");
    partners.seeText("load patrons from a file");
    assertThat(partners.shows(By.id("upload:file"))).isFalse();
  }

  private void choose(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    browser.see(By.cssSelector("input[type=file]")).sendKeys(file.toString());
  }

  private int status(String id) {
    return api.get("patrons/" + id).status();
  }
}
