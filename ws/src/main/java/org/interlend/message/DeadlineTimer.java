package org.interlend.message;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Breaks off what takes too long; also while the server ends, when the schedulers of the container
 * refuse all work.
 */
@ApplicationScoped
public class DeadlineTimer {

  @Resource private ManagedThreadFactory threads;
  private ScheduledThreadPoolExecutor clock;

  @PostConstruct
  void open() {
    clock = new ScheduledThreadPoolExecutor(1, threads);
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * @param breakOff is short, and does not wait
   * @return to be canceled by what was done in time
   */
  public Future<?> after(Duration time, Runnable breakOff) {
    return clock.schedule(breakOff, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() {
    clock.shutdownNow();
  }
}
