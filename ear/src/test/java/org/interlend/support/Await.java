package org.interlend.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what the server does in the background. */
public final class Await {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private Await() {}

  /**
   * @param most the maximum time to wait
   * @param what the awaited event, for the failure message
   */
  public static void until(Duration most, String what, BooleanSupplier condition) {
    var end = Instant.now().plus(most);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
