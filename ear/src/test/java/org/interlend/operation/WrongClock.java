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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.InterlendServer;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One more server, whose clock is ten minutes fast (libfaketime) or is set back by an hour. */
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
  void aServerWhoseClockIsFastSendsNothingThatAnotherOneIsSending() throws Exception {
    var library = libfaketime();
    assumeTrue(
        library.isPresent(), "libfaketime is not installed (INTERLEND_TEST_FAKETIME): not tried");
    var fast = clock(library.get(), Map.of("FAKETIME", "+10m"));
    try (var peer = new BrokerServer();
        var partner = Broker.open(server).with("ncipUrl", peer.url());
        var other = server.startBeside(fast)) {
      var records = new Records(server);
      for (int i = 0; i < MESSAGES; i++) {
        var recall = fresh("CLOCK");
        peer.holdAnswer(recall);
        records.execute(WaitingRecall.of(partner.code(), recall, recall));
        Await.until(PATIENCE, "the recall is sent", () -> !peer.received(recall).isEmpty());

        Thread.sleep(HELD.toMillis());
        assertThat(peer.received(recall)).hasSize(1);
        peer.releaseAnswers();
        Await.until(
            PATIENCE,
            "the answer is kept",
            () ->
                records
                    .value("select status from outbox where request_id = ?", recall)
                    .equals("SENT"));
      }
      assertThat(other.log()).noneMatch(line -> line.contains("ERROR [org.interlend"));
    }
  }

  @Test
  void aServerWhoseClockIsSetBackGoesOn(@TempDir Path folder) throws Exception {
    var library = libfaketime();
    assumeTrue(
        library.isPresent(), "libfaketime is not installed (INTERLEND_TEST_FAKETIME): not tried");
    var time = Files.writeString(folder.resolve("time"), "+0");
    var late =
        clock(
            library.get(),
            Map.of(
                "FAKETIME_TIMESTAMP_FILE", time.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "INTERLEND_OUTBOX_TIMEOUT", "PT0.1S"));
    try (var other = server.startBeside(late)) {
      var client = HttpClient.newHttpClient();
      var ready = HttpRequest.newBuilder(other.httpUri().resolve("/health/ready")).build();
      Files.writeString(time, "-1h");

      Thread.sleep(NOT_READ.toMillis());
      assertThat(client.send(ready, BodyHandlers.ofString()))
          .returns(200, HttpResponse::statusCode);
    }
  }

  private static Map<String, String> clock(Path library, Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("LD_PRELOAD", library.toString());
    settings.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    // Otherwise waits of the Java machine end at once.
    settings.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    return settings;
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
