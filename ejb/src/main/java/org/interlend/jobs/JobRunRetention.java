package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/**
 * Deletes the past runs of jobs after the journal's retention period. The last complete run of a
 * job for a partner stays: from it on the job catches up after a standstill of any length.
 */
@ApplicationScoped
class JobRunRetention extends RetentionJob {

  @PersistenceContext private EntityManager em;

  JobRunRetention() {
    super("job-run-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery(
                """
                select r.id from JobRun r
                where r.ranAt < :before
                  and (r.complete = false or exists (
                    select n.id from JobRun n
                    where n.job = r.job and n.partnerCode = r.partnerCode and n.complete = true
                      and n.ranAt > r.ranAt))
                """,
                Long.class)
            .setParameter("before", before),
        em.createQuery("delete from JobRun r where r.id in :old"));
  }
}
