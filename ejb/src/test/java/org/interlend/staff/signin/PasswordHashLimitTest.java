package org.interlend.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordHashLimitTest {

  private static final int CALLERS = 60;

  @Test
  void concurrencyAndQueueOfSlowHashesAreLimited() throws Exception {
    PasswordHashLimit hashes = new PasswordHashLimit();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<Optional<String>>> results = new ArrayList<>();
    for (int n = 0; n < CALLERS; n++) {
      results.add(
          callers.submit(
              () ->
                  hashes.compute(
                      () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        await(end);
                        now.decrementAndGet();
                        return "done";
                      })));
    }
    while (results.stream().filter(Future::isDone).count() == 0) {
      Thread.sleep(5);
    }
    end.countDown();

    int turnedAway = 0;
    for (Future<Optional<String>> result : results) {
      turnedAway += result.get().isEmpty() ? 1 : 0;
    }
    callers.shutdown();
    assertThat(turnedAway).isBetween(1, CALLERS - 1);
    assertThat(most.get())
        .isLessThanOrEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
