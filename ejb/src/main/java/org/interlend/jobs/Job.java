package org.interlend.jobs;

import java.time.Duration;
import org.interlend.text.Labeled;

/**
 * A job: work that runs at intervals. Of several servers on one database only one runs it at a
 * time.
 */
public abstract sealed class Job implements Labeled permits InstitutionJob, PartnerJob {

  private final String name;
  private final Duration every;

  /**
   * @param name the key, such as {@code hold-expiry}
   * @param every the time from one run to the next
   */
  protected Job(String name, Duration every) {
    this.name = name;
    this.every = every;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String labelKey() {
    return "Job." + name;
  }

  public Duration every() {
    return every;
  }

  /** Whether it tries again before its next time, once, what a run could not do. */
  public boolean isRetried() {
    return true;
  }
}
