package org.interlend.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * When a job runs again: at its interval, and once sooner after a run that left something undone.
 */
final class JobSchedule {

  private static final Duration RETRY = Duration.ofHours(1);

  private JobSchedule() {}

  static Instant first(Job job, Instant now) {
    return now.plus(job.every());
  }

  /**
   * @param ended when the run ended
   * @param before the result of the run before it, or null
   */
  static Instant next(Job job, Instant ended, JobResult result, JobResult before) {
    boolean again = result.leavesUndone() && (before == null || !before.leavesUndone());
    boolean sooner = again && job.isRetried() && job.every().compareTo(RETRY) > 0;
    return ended.plus(sooner ? RETRY : job.every());
  }
}
