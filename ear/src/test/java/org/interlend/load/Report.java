package org.interlend.load;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
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

  /** The ratios of paired rounds: their median, and the least and the greatest. */
  void ratios(String what, List<Double> ratios) {
    var sorted = ratios.stream().sorted().toList();
    var each = ratios.stream().map(Report::hundredths).collect(Collectors.joining(", "));
    out.printf(
        "  %s: %s (%s to %s; rounds %s)%n",
        what,
        hundredths(sorted.get(sorted.size() / 2)),
        hundredths(sorted.get(0)),
        hundredths(sorted.get(sorted.size() - 1)),
        each);
  }

  /** Each message on a nearly empty and on a filled database, and RequestItem beside LookupUser. */
  void sizes(Tally empty, Tally filled) {
    out.printf(
        "%n%-24s %8s %10s %10s %9s %10s %10s%n",
        "", "messages", "empty p50", "filled p50", "quotient", "empty p95", "filled p95");
    empty
        .times()
        .forEach(
            (message, few) -> {
              var many = filled.times().get(message);
              out.printf(
                  "%-24s %8d %10s %10s %9s %10s %10s%n",
                  message,
                  few.getTotalCount(),
                  hundredths(few.getValueAtPercentile(50) / 1e6),
                  hundredths(many.getValueAtPercentile(50) / 1e6),
                  hundredths((double) many.getValueAtPercentile(50) / few.getValueAtPercentile(50)),
                  hundredths(few.getValueAtPercentile(95) / 1e6),
                  hundredths(many.getValueAtPercentile(95) / 1e6));
            });
    for (var one : List.of(empty, filled)) {
      out.printf(
          "RequestItem to lend / LookupUser, p50, %s: %s; errors: %d %s%n",
          one == empty ? "empty" : "filled",
          hundredths(
              (double) one.times().get(LendingPartner.MESSAGES.get(0)).getValueAtPercentile(50)
                  / one.times().get("LookupUser").getValueAtPercentile(50)),
          one.errors(),
          one.firstError() == null ? "" : one.firstError());
    }
  }

  private static String hundredths(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
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
