package org.interlend.persistence;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Bridges a short outage of the database, such as a failover, for work on which no person and no
 * partner waits: jobs, and the record of a partner's answer. A message, a call of the API and a
 * page are refused at once instead, since their sender can repeat them.
 */
public final class DatabaseRetry {

  /** Longer than a failover takes, and shorter than any lease. */
  private static final Duration BRIDGED = Duration.ofSeconds(15);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private DatabaseRetry() {}

  /**
   * Repeats a step while the database is away, and after a conflict as {@link ConflictRetry} does.
   *
   * @param step one transaction, or several of which each may be repeated
   * @throws RuntimeException the last failure, when the outage is longer than 15 seconds
   */
  public static <T> T bridge(Supplier<T> step) {
    long end = System.nanoTime() + BRIDGED.toNanos();
    while (true) {
      try {
        return ConflictRetry.run(step);
      } catch (RuntimeException failure) {
        if (!DatabaseFailure.isAway(failure) || System.nanoTime() > end) {
          throw failure;
        }
        pause(failure);
      }
    }
  }

  /** As {@link #bridge(Supplier)}, for a step without a result. */
  public static void bridge(Runnable step) {
    bridge(asSupplier(step));
  }

  static Supplier<Void> asSupplier(Runnable step) {
    return () -> {
      step.run();
      return null;
    };
  }

  private static void pause(RuntimeException failure) {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
