package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.StaffRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Administrators keep accounts in the console; people choose and change their passwords there. */
@OnOneDatabase
@NeedsBrowser
class ConsoleStaffIT {

  private static final String FIRST = "heron-lantern-quiet-oak";
  private static final String CHOSEN = "copper-violin-marsh-nine";
  private static final Browser browser = Browser.shared();

  private final Records records;
  private final StaffRows rows;
  private final String name = "ada-" + UUID.randomUUID().toString().substring(0, 8);
  private final InterlendServer server;
  private Console console;

  ConsoleStaffIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
    rows = new StaffRows(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser).signIn("admin");
  }

  @Test
  void anInvitedColleagueChoosesAPasswordAndBeginsAtTheOwnDesk() {
    console.go("account.xhtml");
    console.click("account:save");
    console.seeText("Please give a user name.");
    console.seeText("Please choose at least one role.");
    console.picture("account-new-refused");
    fill("Ada Accounts");
    browser.click(By.cssSelector("#account\\:libraries input[value=MAIN]"));
    console.choose("account:defaultDesk", "RSDESK");
    console.click("account:save");
    String link = console.see("link-address").getText();
    console.picture("account-with-link");
    assertThat(link).contains("/console/choose-password.xhtml?key=");
    browser.driver().navigate().refresh();
    console.seeText("No password yet");
    assertThat(console.source()).doesNotContain(link);

    browser.deleteCookies();
    browser.go(server.httpUri().resolve(link.substring(link.indexOf("/console"))));
    console.fill("choose:password", "password1234");
    console.fill("choose:again", "password1234");
    console.click("choose:save");
    console.seeText("This password is too common");
    assertThat(console.beside("choose:password")).startsWith("This password is too common");
    console.picture("choose-password");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.fill("choose:password", CHOSEN);
    console.fill("choose:again", "another one");
    console.click("choose:save");
    console.seeText("The two new passwords are not the same.");
    console.fill("choose:password", CHOSEN);
    console.fill("choose:again", CHOSEN);
    console.click("choose:save");
    console.seeText("is set.");
    console.follow("Sign in");

    console.enter(name, CHOSEN);
    console.seeText("Today");
    assertThat(console.value("place:desk")).isEqualTo("RSDESK");
    assertThat(console.see("place:desk").getText()).doesNotContain("Science");
    assertThat(console.status("accounts.xhtml")).isEqualTo(403);
    assertThat(console.status("account.xhtml?username=admin")).isEqualTo(403);
  }

  @Test
  void aPasswordSetByAnAdministratorIsChangedBeforeAnythingElse() {
    console.go("account.xhtml");
    fill("Bea Beginner");
    browser.click(By.cssSelector("#account\\:first input[value=SET]"));
    console.fill("account:password", "too short");
    console.click("account:save");
    console.seeText("A password needs at least 12 characters");
    assertThat(console.value("account:displayName")).isEqualTo("Bea Beginner");
    console.fill("account:password", FIRST);
    console.click("account:save");
    console.seeText("Must change password");
    // Its hash would be computed at each of the next steps.
    rows.changePassword(name, FIRST, StaffRows.QUICK);
    rows.change(name, "demonstration = true");

    browser.deleteCookies();
    console.go("partners.xhtml");
    console.enter(name, FIRST);
    console.fill("change:current", "wrong");
    console.fill("change:password", CHOSEN);
    console.fill("change:again", CHOSEN);
    console.click("change:save");
    console.seeText("The present password is wrong.");
    assertThat(console.beside("change:current")).isEqualTo("The present password is wrong.");
    console.picture("password-forced");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.fill("change:current", FIRST);
    console.fill("change:password", CHOSEN);
    console.fill("change:again", CHOSEN);
    console.click("change:save");
    console.seeText("Your password is changed.");
    console.go("partners.xhtml");
    console.seeText("Partners");
  }

  @Test
  void anAdministratorEndsSessionsAndKeepsTokens() {
    console.go("account.xhtml");
    fill("Cleo Clerk");
    console.click("account:save");
    console.see("link-address");
    records.execute(
        "insert into staff_session (id, account_id, started_at, seen_at, address, browser) select -id, id, current_timestamp, current_timestamp, '192.0.2.7', 'A browser' from staff_account where username = '%s'"
            .formatted(name));

    console.go("account.xhtml?username=" + name);
    console.seeText("192.0.2.7");
    browser.click(By.cssSelector("details summary"));
    console.fill("tokens:label", "Nightly load");
    console.click("tokens:create");
    console.seeText("Please fill this in.");
    browser.click(By.cssSelector("#tokens\\:roles input"));
    console.click("tokens:create");
    assertThat(console.see("token").getText()).startsWith("ilt_");
    console.picture("account");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.click("sessions:each:0:end");
    console.seeText("The session has ended.");
    console.seeText("No session in the console.");
    console.click("tokens:each:0:revoke");
    console.seeText("The token is revoked.");

    browser.click(By.xpath("//summary[contains(., 'Delete this account')]"));
    console.click("deletion:delete");
    console.seeText("Nothing is deleted yet.");
    console.click("deletion:sure");
    console.click("deletion:delete");
    console.seeText("The account %s is deleted.".formatted(name));
  }

  @Test
  void aFormThatIsStillOpenDoesNotBringADeletedAccountBack() {
    console.go("account.xhtml");
    fill("Dan Deleted");
    console.click("account:save");
    console.see("link-address");
    console.go("account.xhtml?username=" + name);
    console.fill("account:displayName", "Dan Back");
    var api = new ApiClient(server, "admin", "interlend");
    assertThat(api.delete("staff/" + name).status()).isEqualTo(204);

    console.click("account:save");
    console.seeText("Another user deleted this record while you were editing it.");
    assertThat(console.value("account:displayName")).isEqualTo("Dan Back");
    assertThat(records.count("select count(*) from staff_account where username = ?", name))
        .isZero();
  }

  private void fill(String displayName) {
    console.fill("account:username", name);
    console.fill("account:displayName", displayName);
    browser.click(By.cssSelector("#account\\:roles input[value=DESK_OPERATOR]"));
  }
}
