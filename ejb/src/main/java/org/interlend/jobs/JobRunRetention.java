package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/** Deletes the past runs of jobs after the journal's retention period. */
@ApplicationScoped
class JobRunRetention extends RetentionJob {

  @PersistenceContext private EntityManager em;

  JobRunRetention() {
    super("job-run-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery("select r.id from JobRun r where r.ranAt < :before", Long.class)
            .setParameter("before", before),
        em.createQuery("delete from JobRun r where r.id in :old"));
  }
}
