package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.interlend.security.AttemptKey.Scope;
import org.junit.jupiter.api.Test;

class AttemptCountersTest {

  private static final int ALLOWED = 5;
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

  private final AttemptCounters counters = new AttemptCounters();

  @Test
  void floodingDoesNotEvictActivePausesAndMemoryIsLimited() {
    for (int n = 0; n < ALLOWED; n++) {
      counters.add(key("guessed"), ALLOWED, NOW);
    }
    counters.add(key("mistyped"), ALLOWED, NOW);

    for (int n = 0; n < AttemptCounters.MAX_COUNTERS + 10; n++) {
      counters.add(key("junk " + n), ALLOWED, NOW);
    }

    assertThat(counters.size()).isEqualTo(AttemptCounters.MAX_COUNTERS);
    assertThat(counters.find(key("guessed"), NOW)).get().matches(each -> each.isPaused(NOW));
    assertThat(counters.find(key("mistyped"), NOW)).isEmpty();
  }

  @Test
  void oldCountersAreRemovedAtTheNextWrongAttempt() {
    for (int n = 0; n < 100; n++) {
      counters.add(key("account " + n), ALLOWED, NOW);
    }
    counters.add(key("today"), ALLOWED, NOW.plus(Duration.ofDays(1)));
    assertThat(counters.size()).isEqualTo(1);
  }

  @Test
  void theSizeOfACounterIsIndependentOfTheAccountName() {
    assertThat(key("x".repeat(2_000_000))).isNotEqualTo(key("x".repeat(2_000_001)));
    assertThat(AttemptKey.class.getRecordComponents())
        .allMatch(component -> component.getType() == long.class);
  }

  private static AttemptKey key(String account) {
    return AttemptKey.of(
        Scope.ACCOUNT_AND_ADDRESS, new LoginAttempt(AttemptKind.PIN, account, "192.0.2.7"), false);
  }
}
