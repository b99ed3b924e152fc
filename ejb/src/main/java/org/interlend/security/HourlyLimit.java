package org.interlend.security;

import java.time.Duration;
import java.time.Instant;

/** How many wrong attempts of one kind there may be within an hour, whoever makes them. */
final class HourlyLimit {

  private static final Duration HOUR = Duration.ofHours(1);

  private final int allowed;
  private Instant began = Instant.MIN;
  private int times;
  private boolean refusedOne;

  HourlyLimit(int allowed) {
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

  /** How long attempts are refused from now on; zero or less when they are not. */
  Duration pauseLeft(Instant now) {
    return times < allowed ? Duration.ZERO : Duration.between(now.minus(HOUR), began);
  }

  /** Whether this hour's limit refuses its first attempt with this one. */
  boolean refuse() {
    boolean first = !refusedOne;
    refusedOne = true;
    return first;
  }
}
