package org.interlend.exchange.outbox;

import java.time.Duration;
import org.interlend.operator.OperatorSetting;

/**
 * The pauses between attempts to deliver a message, and the number of attempts.
 *
 * @param first the pause after the first failure; each further pause is twice as long, up to an
 *     hour
 * @param tries the number of attempts before the message fails
 */
record Backoff(Duration first, int tries) {

  private static final Duration MAX_PAUSE = Duration.ofHours(1);
  private static final int DOUBLINGS = 20;

  static Backoff fromSettings() {
    return new Backoff(
        OperatorSetting.OUTBOX_RETRY_AFTER.asSpan(), OperatorSetting.OUTBOX_TRIES.requiredNumber());
  }

  /** The pause after so many failures. */
  Duration after(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
  }

  boolean exhausted(int failures) {
    return failures >= tries;
  }
}
