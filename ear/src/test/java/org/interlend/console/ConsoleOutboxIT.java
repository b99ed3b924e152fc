package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.interlend.slnp.SlnpPartner;
import org.interlend.slnp.ZflOrder;
import org.interlend.slnp.ZflServer;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.BrokerServer.Reply;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.SharedServers;
import org.interlend.support.Shelf;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Staff process messages that could not be delivered. */
@OnOneDatabase
@NeedsBrowser
class ConsoleOutboxIT {

  private static final Browser browser = Browser.shared();

  private final InterlendServer server;

  ConsoleOutboxIT(InterlendServer server) {
    this.server = server;
  }

  @Test
  void staffResendAMessageOrMarkItAsHandled() {
    var console = new Console(server, browser);
    try (var peer = new BrokerServer();
        var partner = Broker.open(server).with("ncipUrl", peer.url())) {
      var again = fresh("OUTBOX");
      var handled = fresh("OUTBOX");
      peer.reply(again, untilGivenUp(Reply.of(500, "")))
          .reply(handled, untilGivenUp(Reply.of(200, "<html>Welcome<br>")));
      new Records(server)
          .execute(
              WaitingRecall.of(partner.code(), again, again),
              WaitingRecall.of(partner.code(), handled, handled));

      awaitFailed(again);
      awaitFailed(handled);
      console.signIn("sharing");
      console.go("outbox.xhtml?partner=" + partner.code());
      console.seeText("The partner answered with HTTP status 500");
      console.seeText("The partner's answer cannot be read");
      console.seeText("Not delivered");
      console.looksLegible("outbox-failed", 820);
      console.go("home.xhtml");
      browser.picture("home-not-delivered");
      browser.click(By.xpath("//a[contains(@class,'tile')][.//*[text()='Not delivered']]"));
      console.seeText("Messages to partners, latest first");
      assertThat(browser.driver().getCurrentUrl()).contains("status=FAILED");
      console.go("outbox.xhtml?status=FAILED&text=" + again);
      console.seeText(again);

      console.go("outbox.xhtml?text=" + handled);
      browser.click(By.cssSelector("button[id$=handled]"));
      console.seeText("Handled by staff");
      console.seeText("by sharing");
      partner.with("agencyAliases", List.of("OUT-CORRECTED"));
      console.go("outbox.xhtml?text=" + again);
      browser.click(By.cssSelector("button[id$=resend]"));
      console.seeText("is being sent");
      await(console, "The partner accepted it");
      console.seeText("sent again by sharing");
      browser.picture("outbox-sent");
      assertThat(console.shows(By.cssSelector("button[id$=resend]"))).isFalse();
      assertThat(peer.received(again)).hasSize(SharedServers.OUTBOX_TRIES + 1);
      assertThat(
              peer.received(again)
                  .get(SharedServers.OUTBOX_TRIES)
                  .message()
                  .value("ToAgencyId", "AgencyId"))
          .as("by the record as it is now")
          .contains("OUT-CORRECTED");
      assertThat(peer.received(handled)).hasSize(SharedServers.OUTBOX_TRIES);

      console.go("messages.xhtml?text=" + again);
      console.seeText("sent by us");
      browser.click(By.cssSelector("#list\\:rows a.row-title"));
      console.seeText("Answered by the partner");
      browser.picture("message-out");
      assertThat(Legibility.flaws(browser)).isEmpty();
    }
  }

  @Test
  void aMessageIsNotSentAgainAfterALaterOneAboutTheItem() {
    var console = new Console(server, browser);
    try (var peer = new BrokerServer();
        var partner = Broker.open(server).with("ncipUrl", peer.url())) {
      var number = fresh("OUTBOX");
      peer.reply(number, untilGivenUp(Reply.of(500, "")));
      var records = new Records(server);
      records.execute(WaitingRecall.of(partner.code(), number, number));
      awaitFailed(number);
      records.execute(WaitingRecall.of(partner.code(), number, number));
      Await.until(
          Duration.ofSeconds(30),
          "the later message is sent",
          () -> peer.received(number).size() == SharedServers.OUTBOX_TRIES + 1);
      console.signIn("sharing");
      console.go("outbox.xhtml?text=" + number);
      browser.click(By.cssSelector("button[id$=resend]"));
      console.seeText("was sent about request " + number + " since then");
      browser.picture("outbox-later-message");
      assertThat(Legibility.flaws(browser)).isEmpty();
      assertThat(peer.received(number)).hasSize(SharedServers.OUTBOX_TRIES + 1);
    }
  }

  @Test
  void staffResendAReportToAZflServerOrMarkItAsHandled() {
    var console = new Console(server, browser);
    var busy = new String[2 * SharedServers.OUTBOX_TRIES];
    Arrays.fill(busy, "520 SlnpExecutionError: spaeter");
    try (var zfl = ZflServer.open().replies(busy);
        var partner =
            SlnpPartner.open(
                server, Map.of("server", Map.of("host", "127.0.0.1", "port", zfl.port())))) {
      var again = undeliverableRefusal(partner);
      var handled = undeliverableRefusal(partner);
      console.signIn("sharing");
      for (var number : List.of(again, handled)) {
        awaitFailed(number);
        console.go("outbox.xhtml?text=" + number);
        console.seeText("spaeter");
      }
      browser.click(By.cssSelector("button[id$=handled]"));
      console.seeText("Handled by staff");

      console.go("outbox.xhtml?text=" + again);
      browser.picture("outbox-slnp");
      browser.click(By.cssSelector("button[id$=resend]"));
      await(console, "sent again by sharing");
      await(console, "The partner accepted it");

      var sent = zfl.received(again);
      assertThat(sent).hasSize(SharedServers.OUTBOX_TRIES + 1);
      assertThat(sent.get(sent.size() - 1)).as("the same report").isEqualTo(sent.get(0));
      assertThat(sent.get(0).value("Status")).isEqualTo("NotAvailable");
      assertThat(zfl.received(handled)).hasSize(SharedServers.OUTBOX_TRIES);
    }
  }

