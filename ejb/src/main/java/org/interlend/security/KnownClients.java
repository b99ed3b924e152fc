package org.interlend.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The pairs of account and address that have recently authenticated with the right secret. Their
 * number is limited; each is remembered for a month after the latest success. Wrong attempts never
 * remove one.
 */
final class KnownClients {

  /** The greatest number of pairs, of about 110 bytes each. */
  static final int MAX_CLIENTS = 30_000;

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Map<AttemptKey, Instant> latestRight = new BoundedMap<>(MAX_CLIENTS);

  boolean has(AttemptKey accountAndAddress, Instant now) {
    return isWithin(REMEMBERED, latestRight.get(accountAndAddress), now);
  }

  /**
   * @return whether it is the first success of the day
   */
  boolean add(AttemptKey accountAndAddress, Instant now) {
    return !isWithin(Duration.ofDays(1), latestRight.put(accountAndAddress, now), now);
  }

  private static boolean isWithin(Duration time, Instant latest, Instant now) {
    return latest != null && latest.plus(time).isAfter(now);
  }
}
