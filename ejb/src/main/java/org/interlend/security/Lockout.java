package org.interlend.security;

import java.time.Duration;

/**
 * The pause after too many wrong attempts, in which no attempt is checked.
 *
 * @param left the rest of the pause
 * @param first whether this is the first attempt that the pause refuses
 */
public record Lockout(Duration left, boolean first) {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration MAX_PAUSE = Duration.ofHours(1);
  private static final int MAX_DOUBLINGS = 6;

  /**
   * The length of a pause. Each further wrong attempt doubles it.
   *
   * @param further the wrong attempts since the one that caused the first pause
   */
  static Duration pauseAfter(int further) {
    return further >= MAX_DOUBLINGS ? MAX_PAUSE : FIRST_PAUSE.multipliedBy(1L << further);
  }

  /** The rest of the pause in whole minutes, rounded up. */
  public long minutes() {
    return left.plusMinutes(1).minusNanos(1).toMinutes();
  }

  /** The rest of the pause as text, such as "1 minute". */
  public String text() {
    return minutes() == 1 ? "1 minute" : minutes() + " minutes";
  }

  /** The rest of the pause in whole seconds, rounded up, as Retry-After has it. */
  public long seconds() {
    return left.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
