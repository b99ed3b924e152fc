package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.system.NcipMessage.fresh;

import java.util.Map;
import org.interlend.system.BrokerServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** What staff do about messages that could not be delivered. */
@ParameterizedClass(name = "{0}")
@EnumSource
class ConsoleOutboxIT {

  private static InterlendServer server;
  private static Browser browser;

  @Parameter Database database;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeParameterizedClassInvocation
  static void start(Database database) {
    server = InterlendServer.start(database, Map.of("INTERLEND_OUTBOX_TRIES", "1"));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @Test
  void staffHaveAMessageSentAgainOrMarkItAsHandled() {
    var console = new Console(server, browser);
    try (var peer = new BrokerServer();
        var partner = Broker.open(server).with("ncipUrl", peer.url())) {
      var again = fresh("OUTBOX");
      var handled = fresh("OUTBOX");
      peer.about(again, Reply.of(500, "")).about(handled, Reply.of(200, "<html>Welcome<br>"));
      put(partner, again);
      put(partner, handled);

      console.signIn("sharing");
      console.go("outbox.xhtml?partner=" + partner.code());
      await(console, "The partner answered with HTTP status 500");
      await(console, "The partner's answer cannot be read");
      for (int width : new int[] {1280, 820}) {
        browser.resize(width, 900);
        console.go("outbox.xhtml?partner=" + partner.code());
        console.seeText("Not delivered");
        console.picture("outbox-failed-" + width);
        assertThat(Legibility.flaws(browser)).isEmpty();
      }
      console.go("home.xhtml");
      console.picture("home-not-delivered");
      browser.click(By.xpath("//a[contains(@class,'tile')][.//*[text()='Not delivered']]"));
      console.seeText(again);

      console.go("outbox.xhtml?text=" + handled);
      browser.click(By.cssSelector("button[id$=handled]"));
      console.seeText("Handled by staff");
      console.seeText("by sharing");
      console.go("outbox.xhtml?text=" + again);
      browser.click(By.cssSelector("button[id$=resend]"));
      console.seeText("is being sent");
      await(console, "The partner accepted it");
      console.seeText("sent again by sharing");
      console.picture("outbox-sent");
      assertThat(console.shows(By.cssSelector("button[id$=resend]"))).isFalse();
      assertThat(peer.received(again)).hasSize(2);
      assertThat(peer.received(handled)).hasSize(1);

      console.go("messages.xhtml?text=" + again);
      console.seeText("sent by us");
      browser.click(By.cssSelector("#list\\:rows a.row-title"));
      console.seeText("Answered by the partner");
      console.picture("message-out");
      assertThat(Legibility.flaws(browser)).isEmpty();
    }
  }

  /** A recall, since a renewal would need a loan. */
  private static void put(Broker partner, String request) {
    new Records(server)
        .execute(
            """
            insert into outbox (id, partner_code, kind, request_id, item_id, status, put_at, due_at,
              attempts, version)
            values (nextval('outbox_seq'), '%s', 'RECALL_ITEM', '%s', '%2$s', 'WAITING',
              current_timestamp, current_timestamp, 0, 1)
            """
                .formatted(partner.code(), request));
  }

  /** Looks again until the page says it. */
  private static void await(Console console, String text) {
    for (int looks = 0; looks < 40 && !console.text().contains(text); looks++) {
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
      browser.driver().navigate().refresh();
    }
    console.seeText(text);
  }
}
