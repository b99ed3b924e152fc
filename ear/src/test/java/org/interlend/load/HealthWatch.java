package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests /health/ready ten times a second and records the slowest answer. */
final class HealthWatch implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 100;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest question;
  private final Thread watch = new Thread(this::watch, "health");
  private volatile long slowest;

  HealthWatch(URI server) {
    question = HttpRequest.newBuilder(server.resolve("/health/ready")).timeout(PATIENCE).build();
    watch.setDaemon(true);
    watch.start();
  }

  /** In milliseconds; no answer, or one that is not 200, counts as the time limit. */
  long slowestMillis() {
    return slowest;
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        slowest = Math.max(slowest, ask());
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private long ask() throws InterruptedException {
    var began = System.nanoTime();
    try {
      var well = http.send(question, BodyHandlers.discarding()).statusCode() == 200;
      return well ? (System.nanoTime() - began) / 1_000_000 : PATIENCE.toMillis();
    } catch (IOException none) {
      return PATIENCE.toMillis();
    }
  }

  @Override
  public void close() throws InterruptedException {
    watch.interrupt();
    watch.join();
  }
}
