package org.interlend.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the server does in the background. */
public final class Await {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private Await() {}

  /**
   * @param most the maximum time to wait
   * @param what the awaited event, for the failure message
   */
  public static void until(Duration most, String what, BooleanSupplier condition) {
    first(most, what, condition::getAsBoolean, Boolean::booleanValue);
  }

  /**
   * Asks until the answer is the awaited one.
   *
   * @param most the maximum time to wait
   * @param what the awaited answer, for the failure message
   * @return the first answer that is
   */
  public static <T> T first(
      Duration most, String what, Supplier<T> question, Predicate<T> awaited) {
    var end = Instant.now().plus(most);
    var answer = question.get();
    while (!awaited.test(answer)) {
      assertThat(Instant.now()).as("%s: %s", what, answer).isBefore(end);
      pause();
      answer = question.get();
    }
    return answer;
  }

  /** Waits until it is so, or the time is over. */
  static void atMost(Duration most, BooleanSupplier condition) {
    var end = Instant.now().plus(most);
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
