package org.interlend.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interlend.Rehearsal;

/**
 * Keeps anybody from guessing a card's PIN, at whichever door: after some wrong ones the card has
 * to wait. Each server counts for itself, in memory.
 */
@ApplicationScoped
class PinGuesses {

  private static final int ALLOWED = 5;
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private record Wrong(int times, Instant latest) {}

  @Inject private Clock clock;

  private final Map<String, Wrong> wrong =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized boolean mustWait(String card) {
    Wrong known = wrong.get(card);
    return known != null
        && known.times() >= ALLOWED
        && known.latest().plus(PAUSE).isAfter(clock.instant());
  }

  synchronized void wrong(String card) {
    if (Rehearsal.isOn()) {
      return;
    }
    Wrong known = wrong.get(card);
    boolean recently = known != null && known.latest().plus(PAUSE).isAfter(clock.instant());
    wrong.remove(card);
    wrong.put(card, new Wrong(recently ? known.times() + 1 : 1, clock.instant()));
  }

  synchronized void right(String card) {
    if (!Rehearsal.isOn()) {
      wrong.remove(card);
    }
  }
}
