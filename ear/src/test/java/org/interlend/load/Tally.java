package org.interlend.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** How long the messages of each service took, in nanoseconds, and what went wrong. */
final class Tally {

  private static final long LONGEST = 60_000_000_000L;
  private static final int DIGITS = 3;

  private final Map<String, Histogram> times = new LinkedHashMap<>();
  private long errors;
  private String firstError;

  void took(String service, long nanos) {
    times
        .computeIfAbsent(service, any -> new Histogram(LONGEST, DIGITS))
        .recordValue(Math.min(nanos, LONGEST));
  }

  void failed(Exception why) {
    errors++;
    if (firstError == null) {
      firstError = why.toString();
    }
  }

  void add(Tally other) {
    other.times.forEach(
        (service, more) ->
            times.computeIfAbsent(service, any -> new Histogram(LONGEST, DIGITS)).add(more));
    errors += other.errors;
    if (firstError == null) {
      firstError = other.firstError;
    }
  }

  /** By service, in the order of their first message. */
  Map<String, Histogram> times() {
    return times;
  }

  long messages() {
    return times.values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  long errors() {
    return errors;
  }

  /** The text of the first error, or null. */
  String firstError() {
    return firstError;
  }
}
