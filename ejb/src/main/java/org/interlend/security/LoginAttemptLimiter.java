package org.interlend.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.interlend.DryRun;
import org.interlend.security.AttemptKey.Scope;

/**
 * Limits how often secrets can be guessed. After some wrong attempts further ones are refused for a
 * while, right or wrong; the pause begins with a minute and doubles with each wrong attempt after
 * it, up to an hour. Wrong attempts are counted
 *
 * <ol>
 *   <li>by account and address together: five are free;
 *   <li>by account, from wherever they come: twenty are free;
 *   <li>by address (of IPv6 by /64), on whichever accounts;
 *   <li>by kind, in all, within an hour.
 * </ol>
 *
 * <p>What staff try in a dry run is counted apart and keeps out no message.
 *
 * <p>A client that gave the right secret from the same address within the last month is bound by
 * the first count alone. So others cannot lock it out, however much they guess.
 *
 * <p>Each server counts for itself in memory, which is bounded: a count in the database would cost
 * each message of a partner a statement.
 */
@ApplicationScoped
public class LoginAttemptLimiter {

  private static final int PER_ACCOUNT_AND_ADDRESS = 5;
  private static final int PER_ACCOUNT = 20;

  private final AttemptCounters counters = new AttemptCounters();
  private final KnownClients known = new KnownClients();
  private final Map<AttemptKind, HourlyLimit> inAll = new EnumMap<>(AttemptKind.class);

  @Inject private Clock clock;

  LoginAttemptLimiter() {
    for (AttemptKind kind : AttemptKind.values()) {
      inAll.put(kind, new HourlyLimit(kind.wrongPerHour()));
    }
  }

  LoginAttemptLimiter(Clock clock) {
    this();
    this.clock = clock;
  }

  /**
   * Looks at a secret, unless the attempt is refused, and counts it. No other attempt is looked at
   * meanwhile, so the look must be quick; what takes long asks {@link #pause} before.
   *
   * @param secret whether the secret is right
   * @return whether it is right
   * @throws TooManyAttempts when the attempt is refused; it is not counted
   */
  public synchronized boolean verify(LoginAttempt attempt, BooleanSupplier secret) {
    pause(attempt)
        .ifPresent(
            pause -> {
              throw new TooManyAttempts(pause);
            });
    boolean right = secret.getAsBoolean();
    if (right) {
      right(attempt);
    } else {
      wrong(attempt);
    }
    return right;
  }

  /** The pause that refuses the attempt; empty when it may be looked at. */
  public synchronized Optional<AttemptPause> pause(LoginAttempt attempt) {
    Instant now = clock.instant();
    AttemptKey own = key(Scope.ACCOUNT_AND_ADDRESS, attempt);
    Optional<AttemptPause> pause = pause(own, now);
    if (pause.isPresent() || known.has(own, now)) {
      return pause;
    }
    return pause(key(Scope.ACCOUNT, attempt), now)
        .or(() -> pause(key(Scope.ADDRESS, attempt), now))
        .or(() -> pauseOfAll(attempt.kind(), now));
  }

  /** Counts an attempt whose secret was wrong. */
  public synchronized void wrong(LoginAttempt attempt) {
    Instant now = clock.instant();
    AttemptKey own = key(Scope.ACCOUNT_AND_ADDRESS, attempt);
    counters.add(own, PER_ACCOUNT_AND_ADDRESS, now);
    if (!known.has(own, now)) {
      counters.add(key(Scope.ACCOUNT, attempt), PER_ACCOUNT, now);
      counters.add(key(Scope.ADDRESS, attempt), attempt.kind().wrongPerAddress(), now);
      if (!DryRun.isOn()) {
        inAll.get(attempt.kind()).add(now);
      }
    }
  }

  /**
   * Notes an attempt whose secret was right. The wrong ones of the same client on the same account
   * are taken back, and one more of its address, once a day for each account: of many people behind
   * one address some mistype, but one right account does not pay for guesses on others.
   */
  public synchronized void right(LoginAttempt attempt) {
    Instant now = clock.instant();
    AttemptKey own = key(Scope.ACCOUNT_AND_ADDRESS, attempt);
    int mistyped = counters.remove(own, now);
    int credit = known.add(own, now) ? 1 : 0;
    if (mistyped + credit > 0) {
      forgive(key(Scope.ACCOUNT, attempt), mistyped, now);
      forgive(key(Scope.ADDRESS, attempt), mistyped + credit, now);
    }
  }

  private void forgive(AttemptKey key, int some, Instant now) {
    counters.find(key, now).ifPresent(counter -> counter.forgive(some));
  }

  private Optional<AttemptPause> pause(AttemptKey key, Instant now) {
    return counters
        .find(key, now)
        .filter(counter -> counter.isPaused(now))
        .map(counter -> new AttemptPause(counter.pauseLeft(now), counter.refuse()));
  }

  private Optional<AttemptPause> pauseOfAll(AttemptKind kind, Instant now) {
    HourlyLimit limit = inAll.get(kind);
    Duration left = limit.pauseLeft(now);
    return left.compareTo(Duration.ZERO) > 0
        ? Optional.of(new AttemptPause(left, limit.refuse()))
        : Optional.empty();
  }

  private static AttemptKey key(Scope scope, LoginAttempt attempt) {
    return AttemptKey.of(scope, attempt, DryRun.isOn());
  }
}
