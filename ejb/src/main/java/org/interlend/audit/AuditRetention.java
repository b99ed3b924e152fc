package org.interlend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/** Deletes entries of the audit after the retention period. */
@ApplicationScoped
class AuditRetention extends RetentionJob {

  @PersistenceContext private EntityManager em;

  AuditRetention() {
    super("audit-retention", RetentionPeriod.AUDIT);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery("select a.id from AuditEntry a where a.happenedAt < :before", Long.class)
            .setParameter("before", before),
        em.createQuery("delete from AuditEntry a where a.id in :old"));
  }
}
