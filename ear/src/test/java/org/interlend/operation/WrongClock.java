package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.interlend.console.Session;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One of two servers has a clock that is fast, or is set back. */
abstract class WrongClock {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MESSAGES = 6;

  /** The server's process asks each second what time it is to be. */
  private static final Duration TAKES_EFFECT = Duration.ofMillis(1500);

  /** Longer than the other servers need to look into the outbox twice. */
  private static final Duration HELD = Duration.ofSeconds(3);

  /** A server is no longer ready when it has not read the outbox for its timeout and 30 s. */
  private static final Duration NOT_READ = Duration.ofSeconds(33);

  private static final String SESSIONS =
      """
      select count(*) from staff_session s join staff_account a on a.id = s.account_id
      where a.username = 'desk'""";

  private final InterlendServer server;
  private final InterlendServer other;
  private final ServerClock clock;

  /**
   * @param clock that of the other server
   */
  WrongClock(InterlendServer server, InterlendServer other, ServerClock clock) {
    this.server = server;
    this.other = other;
    this.clock = clock;
  }

  @AfterEach
  void isRightAgain() throws InterruptedException {
    clock.isRight();
    Thread.sleep(TAKES_EFFECT.toMillis());
  }

  @Test
  void aServerWhoseClockIsWrongSendsNothingThatAnotherOneIsSendingAndGoesOn() throws Exception {
    assumeTrue(
        clock.canBeSet(), "libfaketime is not installed (INTERLEND_TEST_FAKETIME): not tried");
    var before = other.log().size();
    clock.isWrongBy("+10m");
    Thread.sleep(TAKES_EFFECT.toMillis());
    sendsNothingThatAnotherOneIsSending();
    var log = other.log();
    assertThat(log.subList(before, log.size()))
        .noneMatch(line -> line.contains("ERROR [org.interlend"));
    clock.isWrongBy("-1h");
    goesOn();
  }

  /** A sign-in forgets the sessions that have ended with their server. */
  @Test
  void aSignInAtAServerWhoseClockIsFastEndsNoSessionOfAnotherOne() throws Exception {
    assumeTrue(
        clock.canBeSet(), "libfaketime is not installed (INTERLEND_TEST_FAKETIME): not tried");
    var records = new Records(server);
    new Session(server).signIn("desk", "interlend");
    var sessions = records.count(SESSIONS);
    assertThat(sessions).isPositive();
    clock.isWrongBy("+3h");
    Thread.sleep(TAKES_EFFECT.toMillis());

    new Session(other).signIn("sharing", "interlend");

    assertThat(records.count(SESSIONS)).isEqualTo(sessions);
  }

  /** A partner for each message: a partner gets two at a time. */
  private void sendsNothingThatAnotherOneIsSending() throws Exception {
    var records = new Records(server);
    var recalls = Stream.generate(() -> fresh("CLOCK")).limit(MESSAGES).toList();
    try (var peer = new BrokerServer()) {
      for (var recall : recalls) {
        var partner = Broker.open(server).with("ncipUrl", peer.url());
        peer.holdAnswer(recall);
        records.execute(WaitingRecall.of(partner.code(), recall, recall));
        Await.until(PATIENCE, "the recall is sent", () -> !peer.received(recall).isEmpty());
      }

      Thread.sleep(HELD.toMillis());
      assertThat(peer.received()).hasSize(MESSAGES);
      peer.releaseAnswers();
      for (var recall : recalls) {
        Await.until(
            PATIENCE,
            "the answer is kept",
            () ->
                records
                    .value("select status from outbox where request_id = ?", recall)
                    .equals("SENT"));
      }
    }
  }

  private void goesOn() throws Exception {
    var api = new ApiClient(server, "admin", "interlend");
    try (var usual =
        new Records(server)
            .afterwards("delete from server_setting where name = 'OUTBOX_TIMEOUT'")) {
      api.set("INTERLEND_OUTBOX_TIMEOUT", "PT0.1S");

      Thread.sleep(NOT_READ.toMillis());
      var ready = HttpRequest.newBuilder(other.httpUri().resolve("/health/ready")).build();
      assertThat(HttpClient.newHttpClient().send(ready, BodyHandlers.ofString()))
          .returns(200, HttpResponse::statusCode);
    }
  }
}
