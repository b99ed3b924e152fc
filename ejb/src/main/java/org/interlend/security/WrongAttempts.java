package org.interlend.security;

import java.time.Duration;
import java.time.Instant;

/** Wrong attempts that are counted together, and the pause that follows from them. */
final class WrongAttempts {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int LONGEST_AFTER = 6;
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final int allowed;
  private int times;
  private Instant latest;
  private boolean refusedOne;

  /**
   * @param allowed how many may be wrong before the first pause
   */
  WrongAttempts(int allowed) {
    this.allowed = allowed;
  }

  void add(Instant now) {
    times++;
    latest = now;
    refusedOne = false;
  }

  int times() {
    return times;
  }

  void forgive(int some) {
    times -= Math.min(some, times);
  }

  /** How long attempts are refused from now on; zero or less when they are not. */
  Duration pauseLeft(Instant now) {
    if (times < allowed) {
      return Duration.ZERO;
    }
    int doubled = times - allowed;
    Duration pause =
        doubled >= LONGEST_AFTER ? LONGEST_PAUSE : FIRST_PAUSE.multipliedBy(1L << doubled);
    return Duration.between(now, latest.plus(pause));
  }

  boolean isPaused(Instant now) {
    return pauseLeft(now).compareTo(Duration.ZERO) > 0;
  }

  boolean isForgotten(Instant now) {
    return times == 0 || !latest.plus(REMEMBERED).isAfter(now);
  }

  /** Whether the pause refuses its first attempt with this one. */
  boolean refuse() {
    boolean first = !refusedOne;
    refusedOne = true;
    return first;
  }
}
