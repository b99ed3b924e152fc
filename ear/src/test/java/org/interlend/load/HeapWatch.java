package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.interlend.support.InterlendServer;

/** Reads the server's heap twice a second and records the maximum. */
final class HeapWatch implements AutoCloseable {

  private static final String USED = "base_memory_usedHeap_bytes";
  private static final long MEGABYTE = 1024 * 1024;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI metrics;
  private final Thread watch = new Thread(this::watch, "heap");
  private volatile long most;

  HeapWatch(InterlendServer server) {
    metrics = server.managementUri().resolve("/metrics");
    watch.setDaemon(true);
    watch.start();
  }

  /** The maximum, in MB. */
  long megabytes() {
    return most / MEGABYTE;
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        look();
        Thread.sleep(500);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (IOException gone) {
      System.err.println("The heap is not watched any more: " + gone);
    }
  }

  private void look() throws IOException, InterruptedException {
    var question = HttpRequest.newBuilder(metrics).build();
    http.send(question, BodyHandlers.ofLines())
        .body()
        .filter(line -> line.startsWith(USED))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .forEach(used -> most = Math.max(most, used));
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
