package org.interlend.staff;

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

/** Deletes entries of the audit after the retention period. */
@ApplicationScoped
class AuditRetention implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "audit-retention";
  }

  @Override
  public String label() {
    return "Old entries removed from the audit";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public JobResult run() {
    return retention.apply(Settings.auditDays(), "INTERLEND_AUDIT_DAYS", this::remove);
  }

  private int remove(Instant before) {
    List<Long> old =
        em.createQuery("select a.id from AuditEntry a where a.happenedAt < :before", Long.class)
            .setParameter("before", before)
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from AuditEntry a where a.id in :old")
            .setParameter("old", old)
            .executeUpdate();
  }
}
