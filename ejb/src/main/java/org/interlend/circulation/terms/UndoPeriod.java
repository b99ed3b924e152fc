package org.interlend.circulation.terms;

import java.time.Duration;
import java.time.Instant;
import org.interlend.WorkflowException;

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

  /**
   * The refusal of an undo when the period is over.
   *
   * @param what the barcode of the item, or the broker's number of the request
   */
  public static WorkflowException tooLate(String what) {
    return new WorkflowException(CirculationReason.UNDO_TOO_LATE, what, minutes());
  }

  /** Its length in minutes, for sentences. */
  public static long minutes() {
    return LENGTH.toMinutes();
  }
}
