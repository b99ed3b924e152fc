package org.interlend.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.interlend.JobResult;

/** Applies retention periods: removes or anonymizes old records in batches. */
@ApplicationScoped
public class Retention {

  /** The greatest number of rows of a batch, so that no transaction takes long. */
  public static final int AT_ONCE = 1000;

  @Inject private TransactionTemplate transaction;
  @Inject private Clock clock;

  /**
   * @param days the retention period; empty for no end
   * @param setting the setting of the period, for the result when it is not set
   * @param step processes a batch of records older than the given time and returns their number; it
   *     is repeated, each time in a transaction of its own, until it returns 0
   */
  public JobResult apply(Optional<Integer> days, String setting, ToIntFunction<Instant> step) {
    return days.map(kept -> clock.instant().minus(Duration.ofDays(kept)))
        .map(before -> JobResult.done(all(step, before)))
        .orElseGet(() -> JobResult.switchedOff(setting));
  }

  private int all(ToIntFunction<Instant> step, Instant before) {
    int all = 0;
    int processed;
    do {
      processed = transaction.get(() -> step.applyAsInt(before));
      all += processed;
    } while (processed > 0);
    return all;
  }
}
