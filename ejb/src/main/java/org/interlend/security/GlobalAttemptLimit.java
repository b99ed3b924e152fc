package org.interlend.security;

import java.time.Duration;
import java.time.Instant;

/** The limit on wrong attempts of one kind within an hour, of all clients together. */
final class GlobalAttemptLimit {

  private static final Duration HOUR = Duration.ofHours(1);

  private final int allowed;
  private Instant began = Instant.MIN;
  private int times;
  private boolean refusedOne;

  GlobalAttemptLimit(int allowed) {
    this.allowed = allowed;
  }

  void add(Instant now) {
    if (!began.isAfter(now.minus(HOUR))) {
      began = now;
      times = 0;
      refusedOne = false;
    }
    times++;
  }

  /** The rest of the pause; zero or less when there is none. */
  Duration pauseLeft(Instant now) {
    return times < allowed ? Duration.ZERO : Duration.between(now.minus(HOUR), began);
  }

  /** Records a refusal. Returns whether it is the first one in this hour. */
  boolean refuse() {
    boolean first = !refusedOne;
    refusedOne = true;
    return first;
  }
}
