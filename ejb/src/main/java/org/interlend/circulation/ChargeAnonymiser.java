package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.Settings;
import org.interlend.persistence.Retention;

/**
 * Anonymizes settled charges after their retention period: removes the patron and the text of
 * staff. {@link LoanAnonymiser} anonymizes fines together with their loans.
 */
@ApplicationScoped
class ChargeAnonymiser implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "anonymise-charges";
  }

  @Override
  public String label() {
    return "Settled charges made anonymous";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public JobResult run() {
    return retention.apply(Settings.anonymiseAfterDays(), "INTERLEND_ANONYMISE_DAYS", this::forget);
  }

  private int forget(Instant before) {
    List<Long> old =
        em.createQuery(
                """
                select e.id from AccountEntry e
                where e.settledAt < :before and e.loan is null and e.patron is not null
                """,
                Long.class)
            .setParameter("before", before)
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery(
                """
                update AccountEntry e set e.patron = null, e.note = null, e.reason = null,
                  e.version = e.version + 1
                where e.id in :old
                """)
            .setParameter("old", old)
            .executeUpdate();
  }
}
