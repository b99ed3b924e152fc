package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.persistence.DatabaseRetry;
import org.interlend.persistence.TransactionTemplate;

/**
 * Processes many records, each in a transaction of its own, so that a failure does not affect the
 * others. One that loses against another transaction is tried again at once. The next run retries
 * the failed records, and continues a run that the stop of the server has ended. A short outage of
 * the database is bridged.
 */
@ApplicationScoped
public class PerRecordBatch {

  private static final Logger LOG = System.getLogger(PerRecordBatch.class.getName());

  @Inject TransactionTemplate transaction;
  @Inject WorkInProgress work;

  /** How many were done, and how many could not be. */
  public record Tally(int done, int failed) {

    public static final Tally NONE = new Tally(0, 0);

    /** The result of a job that runs one batch. */
    public JobResult result() {
      return with(NONE);
    }

    /** The result of a job that runs a second batch, of other records. */
    public JobResult with(Tally second) {
      return new JobResult(JobResult.Outcome.DONE, done, second.done, failed + second.failed, null);
    }
  }

  /**
   * @param idsAfter the next keys above the one given, in ascending order; empty at the end
   * @param step the work on one record
   */
  public Tally run(LongFunction<List<Long>> idsAfter, LongConsumer step) {
    int done = 0;
    int failed = 0;
    long last = -1;
    for (List<Long> ids = after(idsAfter, last); !ids.isEmpty(); ids = after(idsAfter, last)) {
      for (long id : ids) {
        if (work.isEnding()) {
          return new Tally(done, failed);
        }
        last = id;
        if (succeeded(id, step)) {
          done++;
        } else {
          failed++;
        }
      }
    }
    return new Tally(done, failed);
  }

  private List<Long> after(LongFunction<List<Long>> idsAfter, long last) {
    return DatabaseRetry.bridge(() -> transaction.requiresNew(() -> idsAfter.apply(last)));
  }

  private boolean succeeded(long id, LongConsumer step) {
    try {
      DatabaseRetry.bridge(() -> transaction.requiresNew(() -> step.accept(id)));
      return true;
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "A job could not do its work on record " + id, failure);
      return false;
    }
  }
}
