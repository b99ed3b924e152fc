package org.interlend.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From which address an account has lately been proved with the right secret. At most a fixed
 * number is remembered, for a month since the latest right one; no wrong one pushes any of them
 * out.
 */
final class KnownClients {

  /** Some 110 bytes each. */
  static final int MOST = 30_000;

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Map<AttemptKey, Instant> latestRight =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AttemptKey, Instant> eldest) {
          return size() > MOST;
        }
      };

  boolean has(AttemptKey accountAndAddress, Instant now) {
    return isWithin(REMEMBERED, latestRight.get(accountAndAddress), now);
  }

  /**
   * @return whether it is the first right one of a day
   */
  boolean add(AttemptKey accountAndAddress, Instant now) {
    return !isWithin(Duration.ofDays(1), latestRight.put(accountAndAddress, now), now);
  }

  private static boolean isWithin(Duration time, Instant latest, Instant now) {
    return latest != null && latest.plus(time).isAfter(now);
  }
}
