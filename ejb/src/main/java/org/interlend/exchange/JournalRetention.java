package org.interlend.exchange;

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

/** Deletes entries of the journal after its retention period. */
@ApplicationScoped
class JournalRetention implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "journal-retention";
  }

  @Override
  public String label() {
    return "Old messages removed from the journal";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public JobResult run() {
    return retention.apply(Settings.journalDays(), "INTERLEND_JOURNAL_DAYS", this::remove);
  }

  private int remove(Instant before) {
    List<Long> old =
        em.createQuery(
                """
                select e.id from Exchange e where e.happenedAt < :before
                """,
                Long.class)
            .setParameter("before", before)
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from Exchange e where e.id in :old")
            .setParameter("old", old)
            .executeUpdate();
  }
}
