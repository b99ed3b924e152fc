package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import org.interlend.console.Browser;
import org.interlend.console.Console;
import org.interlend.console.Legibility;
import org.interlend.console.NeedsBrowser;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.NcipClient;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * Settings of the server that administrators change in the console, in force at once there and
 * within a second on another server of the same database.
 */
@NeedsBrowser
abstract class ServerSettingsPage {

  private static final Browser browser = Browser.shared();
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final InterlendServer first;
  private final MailServer mail;
  private final Console console;
  private final ApiClient here;
  private final ApiClient there;

  ServerSettingsPage(InterlendServer first, InterlendServer second, MailServer mail) {
    this.first = first;
    this.mail = mail;
    console = new Console(first, browser).signIn("admin");
    here = new ApiClient(first, "admin", "interlend");
    there = new ApiClient(second, "admin", "interlend");
  }

  @AfterEach
  void putBack() {
    for (JsonNode setting : here.get("server-settings").json()) {
      if (setting.path("source").asText().equals("CONSOLE")) {
        here.delete("server-settings/" + setting.path("name").asText());
      }
    }
  }

  @Test
  void aLetterGoesToTheMailServerAndHasTheSenderThatAreSetOnThePage() throws Exception {
    var settings = mail.settingsWithAccount();
    console.go("mail.xhtml");
    console.seeText("Letters wait: no mail server or no sender is set.");
    console.follow("Change");
    console.fill("setting:SMTP_PORT", "70000");
    console.fill("setting:MAIL_FROM", "no address");
    console.click("setting:save");
    console.seeText("Enter a whole number from 1 to 65535.");
    console.seeText("Enter library@example.org or Our Library <library@example.org>.");
    console.picture("server-topic-refused");
    console.fill("setting:SMTP_HOST", settings.get("INTERLEND_SMTP_HOST"));
    console.fill("setting:SMTP_PORT", settings.get("INTERLEND_SMTP_PORT"));
    console.fill("setting:SMTP_USER", settings.get("INTERLEND_SMTP_USER"));
    console.fill("setting:SMTP_PASSWORD", settings.get("INTERLEND_SMTP_PASSWORD"));
    console.fill("setting:MAIL_FROM", "Norrvik <norrvik@example.org>");
    console.click("setting:save");

    console.seeText("Saved. The values are in force.");
    console.seeText("In force: Norrvik <norrvik@example.org> (Set here).");
    console.seeText("In force: Set, not shown (Set here).");
    assertThat(console.source()).doesNotContain(settings.get("INTERLEND_SMTP_PASSWORD"));
    console.pictures("server-topic-mail", 390, 820, 1280);
    assertThat(Legibility.flaws(browser)).isEmpty();
    assertThat(senderOfALetter()).isEqualTo("Norrvik <norrvik@example.org>");

    console.fill("setting:MAIL_FROM", "Other <other@example.org>");
    console.click("setting:save");
    console.seeText("In force: Other <other@example.org> (Set here).");
    assertThat(senderOfALetter()).isEqualTo("Other <other@example.org>");

    console.go("audit.xhtml");
    console.seeText("server setting INTERLEND_MAIL_FROM");
    assertThat(console.text())
        .contains("Norrvik <norrvik@example.org>", "Other <other@example.org>")
        .doesNotContain(settings.get("INTERLEND_SMTP_PASSWORD"));
    assertThat(
            new Records(first)
                .rows("select setting_value from server_setting where name = ?", "SMTP_PASSWORD")
                .get(0))
        .containsExactly((Object) null);

    new Console(first, browser).signIn("admin").go("server-topic.xhtml?topic=MAIL");
    console.click("setting:forget-SMTP_PASSWORD");
    console.click("setting:save");
    console.seeText("Saved. The values are in force.");
    assertThat(value(here, "INTERLEND_SMTP_PASSWORD").path("source").asText()).isEqualTo("NONE");
  }

  @Test
  void aRetentionPeriodIsInForceForTheNextRunOnBothServers() {
    var records = new Records(first);
    var old = fresh("AUDITED");
    records.execute(
        """
        insert into audit_entry (id, happened_at, done_by, action, subject_kind, subject_name)
        values (-%d, current_timestamp - interval '20' day, 'test', 'CHANGED', 'PARTNER', '%s')"""
            .formatted(System.nanoTime(), old));
    here.post("jobs/audit-retention/runs", "");
    assertThat(entries(records, old)).isEqualTo(1);
    console.go("server-settings.xhtml");
    console.seeText("From INTERLEND_AUDIT_DAYS");
    console.picture("server-settings-sources");
    console.go("server-topic.xhtml?topic=RETENTION");
    console.seeText("In force: 100 (From INTERLEND_AUDIT_DAYS).");
    console.fill("setting:AUDIT_DAYS", "10");
    console.click("setting:save");
    console.seeText("In force: 10 (Set here). Without a value here: 100.");
    console.picture("server-topic-retention");

    Await.until(
        A_SECOND,
        "the other server",
        () -> value(there, "INTERLEND_AUDIT_DAYS").path("value").asText().equals("10"));
    there.post("jobs/audit-retention/runs", "");
    assertThat(entries(records, old)).isZero();

    assertThat(here.put("server-settings/INTERLEND_AUDIT_DAYS", "{\"value\": \"20\"}").status())
        .isEqualTo(200);
    console.fill("setting:AUDIT_DAYS", "");
    console.click("setting:save");
    console.seeText("was changed while you were editing it; it is now 20.");
    assertThat(value(here, "INTERLEND_AUDIT_DAYS").path("value").asText()).isEqualTo("20");
    console.click("setting:save");
    console.seeText("In force: 100 (From INTERLEND_AUDIT_DAYS).");
  }

