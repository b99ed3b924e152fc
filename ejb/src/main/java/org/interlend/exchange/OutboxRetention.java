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

/**
 * Deletes delivered and handled messages of the outbox after the journal's retention period.
 * Messages that wait for the partner or for staff stay.
 */
@ApplicationScoped
class OutboxRetention implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "outbox-retention";
  }

  @Override
  public String label() {
    return "Old messages removed from the outbox";
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
        em.createQuery("select o.id from Outgoing o where o.settledAt < :before", Long.class)
            .setParameter("before", before)
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from Outgoing o where o.id in :old")
            .setParameter("old", old)
            .executeUpdate();
  }
}
