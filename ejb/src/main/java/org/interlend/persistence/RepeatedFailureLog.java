package org.interlend.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Logs the failure of work that a timer repeats: one line without a stack trace, again only when
 * the reason is another one or the work has succeeded meanwhile.
 */
public final class RepeatedFailureLog {

  private final Logger log;
  private final String sentence;
  private String reason;

  /**
   * @param sentence what failed, with {0} for the reason
   */
  public RepeatedFailureLog(Logger log, String sentence) {
    this.log = log;
    this.sentence = sentence;
  }

  /** The same work, except that its failure while the database is away is logged, not thrown. */
  public Runnable duringOutage(Runnable work) {
    return () -> {
      try {
        work.run();
        succeeded();
      } catch (RuntimeException failure) {
        if (!DatabaseFailure.isAway(failure)) {
          throw failure;
        }
        failed(failure);
      }
    };
  }

  public synchronized void failed(Throwable failure) {
    String now = RootCause.message(failure);
    if (!now.equals(reason)) {
      reason = now;
      log.log(Level.WARNING, sentence, now);
    }
  }

  public synchronized void succeeded() {
    reason = null;
  }
}
