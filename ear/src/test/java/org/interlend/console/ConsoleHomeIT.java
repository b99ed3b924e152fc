package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import java.util.List;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The home page is the worklist of the person who is signed in. */
@OnOneDatabase
@NeedsBrowser
class ConsoleHomeIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final Console console;

  ConsoleHomeIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    console = new Console(server, browser);
  }

  @Test
  void workIsGroupedWithTheAgeOfTheOldest() {
    try (var partner = Broker.open(server).accepting("automaticReceive", false)) {
      var request = fresh("HOME");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      records.execute(
          "update borrowing_request set created_at = timestamp with time zone '2026-01-05 12:00:00+00' where external_id = '%s'"
              .formatted(request));
      broker
          .send(
              acceptItem(request + "-B", request + "-B")
                  .profile(partner.code())
                  .patron("NO-SUCH-CARD"))
          .isProblem("Unknown User");
      console.signIn("sharing");
      console.go("home.xhtml");
      assertThat(tile("Now", "To receive").getText()).contains("oldest: 5 Jan 2026");
      assertThat(tile("Problems", "Refused or failed").getText()).contains("oldest: ");
      console.picture("home-worklist");
      assertThat(Legibility.flaws(browser)).isEmpty();
      records.execute(
          "update borrowing_request set created_at = current_timestamp where external_id = '%s'"
              .formatted(request));
    }
  }

  /** The list of each begins with what has waited longest. */
  @Test
  void whatWaitsTooLongForOthersIsSeen() {
    try (var partner = Broker.open(server)) {
      var request = fresh("HOME");
      broker
          .send(acceptItem(request, request + "-A").profile(partner.code()))
          .succeeds("AcceptItem");
      for (var waits :
          List.of(
              List.of("SHIPPED_PHYSICALLY", "On the way", "Waiting for others"),
              List.of("RETURNED_ITEM_TO_PARTNER", "Sent back, not closed", "Waiting for others"),
              List.of("LOST_COMMUNICATED", "With a warning", "Problems"),
              List.of("CANCELED_BY_STAFF", "With a warning", "Problems"))) {
        records.execute(
            "update borrowing_request set status = '%s', warned = true, updated_at = timestamp with time zone '2020-01-05 12:00:00+00' where external_id = '%s'"
                .formatted(waits.get(0), request));
        console.signIn("sharing");
        console.go("home.xhtml");
        WebElement tile = tile(waits.get(2), waits.get(1));
        assertThat(tile.getText()).contains("oldest: 5 Jan 2020");
        tile.click();
        assertThat(browser.see(By.cssSelector("#list tbody tr")).getText())
            .as("first of the list %s", waits.get(1))
            .contains(request);
      }
      records.execute(
          "update borrowing_request set status = 'REQUEST_COMPLETED', warned = false, updated_at = current_timestamp where external_id = '%s'"
              .formatted(request));
    }
  }

  @Test
  void eachRoleSeesTheWorkThatItDoes() {
    console.signIn("desk");
    console.go("home.xhtml");
    assertThat(lists()).contains("On hold shelf").doesNotContain("To receive", "To ship");
    console.signIn("partners");
    console.go("home.xhtml");
    assertThat(lists()).contains("Refused or failed").doesNotContain("To receive", "On loan");
    console.signIn("viewer");
    console.go("home.xhtml");
    assertThat(lists()).contains("On hold shelf", "To receive", "To ship", "Refused or failed");
  }

  private static WebElement tile(String group, String name) {
    return browser.see(
        By.xpath(
            "//section[@aria-label='%s']//a[contains(@class,'tile')][.//*[text()='%s']]"
                .formatted(group, name)));
  }

  /** The names of all lists, with work and without. */
  private static List<String> lists() {
    browser.see(By.cssSelector("main h1"));
    return browser.driver().findElements(By.cssSelector("main .tile-name, main .idle a")).stream()
        .map(WebElement::getText)
        .toList();
  }
}
