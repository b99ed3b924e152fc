package org.interlend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/** Deletes entries of the audit after the retention period. */
@ApplicationScoped
class AuditRetention extends RetentionJob {

  AuditRetention() {
    super("audit-retention", RetentionPeriod.AUDIT);
  }

  @Override
  protected int batch(Instant before) {
    return delete(AuditEntry.class, "happenedAt", before);
  }
}