  @Test
  void theInterfaceChangesTheSameSettings() {
    var path = "server-settings/INTERLEND_SMTP_TLS";
    assertThat(here.put(path, "{\"value\": \"maybe\"}").field()).isEqualTo("value");
    assertThat(here.put(path, "{\"value\": \"starttls\"}").json().path("source").asText())
        .isEqualTo("CONSOLE");
    console.go("server-topic.xhtml?topic=MAIL");
    assertThat(new Select(console.see("setting:SMTP_TLS")).getFirstSelectedOption().getText())
        .isEqualTo("starttls");
    Await.until(
        A_SECOND,
        "the other server",
        () -> value(there, "INTERLEND_SMTP_TLS").path("value").asText().equals("starttls"));
    assertThat(here.delete(path).status()).isEqualTo(204);
    assertThat(value(here, "INTERLEND_SMTP_TLS").path("source").asText()).isEqualTo("DEFAULT");

    for (var name : new String[] {"INTERLEND_DB_URL", "INTERLEND_IMPORT_DIR"}) {
      assertThat(here.put("server-settings/" + name, "{\"value\": \"/etc\"}").status())
          .as(name)
          .isEqualTo(409);
    }
    assertThat(here.get("server-settings/INTERLEND_NOTHING").status()).isEqualTo(404);
    assertThat(new ApiClient(first, "desk", "interlend").get("server-settings").status())
        .isEqualTo(403);
    var password = value(here, "INTERLEND_DB_PASSWORD");
    assertThat(password.path("present").asBoolean()).isTrue();
    assertThat(password.path("value").isNull()).isTrue();
  }

  @Test
  void aPasswordOfTheMailAccountStaysForItsServerOnly() {
    here.put("server-settings/INTERLEND_SMTP_HOST", "{\"value\": \"mail.example.org\"}");
    here.put("server-settings/INTERLEND_SMTP_TLS", "{\"value\": \"ssl\"}");
    for (String change : List.of("HOST=other.example.org", "PORT=465", "TLS=off")) {
      here.put("server-settings/INTERLEND_SMTP_PASSWORD", "{\"value\": \"a long password\"}");
      here.put("server-settings/INTERLEND_MAIL_FROM", "{\"value\": \"desk@example.org\"}");
      assertThat(value(here, "INTERLEND_SMTP_PASSWORD").path("source").asText())
          .isEqualTo("CONSOLE");

      here.put(
          "server-settings/INTERLEND_SMTP_" + change.split("=")[0],
          "{\"value\": \"%s\"}".formatted(change.split("=")[1]));
      assertThat(value(here, "INTERLEND_SMTP_PASSWORD").path("source").asText())
          .as(change)
          .isEqualTo("NONE");
    }
  }

  @Test
  void onlyAdministratorsSeeTheForm() {
    var desk = new Console(first, browser).signIn("desk");
    desk.go("server-topic.xhtml?topic=MAIL");
    desk.seeText("configure the institution");
    assertThat(desk.shows(By.id("setting:SMTP_HOST"))).isFalse();
  }

  /** A patron's item arrives, and the patron is told. */
  private String senderOfALetter() throws Exception {
    var request = fresh("SENDER");
    var address = request.toLowerCase() + "@example.org";
    here.put(
        "patrons/" + request,
        "{\"barcodes\": [\"C-%1$s\"], \"lastName\": \"Ek\", \"email\": \"%2$s\", \"group\": \"STAFF\"}"
            .formatted(request, address));
    new NcipClient(first)
        .send(acceptItem(request, request).patron("C-" + request).book("About herons"))
        .succeeds("AcceptItem");
    return ((InternetAddress) mail.first(address).getFrom()[0]).toUnicodeString();
  }

  private static long entries(Records records, String subject) {
    return ((Number)
            records.value("select count(*) from audit_entry where subject_name = ?", subject))
        .longValue();
  }

  private static JsonNode value(ApiClient api, String name) {
    return api.get("server-settings/" + name).json();
  }
}
