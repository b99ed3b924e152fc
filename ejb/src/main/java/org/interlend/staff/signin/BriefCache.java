package org.interlend.staff.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.interlend.security.BoundedMap;

/**
 * Remembers for one second what was found: every click and every API call needs its account and its
 * session, and a change of them must apply almost at once.
 */
final class BriefCache<K, V> {

  private static final Duration REMEMBERED = Duration.ofSeconds(1);
  private static final int MAX_VALUES = 500;

  private record Read<V>(V value, Instant at) {}

  private final Map<K, Read<V>> latest = new BoundedMap<>(MAX_VALUES);
  private final Clock clock;
  private final Function<K, Optional<V>> source;

  /**
   * @param source where a value is read that is not remembered
   */
  BriefCache(Clock clock, Function<K, Optional<V>> source) {
    this.clock = clock;
    this.source = source;
  }

  /**
   * @return empty when the source has no such value; that is not remembered
   */
  Optional<V> find(K key) {
    Instant now = clock.instant();
    return remembered(key, now).or(() -> read(key, now));
  }

  private synchronized Optional<V> remembered(K key, Instant now) {
    return Optional.ofNullable(latest.get(key))
        // Not what was read before the clock was set back.
        .filter(read -> !now.isBefore(read.at()) && now.isBefore(read.at().plus(REMEMBERED)))
        .map(Read::value);
  }

  /** The lock is not held while the source is read. */
  private Optional<V> read(K key, Instant now) {
    Optional<V> found = source.apply(key);
    synchronized (this) {
      latest.remove(key);
      found.ifPresent(value -> latest.put(key, new Read<>(value, now)));
    }
    return found;
  }
}
