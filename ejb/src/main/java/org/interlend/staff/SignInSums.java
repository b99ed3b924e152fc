package org.interlend.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums up sign-ins by hour in memory, of which there is room for a fixed number of different ones.
 */
final class SignInSums {

  /** So many addresses an hour are kept apart. */
  static final int MOST = 2000;

  /** What is summed up. */
  record Key(Instant hour, SignInClient client, String username, SignInOutcome outcome) {

    private Key withoutAddress() {
      return new Key(hour, new SignInClient(client.way(), null), username, outcome);
    }
  }

  /** What is to be added to a row. */
  record Addition(long id, long more, Instant latest) {}

  private static final class Sum {
    private Long id;
    private long unwritten;
    private Instant latest;
  }

  private final Map<Key, Sum> sums = new HashMap<>();

  /**
   * Counts one.
   *
   * @return what it is the first of, to be given a row; empty when it was added to others
   */
  synchronized Optional<Key> add(
      SignInClient client, String username, SignInOutcome outcome, Instant now) {
    Key exact = new Key(now.truncatedTo(ChronoUnit.HOURS), client, username, outcome);
    Key key = sums.size() < MOST || sums.containsKey(exact) ? exact : exact.withoutAddress();
    Sum sum = sums.get(key);
    if (sum == null) {
      sums.put(key, new Sum());
      return Optional.of(key);
    }
    sum.unwritten++;
    sum.latest = now;
    return Optional.empty();
  }

  /** The first of its kind has got its row. */
  synchronized void written(Key key, long id) {
    Sum sum = sums.get(key);
    if (sum != null) {
      sum.id = id;
    }
  }

  /** What is to be written now; hours that are over are then forgotten. */
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
