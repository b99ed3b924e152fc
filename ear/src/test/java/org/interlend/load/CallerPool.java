package org.interlend.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Callers that work in parallel, each in its own thread. */
final class CallerPool implements AutoCloseable {

  private static final long MOST_ERRORS = 100;

  private final List<? extends Caller> callers;

  CallerPool(List<? extends Caller> callers) {
    this.callers = callers;
  }

  /** The results, and the seconds they took. */
  record Measurement(Tally tally, double seconds) {
    double perSecond() {
      return tally.messages() / seconds;
    }
  }

  /**
   * Runs all callers until the time is up or the messages are sent. A caller stops early when its
   * connection breaks or after a hundred errors.
   */
  Measurement work(Duration time, long messages) throws InterruptedException {
    var share = Math.max(1, messages / callers.size());
    var tallies = IntStream.range(0, callers.size()).mapToObj(n -> new Tally()).toList();
    var start = new CountDownLatch(1);
    var threads =
        IntStream.range(0, callers.size())
            .mapToObj(
                n ->
                    new Thread(
                        () -> work(callers.get(n), tallies.get(n), start, time, share),
                        "caller-" + n))
            .toList();
    threads.forEach(Thread::start);
    var began = System.nanoTime();
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    var all = new Tally();
    tallies.forEach(all::add);
    return new Measurement(all, seconds);
  }

  private static void work(
      Caller caller, Tally tally, CountDownLatch start, Duration time, long share) {
    try {
      start.await();
      var end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end && tally.messages() < share && tally.errors() < MOST_ERRORS) {
        try {
          caller.turn(tally);
        } catch (Caller.WrongAnswer wrong) {
          tally.failed(wrong);
        }
      }
    } catch (Exception broken) {
      tally.failed(broken);
    }
  }

  @Override
  public void close() throws Exception {
    for (var caller : callers) {
      caller.close();
    }
  }
}
