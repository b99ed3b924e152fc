package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits the computation of slow hashes, so that they do not occupy all processors and threads: at
 * most half the processors compute them, a few sign-ins wait for some seconds, and further ones are
 * refused.
 */
@ApplicationScoped
class PasswordHashLimit {

  /** Less than half of the threads that the server has on one core. */
  private static final int MAX_WAITING = 5;

  private static final int SECONDS = 5;

  private final Semaphore computing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  /**
   * @param computation computes a slow hash
   * @return its result; empty when too many others wait
   */
  <T> Optional<T> compute(Supplier<T> computation) {
    if (computing.getQueueLength() >= MAX_WAITING || !takeTurn()) {
      return Optional.empty();
    }
    try {
      return Optional.of(computation.get());
    } finally {
      computing.release();
    }
  }

  private boolean takeTurn() {
    try {
      return computing.tryAcquire(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
