package org.interlend;

import java.time.Duration;

/**
 * Work that is done from time to time without anybody asking. Several servers on one database do it
 * once between them.
 */
public interface Job {

  /** The key it is known by, such as {@code hold-expiry}. */
  String name();

  /** What it does, in words for staff. */
  String label();

  /** The time from one run to the next. */
  Duration every();

  /**
   * Does it, in transactions of its own.
   *
   * @return what was done
   */
  JobResult run();
}
