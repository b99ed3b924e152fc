package org.interlend;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps anybody from guessing a secret: after some wrong ones whoever gave them has to wait, and
 * the right one does not count either. Each server counts for itself, in memory, and whoever
 * injects this counts apart from others, so that attempts of one kind push out no others.
 */
@Dependent
public class LoginAttemptLimiter {

  private static final int ALLOWED = 5;
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  /**
   * @param met whether a guess came while it had to wait
   */
  private record Wrong(int times, Instant latest, boolean met) {}

  private final Clock clock;

  private final Map<String, Wrong> wrong =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Inject
  LoginAttemptLimiter(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param guesser what the attempts are counted by, such as a card
   */
  public synchronized boolean mustWait(String guesser) {
    Wrong known = wrong.get(counted(guesser));
    return known != null && known.times() >= ALLOWED && isRecent(known);
  }

  /** Whether nobody was told yet, in this pause, that it has to wait; asking counts as telling. */
  public synchronized boolean isNews(String guesser) {
    Wrong known = wrong.get(counted(guesser));
    if (known == null || known.met()) {
      return false;
    }
    wrong.replace(counted(guesser), new Wrong(known.times(), known.latest(), true));
    return true;
  }

  /** Counts a wrong one. */
  public synchronized void wrong(String guesser) {
    Wrong known = wrong.remove(counted(guesser));
    int before = known != null && isRecent(known) ? known.times() : 0;
    wrong.put(counted(guesser), new Wrong(before + 1, clock.instant(), false));
  }

  /** The right one makes the wrong ones before it forgotten. */
  public synchronized void right(String guesser) {
    wrong.remove(counted(guesser));
  }

  /**
   * LoginAttemptLimiter in a message that staff only try hold up nobody, but are not without limit
   * either: they are counted by themselves.
   */
  private static String counted(String guesser) {
    return Rehearsal.isOn() ? "tried " + guesser : guesser;
  }

  private boolean isRecent(Wrong known) {
    return known.latest().plus(PAUSE).isAfter(clock.instant());
  }
}
