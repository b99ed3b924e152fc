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

/** Anonymizes ended holds after their retention period: removes the patron. */
@ApplicationScoped
class HoldAnonymiser implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "anonymise-holds";
  }

  @Override
  public String label() {
    return "Ended holds made anonymous";
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
                "select h.id from Hold h where h.closedAt < :before and h.patron is not null",
                Long.class)
            .setParameter("before", before)
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery(
                "update Hold h set h.patron = null, h.version = h.version + 1 where h.id in :old")
            .setParameter("old", old)
            .executeUpdate();
  }
}
