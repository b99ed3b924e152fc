package org.interlend.load;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/** Prints one table for each database. */
final class Report {

  private static final String ROW = "%-41s %8s %7s %9s %7s %7s %7s %8s %11s %7s%n";

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void fact(String name, String fact) {
    out.printf("%-12s %s%n", name, fact);
  }

  void heading() {
    out.println();
    out.printf(
        ROW,
        "",
        "messages",
        "errors",
        "per sec.",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "max ms",
        "statements",
        "cpu ms");
  }

  void result(String what, CallerPool.Measurement result, Cost cost) {
    var times = result.tally().times();
    if (times.size() > 1) {
      times.forEach((service, one) -> row("  " + service, one, "", result.seconds(), Cost.UNKNOWN));
    }
    var all = new Histogram(times.values().stream().findFirst().orElseThrow());
    all.reset();
    times.values().forEach(all::add);
    row(what, all, Long.toString(result.tally().errors()), result.seconds(), cost);
    if (result.tally().firstError() != null) {
      out.println("  first error: " + result.tally().firstError());
    }
  }

  private void row(String what, Histogram times, String errors, double seconds, Cost cost) {
    out.printf(
        ROW,
        what,
        times.getTotalCount(),
        errors,
        number(times.getTotalCount() / seconds),
        millis(times.getValueAtPercentile(50)),
        millis(times.getValueAtPercentile(95)),
        millis(times.getValueAtPercentile(99)),
        millis(times.getMaxValue()),
        counted(cost.statements()),
        counted(cost.cpuMillis()));
  }

  void ratio(double ratio) {
    out.printf(Locale.ROOT, "%-41s %26.2f%n", "  server to plain JDBC", ratio);
  }

  private static String counted(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String millis(long nanos) {
    return number(nanos / 1e6);
  }
}
