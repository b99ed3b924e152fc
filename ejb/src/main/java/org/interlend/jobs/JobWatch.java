package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Whether the jobs of this server are looked after. */
@ApplicationScoped
public class JobWatch {

  /** Some rounds may fail, as they do while the database is away. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private volatile long lookedAt = System.nanoTime();
  private volatile boolean looking;

  void during(Runnable round) {
    looking = true;
    try {
      round.run();
      lookedAt = System.nanoTime();
    } finally {
      looking = false;
    }
  }

  /** Whether the due jobs are being run now, or have been lately. */
  public boolean isKept() {
    return looking || System.nanoTime() - lookedAt < PATIENCE.toNanos();
  }
}
