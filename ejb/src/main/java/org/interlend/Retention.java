package org.interlend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Deals with what is older than it may be kept as it is. */
@ApplicationScoped
public class Retention {

  /** How many rows a step should touch at most, so that no transaction lasts. */
  public static final int AT_ONCE = 1000;

  @Inject private TransactionTemplate transaction;
  @Inject private Clock clock;

  /**
   * @param days how long it may be kept; empty for ever
   * @param setting the variable that says how long, for whoever wonders why nothing happens
   * @param step deals with some of what is older than a moment and tells with how many; it is done
   *     again, each time in a transaction of its own, until there are none
   */
  public JobResult apply(Optional<Integer> days, String setting, ToIntFunction<Instant> step) {
    return days.map(kept -> clock.instant().minus(Duration.ofDays(kept)))
        .map(before -> JobResult.done(all(step, before)))
        .orElseGet(() -> JobResult.switchedOff(setting));
  }

  private int all(ToIntFunction<Instant> step, Instant before) {
    int all = 0;
    int some;
    do {
      some = transaction.get(() -> step.applyAsInt(before));
      all += some;
    } while (some > 0);
    return all;
  }
}
