package org.interlend;

import java.time.Duration;

/**
 * A job: work that runs at intervals. Of several servers on one database only one runs it at a
 * time.
 */
public abstract class Job {

  private final String name;
  private final String label;
  private final Duration every;

  /**
   * @param name the key, such as {@code hold-expiry}
   * @param label what it does, for staff
   * @param every the time from one run to the next
   */
  protected Job(String name, String label, Duration every) {
    this.name = name;
    this.label = label;
    this.every = every;
  }

  public String name() {
    return name;
  }

  public String label() {
    return label;
  }

  public Duration every() {
    return every;
  }

  /**
   * Runs it, in transactions of its own.
   *
   * @return what was done
   */
  public abstract JobResult run();
}
