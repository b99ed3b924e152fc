package org.interlend;

import java.time.Duration;
import java.time.Instant;

/**
 * How long staff can undo a step at a desk that was a mistake: a payment, a loan, a return, a
 * receipt, a rejection.
 */
public final class UndoPeriod {

  private static final Duration LENGTH = Duration.ofMinutes(10);

  private UndoPeriod() {}

  /** Whether a step can still be undone. */
  public static boolean covers(Instant step, Instant now) {
    return !step.isBefore(now.minus(LENGTH));
  }

  /** Its length in minutes, for sentences. */
  public static long minutes() {
    return LENGTH.toMinutes();
  }
}
