package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Administrators keep the reasons, and staff choose one before they refuse or report something. */
@OnOneDatabase
@NeedsBrowser
class ConsoleReasonsIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private Console console;

  ConsoleReasonsIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @BeforeEach
  void open() {
    console = new Console(server, browser);
  }

  @Test
  void anAdministratorAddsAReasonAndStopsOfferingIt() {
    var code = fresh("Mould");
    console.signIn("admin");
    console.go("reasons.xhtml");
    console.follow("New reason");
    console.click("reason:save");
    console.seeText("Please give a code.");
    console.fill("reason:code", code);
    console.choose("reason:step", "DAMAGE");
    console.fill("reason:english", "Mould " + code);
    console.fill("reason:german", "Schimmel " + code);
    console.fill("reason:swedish", "Mögel " + code);
    console.picture("reason-form");
    console.click("reason:save");
    console.seeText("The reason is saved.");
    console.follow("Mould " + code);
    console.click("reason:active");
    console.click("reason:save");
    console.seeText("The reason is saved.");
    assertThat(records.value("select active from reason_code where code = ?", code))
        .isEqualTo(false);
    console.signIn("viewer");
    console.go("reasons.xhtml");
    browser.see(By.cssSelector("main h1"));
    assertThat(console.text()).doesNotContain("New reason");
    assertThat(console.status("reason.xhtml")).isEqualTo(403);
  }

  @Test
  void staffChooseAReasonBeforeTheyReportADamage() {
    var request = fresh("REASON");
    broker.send(acceptItem(request, request + "-A")).succeeds("AcceptItem");
    console.signIn("admin");
    console.find(request);
    browser.click(By.cssSelector("details.more summary"));
    console.fill("other:reason", "Wet pages");
    console.click("other:reportDamaged");
    console.seeText("Choose a reason first");
    assertThat(console.value("other:reason")).isEqualTo("Wet pages");
    console.choose("other:reasonCode", "LostInLibrary");
    console.click("other:reportDamaged");
    console.seeText("The chosen reason is not among those for \"damage\"");
    console.picture("request-reason");
    assertThat(Legibility.flaws(browser)).isEmpty();
    console.choose("other:reasonCode", "DamagedOnArrival");
    console.click("other:reportDamaged");
    console.seeText("Damaged on arrival: Wet pages");
    assertThat(records.status(request)).isEqualTo("DAMAGED_COMMUNICATED");
  }
}
