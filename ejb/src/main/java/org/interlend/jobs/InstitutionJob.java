package org.interlend.jobs;

import java.time.Duration;

/** A job that works on the library's records as a whole. */
public abstract non-sealed class InstitutionJob extends Job {

  protected InstitutionJob(String name, Duration every) {
    super(name, every);
  }

  /**
   * Runs it, in transactions of its own.
   *
   * @return what was done
   */
  public abstract JobResult run();
}
