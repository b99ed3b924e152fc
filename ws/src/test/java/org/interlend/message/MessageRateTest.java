package org.interlend.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageRateTest {

  private static final long NOON = 1_780_000_000_000L;

  private final MessageRate rate = new MessageRate();

  @Test
  void theLimitAllowsABurstAndRefillsOverTime() {
    assertThat(allowed(1L, 3, NOON)).isEqualTo(3);
    assertThat(allowed(1L, 3, NOON + 19_000)).isZero();
    assertThat(allowed(1L, 3, NOON + 41_000)).isEqualTo(2);
    assertThat(allowed(1L, 3, NOON + 3_600_000)).isEqualTo(3);
  }

  @Test
  void partnersAreCountedSeparately() {
    assertThat(allowed(1L, 3, NOON)).isEqualTo(3);
    assertThat(allowed(2L, 5, NOON)).isEqualTo(5);
  }

  @Test
  void aClockSetBackReducesNoLimit() {
    assertThat(rate.take(1L, 2, NOON)).isTrue();
    assertThat(rate.take(1L, 2, NOON - 60_000)).isTrue();
    assertThat(rate.take(1L, 2, NOON - 60_000)).isFalse();
  }

  private int allowed(Long partner, int perMinute, long now) {
    int allowed = 0;
    while (rate.take(partner, perMinute, now)) {
      allowed++;
    }
    return allowed;
  }
}
