package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.institution.Institutions;
import org.interlend.persistence.Page;
import org.interlend.persistence.PerRecordBatch;

/**
 * Lets lending requests expire that staff have not processed within the days that the partner's
 * record allows.
 */
@ApplicationScoped
class LendingExpiry implements Job {

  private static final String LABEL = "Lending requests not processed in time";

  @PersistenceContext private EntityManager em;
  @Inject private PerRecordBatch perRecordBatch;
  @Inject private LendingRequests requests;
  @Inject private Refusals refusals;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "expire-lending-requests";
  }

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public JobResult run() {
    return perRecordBatch.run(this::after, id -> refusals.expire(requests.get(id), LABEL)).result();
  }

  private List<Long> after(long id) {
    return institutions
        .find()
        .map(us -> expired(LocalDate.now(clock.withZone(us.timeZone())), id))
        .orElse(List.of());
  }

  private List<Long> expired(LocalDate today, long id) {
    return em.createQuery(
            """
            select r.id from LendingRequest r
            where r.status in :open and r.expiresOn < :today and r.id > :id order by r.id
            """,
            Long.class)
        .setParameter("open", LendingStatus.openOnes())
        .setParameter("today", today)
        .setParameter("id", id)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }
}
