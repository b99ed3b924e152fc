package org.interlend.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.interlend.DryRun;
import org.interlend.security.AttemptKey.Scope;

/**
 * Limits how often secrets can be guessed. After some wrong attempts further ones are refused for a
 * while, right or wrong. The pause begins with a minute and doubles with each further wrong
 * attempt, up to an hour. Wrong attempts are counted
 *
 * <ol>
 *   <li>by account and address together: five are free;
 *   <li>by account, from all addresses: twenty are free; the secrets of partners have no such
 *       limit;
 *   <li>by address (for IPv6 by /64), on all accounts;
 *   <li>by kind, of all clients together, within an hour.
 * </ol>
 *
 * <p>Attempts in a dry run are counted separately and do not affect real messages.
 *
 * <p>A client that gave the right secret from the same address within the last month is subject
 * only to the first count. So others cannot lock it out by guessing. Its wrong attempts are counted
 * for its address apart, with those of the other known clients there, and ten times as many are
 * free: during the pause that follows, a known client waits only if its latest attempt was wrong.
 * So who is at an address that many accounts use has hardly more than a guess a day for each.
 *
 * <p>Each server counts for itself in memory, which is bounded: a count in the database would cost
 * a statement for each message of a partner.
 */
@ApplicationScoped
public class LoginAttemptLimiter {

  private final AttemptCounters counters = new AttemptCounters();
  private final KnownClients known = new KnownClients();
  private final Map<AttemptKind, GlobalAttemptLimit> inAll = new EnumMap<>(AttemptKind.class);

  private final InstantSource clock;

  LoginAttemptLimiter() {
    this(System::nanoTime);
  }

  /** Only spans of time count: a clock that is set back would prolong each pause. */
  LoginAttemptLimiter(LongSupplier nanoTime) {
    clock = () -> Instant.EPOCH.plusNanos(nanoTime.getAsLong());
    for (AttemptKind kind : AttemptKind.values()) {
      inAll.put(kind, new GlobalAttemptLimit(kind.wrongPerHour()));
    }
  }

  /**
   * Checks a secret, unless the attempt is refused, and counts the attempt. No other attempt is
   * checked meanwhile, so the check must be fast; callers with a slow check use {@link #pause}
   * first.
   *
   * @param secret checks the secret
   * @return whether it is right
   * @throws TooManyAttemptsException when the attempt is refused; it is not counted
   */
  public synchronized boolean verify(LoginAttempt attempt, BooleanSupplier secret) {
    pause(attempt)
        .ifPresent(
            pause -> {
              throw new TooManyAttemptsException(pause);
            });
    boolean right = secret.getAsBoolean();
    if (right) {
      right(attempt);
    } else {
      wrong(attempt);
    }
    return right;
  }

  /** The pause that refuses the attempt; empty when the secret may be checked. */
  public synchronized Optional<Lockout> pause(LoginAttempt attempt) {
    Instant now = clock.instant();
    AttemptKey own = key(Scope.ACCOUNT_AND_ADDRESS, attempt);
    Optional<Lockout> pause = pause(own, now);
    if (pause.isPresent()) {
      return pause;
    }
    if (known.has(own, now)) {
      return counters
          .find(own, now)
          .flatMap(mistyped -> pause(key(Scope.ADDRESS_OF_KNOWN, attempt), now));
    }
    return pause(key(Scope.ACCOUNT, attempt), now)
        .or(() -> pause(key(Scope.ADDRESS, attempt), now))
        .or(() -> pauseOfAll(attempt.kind(), now));
  }

  /** Counts an attempt whose secret was wrong. */
  public synchronized void wrong(LoginAttempt attempt) {
    Instant now = clock.instant();
    AttemptKey own = key(Scope.ACCOUNT_AND_ADDRESS, attempt);
    AttemptCounter counter = counters.add(own, attempt.kind().wrongPerAccountAndAddress(), now);
    if (known.has(own, now)) {
      counters.add(
          key(Scope.ADDRESS_OF_KNOWN, attempt), attempt.kind().wrongPerAddressOfKnown(), now);
    } else {
      counter.share();
      counters.add(key(Scope.ACCOUNT, attempt), attempt.kind().wrongPerAccount(), now);
      counters.add(key(Scope.ADDRESS, attempt), attempt.kind().wrongPerAddress(), now);
      if (!DryRun.isOn()) {
        inAll.get(attempt.kind()).add(now);
      }
    }
  }

  /**
   * Counts an attempt whose secret could not be checked, which may nevertheless tell the client
   * something about the account. It does not count for the account.
   */
  public synchronized void unchecked(LoginAttempt attempt) {
    Instant now = clock.instant();
    if (!known.has(key(Scope.ACCOUNT_AND_ADDRESS, attempt), now)) {
      counters.add(key(Scope.ADDRESS, attempt), attempt.kind().wrongPerAddress(), now);
    }
  }

  /**
   * Records an attempt whose secret was right. It removes the wrong attempts of the same client on
   * the same account, and once a day for each account one more of its address: of many people
   * behind one address some mistype, but success on one account does not allow guesses on others.
   * The mistypes of a known client are subtracted where they were counted; nothing more is
   * subtracted there, or the many right secrets of an address would pay for guesses.
   */
  public synchronized void right(LoginAttempt attempt) {
    Instant now = clock.instant();
    AttemptKey own = key(Scope.ACCOUNT_AND_ADDRESS, attempt);
    Optional<AttemptCounter> mistyped = counters.remove(own, now);
    int shared = mistyped.map(AttemptCounter::sharedTimes).orElse(0);
    int ofKnown = mistyped.map(AttemptCounter::knownTimes).orElse(0);
    int credit = known.add(own, now) ? 1 : 0;
    if (mistyped.isPresent() || credit > 0) {
      forgive(key(Scope.ACCOUNT, attempt), shared, now);
      forgive(key(Scope.ADDRESS, attempt), shared + credit, now);
      forgive(key(Scope.ADDRESS_OF_KNOWN, attempt), ofKnown, now);
    }
  }

  private void forgive(AttemptKey key, int count, Instant now) {
    counters.find(key, now).ifPresent(counter -> counter.forgive(count));
  }

  private Optional<Lockout> pause(AttemptKey key, Instant now) {
    return counters
        .find(key, now)
        .filter(counter -> counter.isPaused(now))
        .map(counter -> new Lockout(counter.pauseLeft(now), counter.refuse()));
  }

  private Optional<Lockout> pauseOfAll(AttemptKind kind, Instant now) {
    GlobalAttemptLimit limit = inAll.get(kind);
    Duration left = limit.pauseLeft(now);
    return left.compareTo(Duration.ZERO) > 0
        ? Optional.of(new Lockout(left, limit.refuse()))
        : Optional.empty();
  }

  private static AttemptKey key(Scope scope, LoginAttempt attempt) {
    return AttemptKey.of(scope, attempt, DryRun.isOn());
  }
}
