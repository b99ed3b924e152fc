package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interlend.support.InterlendServer;

/**
 * Attacks the built server, on the loopback address only, and prints how each attack affects other
 * clients. See docs/performance.md.
 */
public final class AttackProgram {

  /**
   * The allowed slowdown of other clients: this factor or this many milliseconds, whichever is
   * more.
   */
  private static final double LONGER = 1.5;

  private static final double ALLOWED_MILLIS = 60;
  private static final long HEALTH_MILLIS = 1000;
  private static final long HEAP_GROWTH_MEGABYTES = 10;

  private static final int OTHERS = 4;
  private static final int SENDERS = 3;
  private static final long NO_END = Long.MAX_VALUE / 2;
  private static final Duration ROUND = Duration.ofSeconds(2);

  private static final List<String> SLOW_PATHS =
      List.of(
          "/ncip",
          "/ncip/soap",
          "/sru",
          "/console/my/index.xhtml",
          "/api/institution",
          "/api/catalog");

  private static final String LONG_ANSWER =
      "/console/jakarta.faces.resource/components.js.xhtml?ln=primefaces";

  private static final String ROW = "%-62s %6s %8s %8s %9s %8s  %s%n";

  private final AttackOptions options;
  private final InterlendServer server;
  private final List<Caller> brokers = new ArrayList<>();
  private boolean failed;

  private AttackProgram(AttackOptions options, InterlendServer server) {
    this.options = options;
    this.server = server;
  }

  /** An attack that runs until it is closed. */
  private interface Attacking extends AutoCloseable {}

  /** Starts an attack. */
  private interface Beginning {
    Attacking begin() throws Exception;
  }

  /**
   * @param args see {@link AttackOptions#USAGE}
   */
  public static void main(String[] args) throws Exception {
    AttackOptions options;
    try {
      options = AttackOptions.of(args);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.print(AttackOptions.USAGE);
      System.exit(2);
      return;
    }
    // The operator's default; the servers of the tests write a journal line for every refusal.
    var settings = Map.of("INTERLEND_JOURNAL_REFUSALS", "30");
    boolean failed;
    try (var server = InterlendServer.start(options.database(), settings)) {
      var program = new AttackProgram(options, server);
      program.run();
      failed = program.failed;
    }
    System.exit(failed ? 1 : 0);
  }

  private void run() throws Exception {
    System.out.printf("machine   %s%n", MetricsReader.machine());
    System.out.printf(
        "others    %d brokers that look up patrons, measured for %d s before and during each attack%n",
        OTHERS, options.time().toSeconds());
    try (var others = others()) {
      others.work(options.warmUp(), NO_END);
      System.out.printf("heap      %d MB in use before%n%n", LiveHeap.megabytes(server));
      System.out.printf(ROW, "", "alive", "p95 ms", "during", "health ms", "heap MB", "");
      for (var count : options.connections()) {
        attack(count + " slow heads", others, () -> slow(SlowCallers.heads(count, uri("/ncip"))));
        for (var path : SLOW_PATHS) {
          attack(
              "%d slow bodies to %s".formatted(count, path),
              others,
              () -> slow(SlowCallers.bodies(count, uri(path), "")));
        }
        attack(
            count + " readers that do not read",
            others,
            () -> new SlowReaderLoad(count, uri(LONG_ANSWER))::close);
      }
      for (var flood : Flood.values()) {
        attack("%d senders of %s".formatted(SENDERS, flood.about()), others, () -> flood(flood));
      }
      attack("%d senders of hostile messages".formatted(SENDERS), others, this::hostileMessages);
    }
    rounds();
  }

  private CallerPool others() throws IOException {
    for (var n = 0; n < OTHERS; n++) {
      brokers.add(new LoadBroker(Work.LOOKUP, "A" + n, uri("/ncip")));
    }
    return new CallerPool(brokers);
  }

  private void attack(String what, CallerPool others, Beginning attack) throws Exception {
    var before = p95(others.work(options.time(), NO_END));
    double during;
    long health;
    try (var watch = new HealthWatch(server.httpUri());
        var running = attack.begin()) {
      var result = others.work(options.time(), NO_END);
      during = p95(result);
      health = watch.slowestMillis();
      failed |= result.tally().errors() > 0;
      if (result.tally().firstError() != null) {
        System.out.println("  first error: " + result.tally().firstError());
      }
    }
    var alive = server.java().isAlive();
    var well =
        alive && during <= Math.max(before * LONGER, ALLOWED_MILLIS) && health <= HEALTH_MILLIS;
    failed |= !well;
    System.out.printf(
        ROW,
        what,
        alive ? "yes" : "NO",
        millis(before),
        millis(during),
        health,
        LiveHeap.megabytes(server),
        well ? "" : "TOO MUCH");
  }

  /** The heap after each round of all attacks; the first round also fills the permanent caches. */
  private void rounds() throws Exception {
    var heaps = new ArrayList<Long>();
    for (var round = 1; round <= options.rounds(); round++) {
      for (var path : SLOW_PATHS) {
        try (var slow = SlowCallers.bodies(200, uri(path), "")) {
          Thread.sleep(ROUND.toMillis());
        }
      }
      for (var flood : Flood.values()) {
        try (var senders = flood.senders(SENDERS, server.httpUri())) {
          senders.work(ROUND, NO_END);
        }
      }
      heaps.add(LiveHeap.megabytes(server));
      System.out.printf("round %-3d %d MB of heap in use%n", round, heaps.get(round - 1));
    }
    if (heaps.size() > 1) {
      var growth = heaps.get(heaps.size() - 1) - heaps.get(0);
      System.out.printf("growth    %d MB from the first round to the last%n", growth);
      failed |= growth > HEAP_GROWTH_MEGABYTES;
    }
  }

  private static Attacking slow(SlowCallers callers) {
    return callers::close;
  }

  private Attacking flood(Flood flood) {
    return inBackground(flood.senders(SENDERS, server.httpUri()));
  }

  private Attacking hostileMessages() {
    var attackers = new ArrayList<Caller>();
    for (var n = 0; n < SENDERS; n++) {
      attackers.add(new Attacker(n, uri("/ncip")));
    }
    return inBackground(new CallerPool(attackers));
  }

  private Attacking inBackground(CallerPool pool) {
    var work =
        new Thread(
            () -> {
              try {
                pool.work(options.time(), NO_END);
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            },
            "attack");
    work.start();
    return () -> {
      work.join();
      pool.close();
    };
  }

  private URI uri(String path) {
    return server.httpUri().resolve(path);
  }

  private static double p95(CallerPool.Measurement result) {
    return result.tally().times().values().iterator().next().getValueAtPercentile(95) / 1e6;
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }
}
