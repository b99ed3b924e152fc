package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.interlend.support.InterlendServer;

/**
 * A start at which requests arrive: the server refuses them, at least one before the application is
 * deployed, where one that waited for the start would have no answer yet.
 */
final class RefusingStart {

  /** On a busy machine. */
  private static final Duration LONGER_THAN_ANY_ANSWER = Duration.ofMinutes(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private final InterlendServer server;

  /**
   * @param server which does not run
   */
  RefusingStart(InterlendServer server) {
    this.server = server;
  }

  void run() throws Exception {
    var before = deployments();
    var start = CompletableFuture.runAsync(server::start);
    var seen = new TreeSet<Integer>();
    var refusedMeanwhile = false;
    while (!start.isDone()) {
      try {
        var status = status();
        seen.add(status);
        refusedMeanwhile |= status == 503 && deployments() == before;
      } catch (ConnectException closed) {
        // before it listens
      }
      Thread.sleep(20);
    }
    start.get();
    assertThat(seen).isSubsetOf(200, 503);
    assertThat(refusedMeanwhile).as("refused before the application was deployed").isTrue();
    assertThat(status()).isEqualTo(200);
  }

  private int status() throws IOException, InterruptedException {
    var ready = HttpRequest.newBuilder(server.httpUri().resolve("health/ready"));
    return http.send(ready.timeout(LONGER_THAN_ANY_ANSWER).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private long deployments() {
    return server.log().stream().filter(line -> line.contains("WFLYSRV0010: Deployed")).count();
  }
}
