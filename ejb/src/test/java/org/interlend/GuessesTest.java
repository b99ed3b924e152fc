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

  private final Guesses guesses =
      new Guesses(
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
    assertThat(guesses.mustWait("card")).isFalse();
    guess(1);
    assertThat(guesses.mustWait("card")).isTrue();
    assertThat(guesses.mustWait("another")).isFalse();

    later(Duration.ofMinutes(10));
    assertThat(guesses.mustWait("card")).isFalse();
    guess(4);
    assertThat(guesses.mustWait("card")).as("counted from the beginning").isFalse();
  }

  @Test
  void wrongOnesFarApartAreNoGuesses() {
    for (int n = 0; n < 20; n++) {
      guess(1);
      later(Duration.ofMinutes(11));
    }
    assertThat(guesses.mustWait("card")).isFalse();
  }

  @Test
  void theRightOneMakesTheWrongOnesForgotten() {
    guess(4);
    guesses.right("card");
    guess(4);
    assertThat(guesses.mustWait("card")).isFalse();
  }

  @Test
  void aPauseIsNewsOnce() {
    guess(5);
    assertThat(guesses.isNews("card")).isTrue();
    assertThat(guesses.isNews("card")).isFalse();
    assertThat(guesses.isNews("another")).isFalse();
    later(Duration.ofMinutes(10));
    guess(5);
    assertThat(guesses.isNews("card")).as("another pause").isTrue();
  }

  @Test
  void whoeverGuessesEverythingIsNotRememberedForever() {
    guess(5);
    for (int n = 0; n < 10_000; n++) {
      guesses.wrong("other " + n);
    }
    assertThat(guesses.mustWait("card")).isFalse();
  }

  private void guess(int times) {
    for (int n = 0; n < times; n++) {
      guesses.wrong("card");
    }
  }

  private void later(Duration time) {
    now = now.plus(time);
  }
}
