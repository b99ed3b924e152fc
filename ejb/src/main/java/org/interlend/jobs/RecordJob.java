package org.interlend.jobs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.interlend.jobs.PerRecordBatch.Tally;
import org.interlend.persistence.Page;

/** A job that deals with records one by one, each in a transaction of its own. */
public abstract class RecordJob extends InstitutionJob {

  @Inject protected EntityManager em;
  @Inject protected Clock clock;
  @Inject private PerRecordBatch perRecordBatch;

  protected RecordJob(String name, Duration every) {
    super(name, every);
  }

  /**
   * @param due a query for the keys above {@code :id}, in ascending order
   * @param step the work on one record
   */
  protected Tally each(Supplier<TypedQuery<Long>> due, LongConsumer step) {
    return perRecordBatch.run(
        id -> due.get().setParameter("id", id).setMaxResults(Page.MAX_ROWS).getResultList(), step);
  }
}
