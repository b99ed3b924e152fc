package org.interlend.jobs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.persistence.DatabaseRetry;
import org.interlend.persistence.TransactionTemplate;

/**
 * A daily job that removes or anonymizes records after a retention period, in batches. A stop of
 * the server ends it after a batch; it is then due again.
 */
public abstract class RetentionJob extends InstitutionJob {

  /** The greatest number of rows of a batch, so that no transaction takes long. */
  public static final int AT_ONCE = 1000;

  private final RetentionPeriod period;

  @Inject protected EntityManager em;
  @Inject protected Clock clock;
  @Inject TransactionTemplate transaction;
  @Inject WorkInProgress work;

  /**
   * @param name the key, such as {@code audit-retention}
   */
  protected RetentionJob(String name, RetentionPeriod period) {
    super(name, Duration.ofHours(24));
    this.period = period;
  }

  @Override
  public JobResult run() {
    return end(clock.instant())
        .map(before -> JobResult.done(all(before)))
        .orElseGet(() -> JobResult.switchedOff(period.setting()));
  }

  /** The end of the retention period; empty when records are kept without end. */
  protected Optional<Instant> end(Instant now) {
    return period.days().map(kept -> now.minus(Duration.ofDays(kept)));
  }

  private int all(Instant before) {
    int all = 0;
    int processed;
    do {
      processed = DatabaseRetry.bridge(() -> transaction.requiresNew(() -> batch(before)));
      all += processed;
    } while (processed > 0 && !work.isEnding());
    return all;
  }

  /**
   * Processes a batch of records; it is repeated, each time in a transaction of its own, until it
   * returns 0.
   *
   * @param before the end of the retention period: records older than this are processed
   * @return the number of processed records
   */
  protected abstract int batch(Instant before);

  /**
   * Deletes a batch of records.
   *
   * @param records the entity
   * @param moment the attribute by which a record is old
   * @return the number of deleted records
   */
  protected int delete(Class<?> records, String moment, Instant before) {
    String name = records.getSimpleName();
    return apply(
        em.createQuery(
                "select r.id from %s r where r.%s < :before".formatted(name, moment), Long.class)
            .setParameter("before", before),
        em.createQuery("delete from %s r where r.id in :old".formatted(name)));
  }

  /**
   * Applies a statement to a batch of records.
   *
   * @param old selects the ids of the records to process
   * @param statement takes these ids as {@code :old}
   * @return the number of processed records
   */
  protected static int apply(TypedQuery<Long> old, Query statement) {
    List<Long> ids = old.setMaxResults(AT_ONCE).getResultList();
    return ids.isEmpty() ? 0 : statement.setParameter("old", ids).executeUpdate();
  }
}
