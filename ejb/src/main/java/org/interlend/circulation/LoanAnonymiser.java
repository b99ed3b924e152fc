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
 * Anonymizes ended loans and their fines after the retention period: removes the patron and the
 * text of staff. While a fine is open, both keep the patron.
 */
@ApplicationScoped
class LoanAnonymiser implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "anonymise-loans";
  }

  @Override
  public String label() {
    return "Ended loans made anonymous";
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
                select l.id from Loan l
                where l.returnedAt < :before and l.patron is not null
                and not exists (select e from AccountEntry e where e.loan = l and e.status = :open)
                """,
                Long.class)
            .setParameter("before", before)
            .setParameter("open", EntryStatus.OPEN)
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    if (old.isEmpty()) {
      return 0;
    }
    em.createQuery(
            """
            update AccountEntry e set e.patron = null, e.note = null, e.version = e.version + 1
            where e.loan.id in :old
            """)
        .setParameter("old", old)
        .executeUpdate();
    return em.createQuery(
            """
            update Loan l set l.patron = null, l.dueExplanation = null,
              l.dueExplanationBeforeRecall = null, l.version = l.version + 1
            where l.id in :old
            """)
        .setParameter("old", old)
        .executeUpdate();
  }
}
