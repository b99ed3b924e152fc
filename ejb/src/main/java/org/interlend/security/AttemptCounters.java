package org.interlend.security;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The counters of wrong attempts, of limited number. Counters expire after a day. When there is no
 * room, the one that was unchanged for longest is removed, but never one whose pause still lasts.
 */
final class AttemptCounters {

  /** The greatest number of counters, of about 130 bytes each. */
  static final int MAX_COUNTERS = 30_000;

  /** In the order of the last change. */
  private final Map<AttemptKey, AttemptCounter> counters = new LinkedHashMap<>();

  Optional<AttemptCounter> find(AttemptKey key, Instant now) {
    return Optional.ofNullable(counters.get(key)).filter(counter -> !counter.isForgotten(now));
  }

  /**
   * @return the counter with the added attempt
   */
  AttemptCounter add(AttemptKey key, int allowed, Instant now) {
    AttemptCounter counter = find(key, now).orElseGet(() -> new AttemptCounter(allowed));
    counters.remove(key);
    makeRoom(now);
    counter.add(now);
    counters.put(key, counter);
    return counter;
  }

  /**
   * @return the removed counter; empty if there was none
   */
  Optional<AttemptCounter> remove(AttemptKey key, Instant now) {
    Optional<AttemptCounter> removed = find(key, now);
    counters.remove(key);
    return removed;
  }

  int size() {
    return counters.size();
  }

  private void makeRoom(Instant now) {
    Iterator<AttemptCounter> eldest = counters.values().iterator();
    while (eldest.hasNext() && eldest.next().isForgotten(now)) {
      eldest.remove();
    }
    if (counters.size() >= MAX_COUNTERS) {
      counters.values().stream()
          .filter(counter -> !counter.isPaused(now))
          .findFirst()
          .or(() -> counters.values().stream().findFirst())
          .ifPresent(counters.values()::remove);
    }
  }
}
