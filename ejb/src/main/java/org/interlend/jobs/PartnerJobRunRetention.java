package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Deletes the past runs of jobs after the journal's retention period. The last complete run of a
 * job for a partner stays: from it on the job catches up after a standstill of any length.
 */
@ApplicationScoped
class PartnerJobRunRetention extends RetentionJob {

  /** In SQL, because EclipseLink writes a truth value beside {@code exists} as a number. */
  private static final String OLD =
      """
      select r.id from job_run r
      where r.ran_at < ?1
        and (not r.complete or exists (
          select n.id from job_run n
          where n.job = r.job and n.partner_code = r.partner_code and n.complete
            and n.ran_at > r.ran_at))
      """;

  PartnerJobRunRetention() {
    super("job-run-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected int batch(Instant before) {
    @SuppressWarnings("unchecked")
    List<Number> old =
        em.createNativeQuery(OLD)
            .setParameter(1, before.atOffset(ZoneOffset.UTC))
            .setMaxResults(AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from PartnerJobRun r where r.id in :old")
            .setParameter("old", old.stream().map(Number::longValue).toList())
            .executeUpdate();
  }
}
