package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import org.interlend.Actor;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.RecordJob;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;

/**
 * Lets lending requests expire that staff have not processed within the days that the partner's
 * record allows.
 */
@ApplicationScoped
class LendingExpiry extends RecordJob {

  @Inject private LendingRequests requests;
  @Inject private LendingCancellations cancellations;
  @Inject private Institutions institutions;

  LendingExpiry() {
    super("expire-lending-requests", Duration.ofHours(1));
  }

  @Override
  public JobResult run() {
    return each(this::due, this::expire).result();
  }

  private void expire(long id) {
    LendingRequest request = requests.get(id);
    if (request.isNotProcessed(institutions.today())) {
      cancellations.expire(request, Actor.of(this));
    }
  }

  private TypedQuery<Long> due() {
    return em.createQuery(
            """
            select r.id from LendingRequest r
            where r.status in :expiring and r.expiresOn < :today and r.id > :id
            order by r.id
            """,
            Long.class)
        .setParameter("expiring", LendingStatus.expiringStatuses())
        .setParameter("today", institutions.today());
  }
}
