package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.interlend.operation.SteadySender.Outcome;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.BrokerServer;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.Test;

/** A server that gets a SIGTERM under load, and stops for good. */
abstract class GracefulStop {

  /** The server's own. */
  static final Duration SETTLE = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** On a busy machine. */
  private static final Duration LONGER_THAN_ANY_ANSWER = Duration.ofMinutes(1);

  private static final String PARTNER = "BRIGHTWATER";
  private static final int BEFORE_THE_STOP = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final InterlendServer server;

  GracefulStop(InterlendServer server) {
    this.server = server;
  }

  @Test
  void aStopCutsNoMessage() throws Exception {
    var slnpPort = FreePort.next();
    try (var peer = new BrokerServer()) {
      var partner = "{'name': 'ZFL', 'protocol': 'SLNP', 'slnp': {'port': %d}}".formatted(slnpPort);
      new ApiClient(server, "admin", "interlend").put("partners/ZFL", partner.replace('\'', '"'));
      Await.until(
          PATIENCE, "SLNP", () -> SteadySender.line(slnpPort, "SLNPQuit\n") == Outcome.ANSWERED);

      stopsUnderLoad(slnpPort, peer);
    }
  }

  private void stopsUnderLoad(int slnpPort, BrokerServer peer) throws Exception {
    var records = new Records(server);
    var http1 = SteadySender.overHttp(server);
    var http2 = SteadySender.overHttp(server);
    var tcp = SteadySender.overTcp(server.tcpPort());
    var slnp = SteadySender.overSlnp(slnpPort);
    var senders = List.of(http1, http2, tcp, slnp);
    Await.until(
        PATIENCE,
        "load",
        () -> senders.stream().allMatch(s -> s.count(Outcome.ANSWERED) > BEFORE_THE_STOP));

    var overHttp = fresh("SLOW");
    var overTcp = fresh("SLOW");
    for (var request : List.of(overHttp, overTcp)) {
      new NcipClient(server).send(acceptItem(request, request)).succeeds("AcceptItem");
    }
    var recall = deliveredRecall(peer, records);
    CompletableFuture<Outcome> slowHttp;
    CompletableFuture<Outcome> slowTcp;
    CompletableFuture<Void> stop;
    int logged;
    try (var other = server.connect()) {
      lock(other, overHttp, overTcp);
      slowHttp =
          CompletableFuture.supplyAsync(
              () -> SteadySender.post(new NcipClient(server), checkInItem(overHttp).bytes()));
      slowTcp =
          CompletableFuture.supplyAsync(
              () -> SteadySender.line(server.tcpPort(), checkInItem(overTcp).xml() + "\n"));
      awaitTwoWaiting(other);

      logged = server.log().size();
      stop = CompletableFuture.runAsync(server::stop);
      var down = awaitNotReady();
      var then = senders.stream().map(each -> each.count(Outcome.ANSWERED)).toList();

      assertThat(down.body())
          .startsWith("{\"status\":\"DOWN\"")
          .contains("\"name\":\"stop\",\"data\":{\"reason\":\"This server was told to stop.");
      assertThat(down.headers().allValues("Connection")).containsExactly("close");
      Await.until(
          PATIENCE,
          "the end of the settle time",
          () -> senders.stream().allMatch(each -> refused(each) > 0));
      for (int i = 0; i < senders.size(); i++) {
        assertThat(senders.get(i).count(Outcome.ANSWERED))
            .as("taken during the settle time")
            .isGreaterThan(then.get(i));
      }
      assertThat(Stream.of(slowHttp, slowTcp, stop)).noneMatch(CompletableFuture::isDone);
      other.rollback();
      peer.releaseAnswers();
    }
    assertThat(slowHttp.get()).isEqualTo(Outcome.ANSWERED);
    assertThat(slowTcp.get()).isEqualTo(Outcome.ANSWERED);
    stop.get();
    senders.forEach(SteadySender::close);

    for (var request : List.of(overHttp, overTcp)) {
      assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    }
    assertThat(records.value("select status from outbox where request_id = ?", recall))
        .isEqualTo("SENT");
    assertThat(peer.received(recall)).hasSize(1);
    for (var sender : List.of(http1, http2, tcp)) {
      assertAnsweredOrNotTaken(sender, records);
    }
    assertThat(slnp.count(Outcome.CUT)).isZero();
    assertThat(server.log().stream().skip(logged))
        .anyMatch(line -> line.contains("Stopping: /health/ready answers 503 from now on."))
        .noneMatch(line -> line.contains("broken off") || line.contains("ERROR [org.interlend"));
  }

  private static long refused(SteadySender sender) {
    return sender.count(Outcome.REFUSED) + sender.count(Outcome.NO_CONNECTION);
  }

  private static String deliveredRecall(BrokerServer peer, Records records) {
    var recall = fresh("STOP");
    peer.holdAnswer(recall);
    records.changeSettings(
        "update partner set ncip_url = '%s' where code = '%s'".formatted(peer.url(), PARTNER));
    records.execute(WaitingRecall.of(PARTNER, recall, recall));
    Await.until(PATIENCE, "the recall", () -> !peer.received(recall).isEmpty());
    return recall;
  }

  /** Makes messages about these requests wait, like others that change them at the same time. */
  private static void lock(Connection other, String... requests) throws SQLException {
    other.setAutoCommit(false);
    try (var statement =
        other.prepareStatement(
            "select id from borrowing_request where external_id = any (?) for update")) {
      statement.setArray(1, other.createArrayOf("varchar", requests));
      statement.execute();
    }
  }

  private static void awaitTwoWaiting(Connection other) {
    Await.until(
        PATIENCE,
        "messages that wait for the lock",
        () -> {
          try (var statement = other.createStatement();
              var waiting =
                  statement.executeQuery(
                      "select count(*) from pg_locks where locktype = 'transactionid'"
                          + " and not granted")) {
            return waiting.next() && waiting.getInt(1) >= 2;
          } catch (SQLException e) {
            throw new AssertionError(e);
          }
        });
  }

  /**
   * The server closes connections and tells the application of the stop in two steps, with a moment
   * between them.
   */
  private HttpResponse<String> awaitNotReady() throws Exception {
    var end = System.nanoTime() + SETTLE.toNanos();
    var answer = get();
    while (!tellsOfTheStop(answer) && System.nanoTime() < end) {
      answer = get();
    }
    assertThat(answer.statusCode()).isEqualTo(503);
    return answer;
  }

  private static boolean tellsOfTheStop(HttpResponse<String> answer) {
    return answer.headers().allValues("Connection").contains("close")
        && answer.body().contains("told to stop");
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    var ready = HttpRequest.newBuilder(server.httpUri().resolve("health/ready"));
    return http.send(ready.timeout(LONGER_THAN_ANY_ANSWER).build(), BodyHandlers.ofString());
  }

  private static void assertAnsweredOrNotTaken(SteadySender sender, Records records) {
    assertThat(sender.count(Outcome.CUT)).isZero();
    for (var each : sender.sent()) {
      assertThat(records.requests(each.request()))
          .as("%s: %s", each.request(), each.outcome())
          .isEqualTo(each.outcome() == Outcome.ANSWERED ? 1 : 0);
    }
  }
}
