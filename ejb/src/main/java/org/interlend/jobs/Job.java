package org.interlend.jobs;

import java.time.Duration;
import org.interlend.text.Labeled;

/**
 * A job: work that runs at intervals. Of several servers on one database only one runs it at a
 * time.
 */
public abstract sealed class Job implements Labeled permits LibraryJob, PartnerJob {

  private static final Duration RETRY = Duration.ofHours(1);

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

  /** The time after which it tries again, once, what a run could not do: an hour at most. */
  public Duration retry() {
    return every.compareTo(RETRY) > 0 ? RETRY : every;
  }
}
