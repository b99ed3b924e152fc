package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.interlend.support.InterlendServer;

/**
 * Measures messages over several connections, alone or in turn with something to compare them with:
 * the same answers by plain JDBC, or another responder. The server is idle while the other side
 * works, and stays warm.
 */
final class MessageRun {

  private final Options options;
  private final Report report;
  private final String run;
  private final InterlendServer server;
  private final URI ncip;
  private int pools;
  private long answered;
  private boolean failed;

  /**
   * @param run part of every number, unique for this run of the program
   */
  MessageRun(Options options, Report report, String run, InterlendServer server) {
    this.options = options;
    this.report = report;
    this.run = run;
    this.server = server;
    this.ncip = server.httpUri().resolve("/ncip");
  }

  /** Something to compare with. */
  private record Other(String name, Cost cost) {}

  /** Whether an answer was wrong. */
  boolean failed() {
    return failed;
  }

  void measure(Work work) throws Exception {
    var journal = new JournalCheck(server);
    answered = 0;
    try (var first = brokers(work)) {
      warmUp(work.services(), "", first);
    }
    report.fact("load", MetricsReader.loadAverage() + " before");
    if (options.jdbc() || options.address() != null) {
      compare(work);
    } else {
      report.heading();
      served(work);
    }
    if (options.slowCallers() > 0) {
      besideSlowOnes(work);
    }
    report.fact("load", MetricsReader.loadAverage() + " after");
    journal.require(answered);
  }

  private void compare(Work work) throws Exception {
    var other =
        options.jdbc()
            ? new Other(" by plain JDBC", Cost.ofStatements(PlainJdbc.statements(work)))
            : new Other(" at " + options.address(), Cost.UNKNOWN);
    try (var first = others(work)) {
      warmUp(work.services(), other.name(), first);
    }
    report.heading();
    List<Double> ratios = new ArrayList<>();
    for (var round = 0; round < options.rounds(); round++) {
      var here = served(work);
      try (var pool = others(work)) {
        var there = pool.work(options.time(), options.messages());
        note(work.services(), other.name(), there, other.cost());
        ratios.add(here.perSecond() / there.perSecond());
      }
    }
    report.ratios("server to" + other.name().replaceFirst("^ (by|at)", ""), ratios);
  }

  /** With connections of their own, since the server closes those that are idle for 30 s. */
  private CallerPool brokers(Work work) throws IOException {
    pools++;
    var callers = new ArrayList<Caller>();
    for (var n = 0; n < options.connections(); n++) {
      callers.add(new LoadBroker(work, "%s-S%d-%d".formatted(run, pools, n), ncip));
    }
    return new CallerPool(callers);
  }

  private CallerPool others(Work work) throws IOException, SQLException {
    pools++;
    return options.jdbc() ? jdbc(work) : strangers();
  }

  private CallerPool strangers() throws IOException {
    var callers = new ArrayList<Caller>();
    for (var n = 0; n < options.connections(); n++) {
      callers.add(LoadBroker.ofStranger(run + "-O" + n, options.address()));
    }
    return new CallerPool(callers);
  }

  private CallerPool jdbc(Work work) throws SQLException {
    var numbers = new SequenceNumbers();
    var callers = new ArrayList<Caller>();
    for (var n = 0; n < options.connections(); n++) {
      callers.add(
          new PlainJdbc(work, "%s-J%d-%d".formatted(run, pools, n), server.connect(), numbers));
    }
    return new CallerPool(callers);
  }

  private void warmUp(List<String> services, String how, CallerPool pool)
      throws InterruptedException {
    var result =
        WarmUp.of(
            options.warmUp(),
            time -> {
              var window = pool.work(time, options.messages());
              count(how, window);
              return window.perSecond();
            });
    report.fact("\nwarm-up", String.join(" + ", services) + how + " " + result);
  }

  private CallerPool.Measurement served(Work work) throws Exception {
    try (var pool = brokers(work)) {
      var cpu = MetricsReader.cpu(server);
      var statements = MetricsReader.statements(server);
      var result = pool.work(options.time(), options.messages());
      var cost =
          Cost.of(
              MetricsReader.statements(server) - statements,
              MetricsReader.cpu(server).minus(cpu),
              Math.max(1, result.tally().messages()));
      note(work.services(), "", result, cost);
      return result;
    }
  }

  private void besideSlowOnes(Work work) throws Exception {
    try (var pool = brokers(work);
        var slow = SlowCallers.headsAndBodies(options.slowCallers(), ncip)) {
      var result = pool.work(options.time(), options.messages());
      note(
          work.services(),
          " beside %d slow callers".formatted(options.slowCallers()),
          result,
          Cost.UNKNOWN);
    }
  }

  private void note(List<String> services, String how, CallerPool.Measurement result, Cost cost) {
    count(how, result);
    report.result(String.join(" + ", services) + how, result, cost);
  }

  /** Plain JDBC writes the journal, too; another responder does not. */
  private void count(String how, CallerPool.Measurement result) {
    if (result.tally().messages() == 0) {
      throw new IllegalStateException("Nothing was answered: " + result.tally().firstError());
    }
    failed |= result.tally().errors() > 0;
    answered += how.startsWith(" at ") ? 0 : result.tally().messages();
  }
}
