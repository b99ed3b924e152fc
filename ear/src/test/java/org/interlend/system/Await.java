package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for what the server does by itself. */
public final class Await {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private Await() {}

  /**
   * @param most how long to wait at most
   * @param what what is waited for, for the message when it does not come
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
