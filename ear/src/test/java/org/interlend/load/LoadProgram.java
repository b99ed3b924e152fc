package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;

/**
 * Measures the built server: starts it with a database of its own, sends messages over some
 * connections, checks every answer and prints the times. See docs/performance.md.
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
    if (options.subject() == Options.Subject.SIZES) {
      failed |= !new SizesRun(options, report, run).measure();
      return;
    }
    try (var server = InterlendServer.start(database)) {
      facts(server);
      switch (options.subject()) {
        case MESSAGES, SIZES -> messages(server);
        case LISTS -> lists(server);
        case MEMORY -> memory(server);
        case ORDERS -> orders(server);
        case LIBRIS -> libris(server);
        case LETTERS -> letters(server);
      }
    }
  }

  private void messages(InterlendServer server) throws Exception {
    var messages = new MessageRun(options, report, run, server);
    for (var work : options.works()) {
      messages.measure(work);
    }
    failed |= messages.failed();
    report.fact("\nmemory", MetricsReader.residentMegabytes(server) + " MB resident at the end");
  }

  /**
   * The program sends the messages in four parts, to show whether memory grows with their number.
   */
  private void memory(InterlendServer server) throws Exception {
    inMemory("before", server);
    try (var pool = brokers("W", server)) {
      send("Messages to begin with", pool, options.messages() / 10);
    }
    inMemory("begun", server);
    try (var pool = brokers("S", server)) {
      for (var part = 1; part <= PARTS; part++) {
        send("Messages, part " + part, pool, options.messages() / PARTS);
        inMemory("part " + part, server);
      }
    }
    var attackers =
        IntStream.range(0, options.connections()).mapToObj(n -> new Attacker(n, ncip(server)));
    try (var pool = new CallerPool(attackers.toList())) {
      send("Attacks", pool, options.messages() / 10);
    }
    inMemory("attacked", server);
  }

  private CallerPool brokers(String which, InterlendServer server) throws IOException {
    var callers = new ArrayList<Caller>();
    for (var n = 0; n < options.connections(); n++) {
      var work = options.works().get(n % options.works().size());
      callers.add(new LoadBroker(work, run + "-" + which + n, ncip(server)));
    }
    return new CallerPool(callers);
  }

  private void send(String what, CallerPool pool, long messages) throws InterruptedException {
    report.heading();
    note(List.of(what), "", pool.work(FOR_EVER, messages), Cost.UNKNOWN);
  }

  private void inMemory(String when, InterlendServer server) throws IOException {
    report.fact(
        when,
        "%d MB of heap in use after a collection, %d MB resident"
            .formatted(LiveHeap.megabytes(server), MetricsReader.residentMegabytes(server)));
  }

  private void facts(InterlendServer server) throws Exception {
    try (var first = new LoadBroker(Work.LOOKUP, run, ncip(server))) {
      first.turn(new Tally());
    }
    var script = server.java().parent().orElseThrow().info().startInstant().orElseThrow();
    var start = Duration.between(script, Instant.now());
    report.fact("\nmachine", MetricsReader.machine());
    report.fact("database", database(server));
    report.fact(
        "load",
        "%d connections, %d s after at most %d s of warm-up"
            .formatted(
                options.connections(), options.time().toSeconds(), options.warmUp().toSeconds()));
    report.fact(
        "start",
        "%.1f s from standalone.sh with an empty database to the first answered message"
            .formatted(start.toMillis() / 1000.0));
    report.fact("memory", MetricsReader.residentMegabytes(server) + " MB resident before the load");
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

  private void lists(InterlendServer server) throws Exception {
    var began = System.nanoTime();
    try (var filling = new DatabaseFiller(options.requests(), server.connect())) {
      filling.fill();
      filling.tidy(server.database());
    }
    report.fact(
        "filled",
        "%d requests in %d s"
            .formatted(options.requests(), (System.nanoTime() - began) / 1_000_000_000));
    var callers = new ArrayList<Reader>();
    for (var n = 0; n < options.connections(); n++) {
      callers.add(new Reader(server, new ListLookups(options.requests(), n)));
    }
    try (var pool = new CallerPool(callers)) {
      report.heading();
      pool.work(options.warmUp(), options.messages());
      var cpu = MetricsReader.cpu(server);
      var statements = MetricsReader.statements(server);
      report.fact("load", MetricsReader.loadAverage() + " before");
      var result = pool.work(options.time(), options.messages());
      var cost =
          Cost.of(
              MetricsReader.statements(server) - statements,
              MetricsReader.cpu(server).minus(cpu),
              Math.max(1, result.tally().messages()));
      note(List.of("Lists and searches"), "", result, cost);
      report.fact("load", MetricsReader.loadAverage() + " after");
    }
  }

  private void orders(InterlendServer server) throws Exception {
    var port = Orderer.openPort(server);
    var callers = new ArrayList<Caller>();
    for (var n = 0; n < options.connections(); n++) {
      callers.add(new Orderer(run + n + "N", port));
    }
    var journal = new JournalCheck(server);
    try (var pool = new CallerPool(callers)) {
      report.heading();
      var warm = pool.work(options.warmUp(), options.messages());
      note(List.of(Orderer.COMMAND), " (warm-up)", warm, Cost.UNKNOWN);
      var cpu = MetricsReader.cpu(server);
      var statements = MetricsReader.statements(server);
      var result = pool.work(options.time(), options.messages());
      note(
          List.of(Orderer.COMMAND),
          "",
          result,
          Cost.of(
              MetricsReader.statements(server) - statements,
              MetricsReader.cpu(server).minus(cpu),
              Math.max(1, result.tally().messages())));
      journal.require(warm.tally().messages() + result.tally().messages());
    }
  }

  private void libris(InterlendServer server) throws Exception {
    try (var list = new LibrisImportLoad(server, options.requests())) {
      report.fact("\nfirst import", list.run());
      report.fact("the same again", list.run());
    }
  }

  /** Messages alone, then beside a run of letters, then a run that finds nothing more to write. */
  private void letters(InterlendServer server) throws Exception {
    var letters = new LetterRun(server, options.requests());
    try (var pool = brokers("L", server)) {
      pool.work(options.warmUp(), options.messages());
      send("Messages alone", pool, options.time());
      var run = letters.begin();
      send("Messages beside the letters", pool, options.time());
      report.fact("\nrun", run.get());
    }
    report.fact("the next run", letters.run());
  }

  private void send(String what, CallerPool pool, Duration time) throws InterruptedException {
    report.heading();
    note(List.of(what), "", pool.work(time, options.messages()), Cost.UNKNOWN);
  }

  private void note(List<String> services, String how, CallerPool.Measurement result, Cost cost) {
    if (result.tally().messages() == 0) {
      throw new IllegalStateException("Nothing was answered: " + result.tally().firstError());
    }
    failed |= result.tally().errors() > 0;
    report.result(String.join(" + ", services) + how, result, cost);
  }
}
