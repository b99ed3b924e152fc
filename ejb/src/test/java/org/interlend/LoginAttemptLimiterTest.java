package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTest {

  private Instant now = Instant.parse("2026-05-04T10:00:00Z");

  private final LoginAttemptLimiter attempts =
      new LoginAttemptLimiter(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  @Test
  void afterFiveWrongOnesTenMinutesPass() {
    guess(4);
    assertThat(attempts.mustWait("card")).isFalse();
    guess(1);
    assertThat(attempts.mustWait("card")).isTrue();
    assertThat(attempts.mustWait("another")).isFalse();

    later(Duration.ofMinutes(10));
    assertThat(attempts.mustWait("card")).isFalse();
    guess(4);
    assertThat(attempts.mustWait("card")).as("counted from the beginning").isFalse();
  }

  @Test
  void wrongOnesFarApartAreNoGuesses() {
    for (int n = 0; n < 20; n++) {
      guess(1);
      later(Duration.ofMinutes(11));
    }
    assertThat(attempts.mustWait("card")).isFalse();
  }

  @Test
  void theRightOneMakesTheWrongOnesForgotten() {
    guess(4);
    attempts.right("card");
    guess(4);
    assertThat(attempts.mustWait("card")).isFalse();
  }

  @Test
  void aPauseIsNewsOnce() {
    guess(5);
    assertThat(attempts.isNews("card")).isTrue();
    assertThat(attempts.isNews("card")).isFalse();
    assertThat(attempts.isNews("another")).isFalse();
    later(Duration.ofMinutes(10));
    guess(5);
    assertThat(attempts.isNews("card")).as("another pause").isTrue();
  }

  @Test
  void whoeverGuessesEverythingIsNotRememberedForever() {
    guess(5);
    for (int n = 0; n < 10_000; n++) {
      attempts.wrong("other " + n);
    }
    assertThat(attempts.mustWait("card")).isFalse();
  }

  private void guess(int times) {
    for (int n = 0; n < times; n++) {
      attempts.wrong("card");
    }
  }

  private void later(Duration time) {
    now = now.plus(time);
  }
}
