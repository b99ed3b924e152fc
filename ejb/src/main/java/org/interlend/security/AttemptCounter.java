package org.interlend.security;

import java.time.Duration;
import java.time.Instant;

/** A counter of wrong attempts, with the resulting pause. */
final class AttemptCounter {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final int allowed;
  private int times;
  private int sharedTimes;
  private Instant latest;
  private boolean refusedOne;

  /**
   * @param allowed the number of wrong attempts before the first pause
   */
  AttemptCounter(int allowed) {
    this.allowed = allowed;
  }

  void add(Instant now) {
    times++;
    latest = now;
    refusedOne = false;
  }

  /** Records that the attempt just added was added to the counters of account and address, too. */
  void share() {
    sharedTimes++;
  }

  /** The number of attempts that count for account and address, too. */
  int sharedTimes() {
    return sharedTimes;
  }

  /** The number of attempts that count for the address of a known client. */
  int knownTimes() {
    return times - sharedTimes;
  }

  void forgive(int count) {
    times -= Math.min(count, times);
  }

  /** The rest of the pause; zero or less when there is none. */
  Duration pauseLeft(Instant now) {
    if (times < allowed) {
      return Duration.ZERO;
    }
    return Duration.between(now, latest.plus(Lockout.pauseAfter(times - allowed)));
  }

  boolean isPaused(Instant now) {
    return pauseLeft(now).compareTo(Duration.ZERO) > 0;
  }

  boolean isForgotten(Instant now) {
    return times == 0 || !latest.plus(REMEMBERED).isAfter(now);
  }

  /** Records a refusal. Returns whether it is the first one in this pause. */
  boolean refuse() {
    boolean first = !refusedOne;
    refusedOne = true;
    return first;
  }
}
