package org.interlend.security;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The counters of wrong attempts, at most a fixed number of them. Those of a day ago are forgotten;
 * where there is no room, the one that has not been added to for longest goes, but no pause that
 * still lasts is cut short by new counters.
 */
final class AttemptCounters {

  /** Some 130 bytes each. */
  static final int MOST = 30_000;

  /** The one that was added to last stands last. */
  private final Map<AttemptKey, WrongAttempts> counters = new LinkedHashMap<>();

  Optional<WrongAttempts> find(AttemptKey key, Instant now) {
    return Optional.ofNullable(counters.get(key)).filter(counter -> !counter.isForgotten(now));
  }

  void add(AttemptKey key, int allowed, Instant now) {
    WrongAttempts counter = find(key, now).orElseGet(() -> new WrongAttempts(allowed));
    counters.remove(key);
    makeRoom(now);
    counter.add(now);
    counters.put(key, counter);
  }

  /**
   * @return how many were counted
   */
  int remove(AttemptKey key, Instant now) {
    int times = find(key, now).map(WrongAttempts::times).orElse(0);
    counters.remove(key);
    return times;
  }

  int size() {
    return counters.size();
  }

  private void makeRoom(Instant now) {
    Iterator<WrongAttempts> eldest = counters.values().iterator();
    while (eldest.hasNext() && eldest.next().isForgotten(now)) {
      eldest.remove();
    }
    if (counters.size() >= MOST) {
      counters.values().stream()
          .filter(counter -> !counter.isPaused(now))
          .findFirst()
          .or(() -> counters.values().stream().findFirst())
          .ifPresent(counters.values()::remove);
    }
  }
}
