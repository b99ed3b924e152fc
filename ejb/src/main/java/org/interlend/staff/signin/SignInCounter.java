package org.interlend.staff.signin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums sign-ins by hour in memory, up to a fixed number of different keys. */
final class SignInCounter {

  /** The greatest number of different addresses in an hour. */
  static final int MAX_SUMS = 2000;

  /** The key of a sum. */
  record Key(Instant hour, SignInClient client, String username, SignInOutcome outcome) {

    private Key withoutAddress() {
      return new Key(hour, new SignInClient(client.way(), null), username, outcome);
    }
  }

  /** The number to add to a row. */
  record Addition(long id, long more, Instant latest) {}

  private static final class Sum {
    private Long id;
    private long unwritten;
    private Instant latest;
  }

  private final Map<Key, Sum> sums = new HashMap<>();

  /**
   * Counts one sign-in.
   *
   * @return the key of a new sum, for which the caller makes a row; empty when an existing sum was
   *     increased
   */
  synchronized Optional<Key> add(
      SignInClient client, String username, SignInOutcome outcome, Instant now) {
    Key exact = new Key(now.truncatedTo(ChronoUnit.HOURS), client, username, outcome);
    Key key = sums.size() < MAX_SUMS || sums.containsKey(exact) ? exact : exact.withoutAddress();
    Sum sum = sums.get(key);
    if (sum == null) {
      sums.put(key, new Sum());
      return Optional.of(key);
    }
    sum.unwritten++;
    sum.latest = now;
    return Optional.empty();
  }

  /** Records the row of a new sum. */
  synchronized void written(Key key, long id) {
    Sum sum = sums.get(key);
    if (sum != null) {
      sum.id = id;
    }
  }

  /** Returns the sums to write now and removes those of past hours. */
  synchronized List<Addition> take(Instant now) {
    List<Addition> additions = new ArrayList<>();
    for (Sum sum : sums.values()) {
      if (sum.id != null && sum.unwritten > 0) {
        additions.add(new Addition(sum.id, sum.unwritten, sum.latest));
        sum.unwritten = 0;
      }
    }
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    sums.keySet().removeIf(key -> key.hour().isBefore(hour));
    return additions;
  }
}
