package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One more server, whose clock is ten minutes fast (libfaketime) and then set back to an hour ago.
 */
abstract class WrongClock {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MESSAGES = 6;

  /** Longer than the other servers need to look into the outbox twice. */
  private static final Duration HELD = Duration.ofSeconds(3);

  /** A server is no longer ready when it has not read the outbox for its timeout and 30 s. */
  private static final Duration NOT_READ = Duration.ofSeconds(33);

  private final InterlendServer server;

  WrongClock(InterlendServer server) {
    this.server = server;
  }

  @Test
  void aServerWhoseClockIsWrongSendsNothingThatAnotherOneIsSendingAndGoesOn(@TempDir Path folder)
      throws Exception {
    var library = libfaketime();
    assumeTrue(
        library.isPresent(), "libfaketime is not installed (INTERLEND_TEST_FAKETIME): not tried");
    var time = Files.writeString(folder.resolve("time"), "+10m");
    try (var other = server.startBeside(clock(library.get(), time))) {
      sendsNothingThatAnotherOneIsSending();
      assertThat(other.log()).noneMatch(line -> line.contains("ERROR [org.interlend"));
      Files.writeString(time, "-1h");
      goesOn(other);
    }
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

  private void goesOn(InterlendServer other) throws Exception {
    var api = new ApiClient(server, "admin", "interlend");
    try (var usual =
        new Records(server)
            .afterwards("delete from server_setting where name = 'OUTBOX_TIMEOUT'")) {
      var brief = api.put("server-settings/INTERLEND_OUTBOX_TIMEOUT", "{\"value\": \"PT0.1S\"}");
      assertThat(brief.status()).as(brief.toString()).isEqualTo(200);

      Thread.sleep(NOT_READ.toMillis());
      var ready = HttpRequest.newBuilder(other.httpUri().resolve("/health/ready")).build();
      assertThat(HttpClient.newHttpClient().send(ready, BodyHandlers.ofString()))
          .returns(200, HttpResponse::statusCode);
    }
  }

  private static Map<String, String> clock(Path library, Path time) {
    return Map.of(
        "LD_PRELOAD",
        library.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        time.toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        // Otherwise waits of the Java machine end at once.
        "FAKETIME_FORCE_MONOTONIC_FIX",
        "0");
  }

  private static Optional<Path> libfaketime() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("INTERLEND_TEST_FAKETIME")).stream(),
            Stream.of(
                "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
                "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"))
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst();
  }
}