  /** The number of an order that staff have rejected. */
  private String undeliverableRefusal(SlnpPartner partner) {
    var number = ZflOrder.freshNumber();
    try (var client = partner.connect()) {
      assertThat(client.ask(ZflOrder.afl(number))).hasSize(4);
    }
    var rejected = new Shelf(server).step(number, "REJECT", ", \"reason\": \"vermisst\"");
    assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
    return number;
  }

  @Test
  void staffRecordTheBrokersAnswerToARenewal() {
    var console = new Console(server, browser);
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server)
                .with("ncipUrl", peer.url())
                .borrowing("sendRenewItem", true)
                .borrowing("sendItemExtended", true)) {
      var granted = undeliverableRenewal(partner, peer);
      var refused = undeliverableRenewal(partner, peer);
      var open = undeliverableRenewal(partner, peer);
      var gone = undeliverableRenewal(partner, peer);
      console.signIn("sharing");

      answer(console, granted);
      console.seeText("Latest attempt");
      console.looksLegible("renewal-answer", 820);
      console.click("answer:save");
      console.seeText("Say what the broker answered");
      choose("GRANTED");
      console.click("answer:save");
      console.seeText("Say until when the lender renews item " + granted);
      assertThat(console.beside("answer:dueDate")).startsWith("Say until when the lender renews");
      browser.picture("renewal-answer-missing");
      console.setDay("answer:dueDate", LocalDate.of(2020, 1, 31));
      console.click("answer:save");
      console.seeText("has passed already");
      console.setDay("answer:dueDate", LocalDate.of(2031, 1, 14));
      console.click("answer:save");
      console.seeText("The renewal of request " + granted + " is handled.");
      console.seeText("Handled by staff");
      browser.picture("renewal-answered");
      var records = new Records(server);
      assertThat(records.status(granted)).isEqualTo("RENEWED_BY_PARTNER");
      assertThat(
              records.count(
                  """
                  select count(*) from loan where barcode = ?
                  and due_at = timestamp with time zone '2031-01-14 22:59:59+00'""",
                  granted))
          .isEqualTo(1);
      assertThat(
              records.count(
                  "select count(*) from outbox where request_id = ? and kind = 'EXTENDED'",
                  granted))
          .as("the broker itself has renewed it")
          .isZero();

      answer(console, refused);
      choose("REFUSED");
      console.fill("answer:reason", "Another reader waits");
      console.click("answer:save");
      console.seeText("is handled.");
      assertThat(records.status(refused)).isEqualTo("RENEW_REQUEST_NOT_ACCEPTED");
      console.find(refused);
      console.seeText("Another reader waits");

      answer(console, open);
      choose("PENDING");
      console.click("answer:save");
      console.seeText("is handled.");
      assertThat(records.status(open)).isEqualTo("RENEW_REQUESTED");
      assertThat(records.staffWarning(open)).isNull();

      awaitFailed(gone);
      assertThat(new CirculationDesk(server).takeBack(gone).status()).isEqualTo(200);
      assertThat(records.count("select count(*) from outbox where request_id = ?", gone)).isZero();
      // As after an answer that comes too late.
      records.execute(
          """
          insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at,
            due_at, attempts, version)
          values (nextval('outbox_seq'), '%s', 'RENEW_ITEM', '%s', '%2$s', 'FAILED',
            current_timestamp, current_timestamp, 1, 1)"""
              .formatted(partner.code(), gone));
      answer(console, gone);
      console.seeText("no longer waits for an answer");
      console.click("answer:save");
      console.seeText("is handled.");
      assertThat(records.status(gone)).isEqualTo("RETURNED_BY_PATRON");
    }
  }

  /** A loan with a renewal that could not be sent to the broker; all its numbers are the same. */
  private String undeliverableRenewal(Broker partner, BrokerServer peer) {
    var request = fresh("PHONE");
    peer.reply(request, untilGivenUp(Reply.of(500, "")));
    new NcipClient(server)
        .send(NcipMessage.acceptItem(request, request).profile(partner.code()))
        .succeeds("AcceptItem");
    var desk = new CirculationDesk(server);
    assertThat(desk.lend("P0043188", request).status()).isIn(200, 201);
    assertThat(desk.renew(request).status()).isIn(200, 201);
    return request;
  }

  /** The reply to each attempt. */
  private static Reply[] untilGivenUp(Reply reply) {
    return Collections.nCopies(SharedServers.OUTBOX_TRIES, reply).toArray(Reply[]::new);
  }

  private void answer(Console console, String request) {
    awaitFailed(request);
    console.go("outbox.xhtml?text=" + request);
    browser.click(By.cssSelector("a.handled"));
    console.seeText("Broker's answer to a renewal");
  }

  private static void choose(String decision) {
    browser.click(By.cssSelector("input[type=radio][value=" + decision + "]"));
  }

  /** Waits for the last attempt at the message about the request. */
  private void awaitFailed(String request) {
    var records = new Records(server);
    Await.until(
        Duration.ofSeconds(30),
        "the last attempt",
        () ->
            "FAILED"
                .equals(records.value("select status from outbox where request_id = ?", request)));
  }

  /** Reloads until the page contains the text. */
  private static void await(Console console, String text) {
    Await.until(
        Duration.ofSeconds(30),
        "the page shows " + text,
        () -> {
          browser.driver().navigate().refresh();
          return console.text().contains(text);
        });
  }
}
