package org.interlend.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;

/**
 * Compares the times of messages on two databases, a nearly empty one and a filled one: two
 * servers, which get every message in turn, one message at a time, so that both meet the same
 * disturbances. Both have the same settings and the patrons of the demonstration.
 */
final class SizesRun {

  /** Nothing can be lent without a catalog, so the empty database has a small one. */
  private static final long FEW_ITEMS = 60_000;

  private static final long FEW = 10;

  /**
   * A library always has some borrowed items. Without them the planner takes every item number for
   * one of the oldest, and reads the items up to it for each CheckInItem.
   */
  private static final int BORROWED = 200;

  private static final int DAYS_BUT_ONE_MONTH = 335;

  private final Options options;
  private final Report report;
  private final String run;

  SizesRun(Options options, Report report, String run) {
    this.options = options;
    this.report = report;
    this.run = run;
  }

  /**
   * @return whether every answer was right
   */
  boolean measure() throws Exception {
    try (var empty = InterlendServer.start(Database.POSTGRESQL);
        var full = InterlendServer.start(Database.POSTGRESQL, wholeYear())) {
      report.fact("machine", MetricsReader.machine());
      fill(empty, FEW_ITEMS, FEW, FEW);
      fill(full, options.items(), options.requests(), options.journal());
      boolean right = compare(empty, full);
      report.fact("retention", retention(full));
      return right;
    }
  }

  /** Nothing of the filled journal is deleted before it is asked for. */
  private static Map<String, String> wholeYear() {
    return Map.of("INTERLEND_JOURNAL_DAYS", Integer.toString(DAYS_BUT_ONE_MONTH));
  }

  private void fill(InterlendServer server, long items, long requests, long journal)
      throws Exception {
    var began = System.nanoTime();
    try (var database = new LargeDatabase(server.connect())) {
      database.fill(items, requests, journal);
      borrow(server);
      database.tidy();
    }
    report.fact(
        "filled",
        "%,d items, %,d finished requests and %,d journal lines in %d s, %,d MB"
            .formatted(
                items,
                requests,
                journal,
                (System.nanoTime() - began) / 1_000_000_000,
                server.ask(SizesRun::megabytes)));
  }

  private void borrow(InterlendServer server) throws IOException {
    var tally = new Tally();
    try (var broker =
        new LoadBroker(Work.ACCEPT_CHECKIN, run + "B", server.httpUri().resolve("/ncip"))) {
      broker.leave(BORROWED, tally);
    }
    assertThat(tally.errors()).isZero();
  }

  private static long megabytes(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select pg_database_size(current_database()) / 1000000")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private boolean compare(InterlendServer empty, InterlendServer full) throws Exception {
    var pairs = new ArrayList<Caller>();
    for (var n = 0; n < options.connections(); n++) {
      pairs.add(
          new Pair(
              new EveryMessage("E" + n, empty, slice(n, FEW_ITEMS)),
              new EveryMessage("F" + n, full, slice(n, options.items()))));
    }
    try (var pool = new CallerPool(pairs)) {
      report.fact(
          "warm-up",
          "messages a second: "
              + WarmUp.of(
                  options.warmUp(), time -> pool.work(time, options.messages()).perSecond()));
    }
    try (var one =
        new Pair(
            new EveryMessage("E", empty, slice(options.connections(), FEW_ITEMS)),
            new EveryMessage("F", full, slice(options.connections(), options.items())))) {
      report.fact("load", MetricsReader.loadAverage() + " before");
      var fewTimes = new Tally();
      var manyTimes = new Tally();
      var end = System.nanoTime() + options.time().toNanos();
      while (System.nanoTime() < end) {
        one.turn(fewTimes, manyTimes);
      }
      report.fact("load", MetricsReader.loadAverage() + " after");
      report.sizes(fewTimes, manyTimes);
      return fewTimes.errors() + manyTimes.errors() == 0;
    }
  }

  /** The titles of one caller of several, and of the one that measures. */
  private record Slice(long first, long titles) {}

  private Slice slice(int caller, long items) {
    var share = LargeDatabase.singles(items) / (options.connections() + 1);
    return new Slice(caller * share, share);
  }

  /** Sends the same to both servers, and begins with each in turn. */
  private static final class Pair implements Caller {

    private final EveryMessage few;
    private final EveryMessage many;
    private long turns;

    Pair(EveryMessage few, EveryMessage many) {
      this.few = few;
      this.many = many;
    }

    @Override
    public void turn(Tally tally) {
      turn(tally, tally);
    }

    void turn(Tally fewTimes, Tally manyTimes) {
      if (turns++ % 2 == 0) {
        few.turn(fewTimes);
        many.turn(manyTimes);
      } else {
        many.turn(manyTimes);
        few.turn(fewTimes);
      }
    }

    @Override
    public void close() throws IOException, SQLException {
      few.close();
      many.close();
    }
  }

  /** All messages to a server, one after the other. */
  private final class EveryMessage {

    private final List<Caller> callers = new ArrayList<>();

    EveryMessage(String name, InterlendServer server, Slice titles) throws IOException {
      URI ncip = server.httpUri().resolve("/ncip");
      callers.add(new LoadBroker(Work.LOOKUP, run + name + "L", ncip));
      callers.add(new LoadBroker(Work.ACCEPT_CHECKIN, run + name + "A", ncip));
      callers.add(new LendingPartner(run + name + "R", titles.first(), titles.titles(), ncip));
    }

    void turn(Tally tally) {
      for (var caller : callers) {
        try {
          caller.turn(tally);
        } catch (Caller.WrongAnswer | IOException | SQLException wrong) {
          tally.failed(wrong);
        }
      }
    }

    void close() throws IOException, SQLException {
      for (var caller : callers) {
        caller.close();
      }
    }
  }

  /** How long it takes to delete the oldest month of the journal. */
  private static String retention(InterlendServer server) {
    var began = System.nanoTime();
    var answer =
        new ApiClient(server, "admin", "interlend").post("jobs/journal-retention/runs", "");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return "%s of the journal's oldest month in %.1f s"
        .formatted(answer.json().path("result").asText(), (System.nanoTime() - began) / 1e9);
  }
}
