package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.interlend.system.Database;
import org.interlend.system.InterlendServer;

/**
 * Measures the built server: starts it with a database of its own, has callers send messages over
 * some connections, checks every answer and prints how fast they came. See docs/performance.md.
 */
public final class LoadProgram {

  private static final int PARTS = 4;
  private static final Duration FOR_EVER = Duration.ofHours(24);

  private final Options options;
  private final Report report = new Report(System.out);
  private final String run = "L" + Long.toString(System.currentTimeMillis() / 1000, 36);
  private boolean failed;

  private LoadProgram(Options options) {
    this.options = options;
  }

  /**
   * @param args see {@link Options#USAGE}
   */
  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.of(args);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.print(Options.USAGE);
      System.exit(2);
      return;
    }
    var program = new LoadProgram(options);
    for (var database : options.databases()) {
      program.measure(database);
    }
    System.exit(program.failed ? 1 : 0);
  }

  private void measure(Database database) throws Exception {
    try (var server = InterlendServer.start(database)) {
      facts(server);
      switch (options.subject()) {
        case MESSAGES -> messages(server);
        case LISTS -> lists(server);
        case MEMORY -> memory(server);
      }
    }
  }

  private void messages(InterlendServer server) throws Exception {
    report.heading();
    Map<Work, Crew.Shift> served = new EnumMap<>(Work.class);
    for (var work : options.works()) {
      served.put(work, served(work, server));
    }
    report.fact("\nmemory", Metrics.residentMegabytes(server) + " MB resident at the end");
    if (options.jdbc()) {
      server.stop();
      report.heading();
      for (var work : options.works()) {
        var possible = possible(work, server);
        report.ratio(served.get(work).perSecond() / possible.perSecond());
      }
    }
  }

  /** The messages come in four parts, so that what grows with them is seen to grow. */
  private void memory(InterlendServer server) throws Exception {
    inMemory("before", server);
    try (var crew = brokers("W", server)) {
      send("Messages to begin with", crew, options.messages() / 10);
    }
    inMemory("begun", server);
    try (var crew = brokers("S", server)) {
      for (var part = 1; part <= PARTS; part++) {
        send("Messages, part " + part, crew, options.messages() / PARTS);
        inMemory("part " + part, server);
      }
    }
    var attackers =
        IntStream.range(0, options.connections()).mapToObj(n -> new Attacker(n, ncip(server)));
    try (var crew = new Crew(attackers.toList())) {
      send("Attacks", crew, options.messages() / 10);
    }
    inMemory("attacked", server);
  }

  private Crew brokers(String which, InterlendServer server) throws IOException {
    var callers = new ArrayList<Caller>();
    for (var n = 0; n < options.connections(); n++) {
      var work = options.works().get(n % options.works().size());
      callers.add(new Broker(work, run + "-" + which + n, ncip(server)));
    }
    return new Crew(callers);
  }

  private void send(String what, Crew crew, long messages) throws InterruptedException {
    report.heading();
    note(List.of(what), "", crew.work(FOR_EVER, messages), Cost.UNKNOWN);
  }

  private void inMemory(String when, InterlendServer server) throws IOException {
    report.fact(
        when,
        "%d MB of heap in use after a collection, %d MB resident"
            .formatted(LiveHeap.megabytes(server), Metrics.residentMegabytes(server)));
  }

  private void facts(InterlendServer server) throws Exception {
    try (var first = new Broker(Work.LOOKUP, run, ncip(server))) {
      first.turn(new Tally());
    }
    var script = server.java().parent().orElseThrow().info().startInstant().orElseThrow();
    var start = Duration.between(script, Instant.now());
    report.fact("\nmachine", Metrics.machine());
    report.fact("database", database(server));
    report.fact(
        "load",
        "%d connections, %d s after %d s of warm-up"
            .formatted(
                options.connections(), options.time().toSeconds(), options.warmUp().toSeconds()));
    report.fact(
        "start",
        "%.1f s from standalone.sh with an empty database to the first answered message"
            .formatted(start.toMillis() / 1000.0));
    report.fact("memory", Metrics.residentMegabytes(server) + " MB resident before the load");
  }

  private static URI ncip(InterlendServer server) {
    return server.httpUri().resolve("/ncip");
  }

  private static String database(InterlendServer server) throws SQLException {
    try (var connection = server.connect()) {
      var about = connection.getMetaData();
      var name = about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
      if (server.database() != Database.POSTGRESQL) {
        return name;
      }
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "select current_setting('fsync'), current_setting('synchronous_commit')")) {
        rows.next();
        return "%s, fsync %s, synchronous_commit %s"
            .formatted(name, rows.getString(1), rows.getString(2));
      }
    }
  }

  private Crew.Shift served(Work work, InterlendServer server) throws Exception {
    var callers = new ArrayList<Caller>();
    for (var n = 0; n < options.connections(); n++) {
      callers.add(new Broker(work, run + "-S" + n, ncip(server)));
    }
    var journal = journal(server);
    try (var crew = new Crew(callers)) {
      var warm = warmUp(work, crew);
      var cpu = Metrics.cpu(server);
      var statements = Metrics.statements(server);
      var shift = crew.work(options.time(), options.messages());
      var cost =
          Cost.of(
              Metrics.statements(server) - statements,
              Metrics.cpu(server).minus(cpu),
              Math.max(1, shift.tally().messages()));
      note(work.services(), "", shift, cost);
      var answered = warm + shift.tally().messages();
      if (options.slowCallers() > 0) {
        answered += besideSlowOnes(work, server, crew);
      }
      requireCommitted(server, journal, answered);
      return shift;
    }
  }

  private long besideSlowOnes(Work work, InterlendServer server, Crew crew) throws Exception {
    try (var slow = SlowCallers.headsAndBodies(options.slowCallers(), ncip(server))) {
      var shift = crew.work(options.time(), options.messages());
      note(
          work.services(),
          " beside %d slow callers".formatted(options.slowCallers()),
          shift,
          Cost.UNKNOWN);
      return shift.tally().messages();
    }
  }

  private void lists(InterlendServer server) throws Exception {
    var began = System.nanoTime();
    try (var filling = new Filling(options.requests(), server.connect())) {
      filling.fill();
      filling.tidy(server.database());
    }
    report.fact(
        "filled",
        "%d requests in %d s"
            .formatted(options.requests(), (System.nanoTime() - began) / 1_000_000_000));
    var callers = new ArrayList<Reader>();
    for (var n = 0; n < options.connections(); n++) {
      callers.add(new Reader(server, new Looking(options.requests(), n)));
    }
    try (var crew = new Crew(callers)) {
      report.heading();
      crew.work(options.warmUp(), options.messages());
      var cpu = Metrics.cpu(server);
      var statements = Metrics.statements(server);
      report.fact("load", Metrics.loadAverage() + " before");
      var shift = crew.work(options.time(), options.messages());
      var cost =
          Cost.of(
              Metrics.statements(server) - statements,
              Metrics.cpu(server).minus(cpu),
              Math.max(1, shift.tally().messages()));
      note(List.of("Lists and searches"), "", shift, cost);
      report.fact("load", Metrics.loadAverage() + " after");
    }
  }

  private Crew.Shift possible(Work work, InterlendServer server) throws Exception {
    var numbers = new Numbers();
    var callers = new ArrayList<PlainJdbc>();
    for (var n = 0; n < options.connections(); n++) {
      callers.add(new PlainJdbc(work, run + "-J" + n, server.connect(), numbers));
    }
    try (var crew = new Crew(callers)) {
      warmUp(work, crew);
      var shift = crew.work(options.time(), options.messages());
      note(
          work.services(), " by plain JDBC", shift, Cost.ofStatements(callers.get(0).statements()));
      return shift;
    }
  }

  private long warmUp(Work work, Crew crew) throws InterruptedException {
    if (options.warmUp().isZero()) {
      return 0;
    }
    var shift = crew.work(options.warmUp(), options.messages());
    note(work.services(), " (warm-up)", shift, Cost.UNKNOWN);
    return shift.tally().messages();
  }

  private void note(List<String> services, String how, Crew.Shift shift, Cost cost) {
    if (shift.tally().messages() == 0) {
      throw new IllegalStateException("Nothing was answered: " + shift.tally().firstError());
    }
    failed |= shift.tally().errors() > 0;
    report.shift(String.join(" + ", services) + how, shift, cost);
  }

  private static long journal(InterlendServer server) throws SQLException {
    try (var connection = server.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from exchange")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Every answered message stands in the journal; a failed one may, but need not. */
  private void requireCommitted(InterlendServer server, long before, long answered)
      throws SQLException {
    var written = journal(server) - before;
    if (written < answered) {
      throw new IllegalStateException(
          "%d messages were answered and only %d are in the journal".formatted(answered, written));
    }
  }
}
