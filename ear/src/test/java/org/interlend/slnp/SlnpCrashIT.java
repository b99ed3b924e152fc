package org.interlend.slnp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.interlend.support.Await;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/**
 * An answered order survives a power cut, and none is made twice. A second server has the same
 * partners and opens the port as soon as it is free. On PostgreSQL only; {@code CrashIT} kills a
 * server on H2 too.
 */
class SlnpCrashIT {

  private static final int CLIENTS = 4;
  private static final int ANSWERS_BEFORE_THE_END = 100;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** The orders that were sent, with the replies of those that were answered. */
  private final Map<String, List<String>> answered = new ConcurrentHashMap<>();

  private final Map<String, String> sent = new ConcurrentHashMap<>();

  @Test
  void aKilledServerLosesNoAnsweredOrderAndMakesNoneTwice() throws InterruptedException {
    try (var server = InterlendServer.start(Database.POSTGRESQL)) {
      var partner = SlnpPartner.open(server, Map.of("temporaryRecords", "AT_ORDER"));
      // The first server has the port before there is a second one, which could open it as well.
      try (var second = server.startBeside()) {
        killOne(server, second, partner);
      }
    }
  }

  private void killOne(InterlendServer server, InterlendServer second, SlnpPartner partner)
      throws InterruptedException {
    orderUntilKilled(server, partner);

    var records = new Records(second);
    Await.until(LIMIT, "open port", () -> ZflClient.answers(partner.port()));

    for (var number : answered.keySet()) {
      assertThat(records.requests(number)).as(number).isOne();
    }
    try (var client = partner.connect()) {
      for (var order : sent.entrySet()) {
        var reply = client.ask(order.getValue());
        assertThat(reply).hasSize(4);
        assertThat(answered.getOrDefault(order.getKey(), reply)).isEqualTo(reply);
        assertThat(records.requests(order.getKey())).isOne();
        assertThat(records.temporaryRecords(order.getKey())).containsExactly(1L, 1L, 1L, 1L);
      }
    }
    assertThat(
            records.count(
                "select count(*) from borrowing_request where partner_id ="
                    + " (select id from partner where code = ?)",
                partner.code()))
        .isEqualTo(sent.size());

    second.kill();
    server.start();
    Await.until(LIMIT, "open port after a start", () -> ZflClient.answers(partner.port()));
  }

  private void orderUntilKilled(InterlendServer server, SlnpPartner partner)
      throws InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      clients.execute(() -> order(partner));
    }
    Await.until(LIMIT, "answers", () -> answered.size() >= ANSWERS_BEFORE_THE_END);
    server.kill();
    clients.shutdown();
    assertThat(clients.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Places orders over one connection until the server is gone. */
  private void order(SlnpPartner partner) {
    try (var client = partner.connect()) {
      while (true) {
        var number = ZflOrder.freshNumber();
        var order = ZflOrder.pfl(number, "P0043177").text();
        sent.put(number, order);
        answered.put(number, client.ask(order));
      }
    } catch (RuntimeException theServerIsGone) {
      // the end of this client's orders
    }
  }
}
