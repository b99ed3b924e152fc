package org.interlend.circulation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UndoPeriodTest {

  private static final Instant STEP = Instant.parse("2026-05-11T08:00:00Z");

  @Test
  void aStepCanBeUndoneForTenMinutes() {
    Duration tenMinutes = Duration.ofMinutes(10);
    assertThat(UndoPeriod.minutes()).isEqualTo(10);
    assertThat(UndoPeriod.covers(STEP, STEP)).isTrue();
    assertThat(UndoPeriod.covers(STEP, STEP.plus(tenMinutes))).isTrue();
    assertThat(UndoPeriod.covers(STEP, STEP.plus(tenMinutes).plusMillis(1))).isFalse();
  }
}
