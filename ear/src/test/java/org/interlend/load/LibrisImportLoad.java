package org.interlend.load;

import java.io.IOException;
import java.time.Duration;
import org.interlend.libris.LibrisPartner;
import org.interlend.libris.LibrisServer;
import org.interlend.support.InterlendServer;

/**
 * Imports one list of Libris with many requests, half of each side, and then the same list again.
 */
final class LibrisImportLoad implements AutoCloseable {

  private final InterlendServer server;
  private final int requests;
  private final LibrisServer libris = new LibrisServer();
  private final LibrisPartner partner;

  LibrisImportLoad(InterlendServer server, int requests) {
    this.server = server;
    this.requests = requests;
    partner = LibrisPartner.open(server, libris);
    for (var n = 0; n < requests / 2; n++) {
      partner.order("Y1", "Y2");
      partner.requestFrom("Y3");
    }
  }

  /** Imports the list, and says how long it took and what each request cost. */
  String run() throws IOException, InterruptedException {
    var cpu = MetricsReader.cpu(server);
    var statements = MetricsReader.statements(server);
    var began = System.nanoTime();
    partner.run();
    var time = Duration.ofNanos(System.nanoTime() - began);
    var cost =
        Cost.of(
            MetricsReader.statements(server) - statements,
            MetricsReader.cpu(server).minus(cpu),
            requests);
    return "%d requests in %.1f s, each %.1f statements and %.1f ms of processor time"
        .formatted(
            requests,
            time.toMillis() / 1e3,
            cost.statements().orElseThrow(),
            cost.cpuMillis().orElseThrow());
  }

  @Override
  public void close() {
    partner.close();
    libris.close();
  }
}
