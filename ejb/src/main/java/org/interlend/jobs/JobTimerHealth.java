package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Watches whether this server runs its jobs, for the health check. */
@ApplicationScoped
public class JobTimerHealth {

  /** Some rounds may fail, for instance while the database is not available. */
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

  /** Whether the due jobs are running now, or have run recently. */
  public boolean isRunningJobs() {
    return looking || System.nanoTime() - lookedAt < PATIENCE.toNanos();
  }
}
