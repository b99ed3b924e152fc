package org.interlend.borrowing.patronrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import org.interlend.Actor;
import org.interlend.Settings;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.PerRecordBatch.Tally;
import org.interlend.jobs.RecordJob;

/**
 * Expires patron requests that no broker has announced in the time of an announced request. The
 * patron may not have sent the form on the broker's page.
 */
@ApplicationScoped
class PatronRequestExpiry extends RecordJob {

  @Inject private PatronRequests requests;
  @Inject private Event<PatronRequestCanceled> canceled;

  PatronRequestExpiry() {
    super("expire-patron-requests", Duration.ofHours(6));
  }

  @Override
  public JobResult run() {
    return Settings.announcedSince(clock.instant())
        .map(longAgo -> each(() -> due(longAgo), id -> expire(id, longAgo)))
        .orElse(Tally.NONE)
        .result();
  }

  /**
   * Staff may have ordered it, or the broker announced it, since the query. What staff have ordered
   * the patron expects and is told.
   */
  private void expire(long id, Instant longAgo) {
    PatronRequest request = requests.get(id);
    if (!request.isAwaitedSince(longAgo)) {
      return;
    }
    boolean ordered = request.status() == PatronRequestStatus.ORDERED;
    request.expired(clock.instant(), Actor.of(this));
    if (ordered) {
      canceled.fire(new PatronRequestCanceled(request));
    }
  }

  private TypedQuery<Long> due(Instant longAgo) {
    return em.createQuery(
            """
            select r.id from PatronRequest r
            where r.status in :awaited and r.changedAt < :longAgo
              and r.candidate is null and r.id > :id
            order by r.id
            """,
            Long.class)
        .setParameter("awaited", PatronRequestStatus.awaitedStatuses())
        .setParameter("longAgo", longAgo);
  }
}
