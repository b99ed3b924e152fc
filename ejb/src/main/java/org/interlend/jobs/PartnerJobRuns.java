package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interlend.persistence.DatabaseClock;
import org.interlend.persistence.InstantColumn;
import org.interlend.persistence.Page;

/** The past runs of the jobs that work for partners. */
@ApplicationScoped
@Transactional
public class PartnerJobRuns {

  @Inject private EntityManager em;
  @Inject private DatabaseClock clock;

  /** The time by which runs begin and are due, the same for all servers. */
  public Instant now() {
    return clock.now();
  }

  void record(String job, String partner, Instant began, JobRunReport report) {
    em.persist(new PartnerJobRun(job, partner, began, now(), report));
  }

  /** The latest runs of a job, the last one first. */
  public List<PartnerJobRun> list(String job, int rows) {
    return em.createQuery(
            "select r from PartnerJobRun r where r.job = :job order by r.ranAt desc, r.id desc",
            PartnerJobRun.class)
        .setParameter("job", job)
        .setMaxResults(Math.min(rows, Page.MAX_ROWS))
        .getResultList();
  }

  /**
   * When the last run of a job for a partner began that left nothing to the next one. One that a
   * fast clock has timed does not count.
   */
  public Optional<Instant> lastComplete(String job, String partner) {
    return em.createQuery(
            """
            select r.ranAt from PartnerJobRun r
            where r.job = :job and r.partnerCode = :partner and r.complete = true
              and r.ranAt <= :now
            order by r.ranAt desc
            """,
            Instant.class)
        .setParameter("job", job)
        .setParameter("partner", partner)
        .setParameter("now", now())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * When a job last began to run, by the code of the partner.
   *
   * @param now a run that began later was timed by a fast clock, and does not count
   */
  public Map<String, Instant> lastRuns(String job, Instant now) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select partner_code, max(ran_at) from job_run
                where job = ?1 and ran_at <= ?2 group by partner_code
                """)
            .setParameter(1, job)
            .setParameter(2, now.atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> InstantColumn.computed(row[1])));
  }
}
