package org.interlend;

import java.time.Duration;

/**
 * A job: work that runs at intervals. Of several servers on one database only one runs it at a
 * time.
 */
public interface Job {

  /** The key, such as {@code hold-expiry}. */
  String name();

  /** What it does, for staff. */
  String label();

  /** The time from one run to the next. */
  Duration every();

  /**
   * Runs it, in transactions of its own.
   *
   * @return what was done
   */
  JobResult run();
}
