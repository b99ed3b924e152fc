package org.interlend.exchange.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time of the next attempt after a failed delivery. */
class BackoffTest {

  private static final Backoff TEN_SECONDS = new Backoff(Duration.ofSeconds(10), 4);

  @ParameterizedTest(name = "after {0} failures: {1}")
  @CsvSource({
    "1, PT10S",
    "2, PT20S",
    "3, PT40S",
    "9, PT42M40S",
    "10, PT1H",
    "30, PT1H",
    "1000, PT1H"
  })
  void eachPauseIsTwiceAsLongUpToAnHour(int failures, Duration pause) {
    assertThat(TEN_SECONDS.after(failures)).isEqualTo(pause);
  }

  @Test
  void aMessageFailsAfterItsLastAttempt() {
    assertThat(TEN_SECONDS.exhausted(3)).isFalse();
    assertThat(TEN_SECONDS.exhausted(4)).isTrue();
    assertThat(TEN_SECONDS.exhausted(5)).isTrue();
  }
}
