package org.interlend.lifecycle;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Repeats work of this server until it ends, each on a thread of its own. The pauses are measured
 * by a clock that is never set. The timers of the container wait for a time of day: when the
 * machine's clock is set back by an hour, as that of a virtual machine after its start, they stand
 * still for it. Nothing is done before the server runs: one that was started suspended waits.
 */
@ApplicationScoped
public class RepeatedWork {

  private static final Logger LOG = System.getLogger(RepeatedWork.class.getName());

  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  /** A permit ends the pause of one work. */
  private final Set<Semaphore> pauses = ConcurrentHashMap.newKeySet();

  @Resource ManagedThreadFactory threads;
  @Inject RepeatedWork contextual;

  void begin(@Observes ServerPhase phase) {
    if (phase == ServerPhase.RUNNING) {
      running.countDown();
    }
  }

  /**
   * Does a round of the work after each pause. A failure is logged again only when it is another
   * one, or a round has succeeded meanwhile.
   *
   * @return has a round begin without the pause before it
   */
  public Runnable every(Duration pause, Runnable round) {
    return after(
        pause,
        () -> {
          round.run();
          return pause;
        });
  }

  /**
   * Does a round of the work after a pause, and further ones.
   *
   * @param round says how long the pause after it is; after a failure it is as long as before
   * @return has a round begin without the pause before it
   */
  public Runnable after(Duration pause, Supplier<Duration> round) {
    Semaphore wanted = new Semaphore(0);
    pauses.add(wanted);
    threads.newThread(() -> repeat(pause, round, wanted)).start();
    return wanted::release;
  }

  private void repeat(Duration first, Supplier<Duration> round, Semaphore wanted) {
    try {
      running.await();
      AtomicReference<String> known = new AtomicReference<>();
      Duration pause = first;
      while (!endsDuring(pause, wanted)) {
        pause = pauseAfter(round, pause, known);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean endsDuring(Duration pause, Semaphore wanted) throws InterruptedException {
    wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
    wanted.drainPermits();
    return end.getCount() == 0;
  }

  private Duration pauseAfter(
      Supplier<Duration> round, Duration before, AtomicReference<String> known) {
    try {
      Duration pause = contextual.inRequest(round);
      known.set(null);
      return pause;
    } catch (Exception | Error failure) {
      // A round that the end of the application breaks off fails in many ways. A commit that fails
      // throws a checked exception, of which no signature tells.
      if (end.getCount() > 0 && !failure.toString().equals(known.getAndSet(failure.toString()))) {
        LOG.log(Level.ERROR, "Work that is repeated has failed; its next round follows", failure);
      }
      return before;
    }
  }

  /** The audit asks the request who acts; here it is the system. */
  @ActivateRequestContext
  Duration inRequest(Supplier<Duration> round) {
    return round.get();
  }

  @PreDestroy
  void end() {
    end.countDown();
    pauses.forEach(Semaphore::release);
    running.countDown();
  }
}
