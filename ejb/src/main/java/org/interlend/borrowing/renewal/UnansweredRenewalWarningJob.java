package org.interlend.borrowing.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.PendingRenewal;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.RecordJob;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/**
 * Warns staff of renewals that the lender has not answered by the day it named, or within a week.
 */
@ApplicationScoped
class UnansweredRenewalWarningJob extends RecordJob {

  /** The time for an answer when the lender names no day. */
  static final Duration USUAL = Duration.ofDays(7);

  /**
   * The condition that the lender should have answered the renewal of {@code v} by now, as {@link
   * PendingRenewal#isUnanswered} says.
   */
  static final String UNANSWERED =
      """
      v.renewal.replyExpectedAt < :now
        or (v.renewal.replyExpectedAt is null and v.renewal.requestedAt < :longAgo)""";

  @Inject private BorrowingRequests requests;

  UnansweredRenewalWarningJob() {
    super("silent-renewals", Duration.ofHours(1));
  }

  @Override
  public JobResult run() {
    return each(this::due, this::warn).result();
  }

  private TypedQuery<Long> due() {
    Instant now = clock.instant();
    return em.createQuery(
            """
            select v.id from BorrowedVolume v
            where v.status = :onLoan and v.dates.damagedAt is null and v.renewal.requestedAt is not null
              and v.renewal.forStaff = false and v.renewal.warned = false and v.id > :id
              and (%s)
            order by v.id
            """
                .formatted(UNANSWERED),
            Long.class)
        .setParameter("onLoan", VolumeStatus.ON_LOAN)
        .setParameter("now", now)
        .setParameter("longAgo", now.minus(USUAL));
  }

  /** The lender may have answered since the query. */
  private void warn(long id) {
    BorrowedVolume volume = em.find(BorrowedVolume.class, id);
    Instant now = clock.instant();
    if (volume == null
        || volume.renewal().isWarned()
        || !volume.renewal().isUnanswered(now, now.minus(USUAL))) {
      return;
    }
    BorrowingRequest request = volume.request();
    requests.forceVersion(request);
    volume.renewalUnanswered();
    request.warnStaff(
        RequestWarning.of(RequestWarningKind.RENEWAL_UNANSWERED, clock.instant())
            .item(volume.barcode()));
  }
}
