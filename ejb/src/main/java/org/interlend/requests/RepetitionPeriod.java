package org.interlend.requests;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a message counts as the repetition of an earlier one that it equals, where nothing in it
 * tells the two apart. Brokers repeat a message that was answered late, some for hours.
 */
public final class RepetitionPeriod {

  private static final Duration LENGTH = Duration.ofDays(1);

  private RepetitionPeriod() {}

  /**
   * @param earlier when the earlier message was processed, or null
   */
  public static boolean includes(Instant now, Instant earlier) {
    return earlier != null && now.isBefore(earlier.plus(LENGTH));
  }
}
