package org.interlend.borrowing.patronrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import org.interlend.JobResult;
import org.interlend.Settings;
import org.interlend.persistence.RecordJob;

/**
 * Expires patron requests that no broker has announced in the time of an announced request. The
 * patron may not have sent the form on the broker's page.
 */
@ApplicationScoped
class PatronRequestExpiry extends RecordJob {

  @Inject private PatronRequests requests;

  PatronRequestExpiry() {
    super("expire-patron-requests", Duration.ofHours(6));
  }

  @Override
  public JobResult run() {
    return each(this::due, id -> requests.get(id).expired(clock.instant(), label())).result();
  }

  private TypedQuery<Long> due() {
    return Settings.announcedDays()
        .map(days -> clock.instant().minus(Duration.ofDays(days)))
        .map(
            longAgo ->
                em.createQuery(
                        """
                        select r.id from PatronRequest r
                        where r.status in :awaited and r.changedAt < :longAgo
                          and r.candidate is null and r.id > :id
                        order by r.id
                        """,
                        Long.class)
                    .setParameter("awaited", PatronRequestStatus.awaitedStatuses())
                    .setParameter("longAgo", longAgo))
        .orElse(null);
  }
}
