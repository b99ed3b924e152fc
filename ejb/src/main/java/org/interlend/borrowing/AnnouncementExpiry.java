package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.Settings;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.borrowing.request.TemporaryRecordDeletion;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.PerRecordBatch.Tally;
import org.interlend.jobs.RecordJob;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/**
 * Warns staff of requests for which no item or file has arrived by the day the patron needs it.
 * Some days later it lets those expire for which nothing was shipped.
 */
@ApplicationScoped
class AnnouncementExpiry extends RecordJob {

  @Inject private BorrowingRequests requests;
  @Inject private TemporaryRecordDeletion records;
  @Inject private Institutions institutions;
  @Inject private Event<PatronNotification> notifications;

  AnnouncementExpiry() {
    super("expire-announced-requests", Duration.ofHours(1));
  }

  @Override
  public JobResult run() {
    Tally warned = each(this::dueForWarning, this::warn);
    Tally expired =
        Settings.announcedSince(clock.instant())
            .map(longAgo -> each(() -> dueForExpiry(longAgo), id -> expire(id, longAgo)))
            .orElse(Tally.NONE);
    return warned.with(expired);
  }

  /** Requests whose needed-before date has passed without a warning of that date. */
  private TypedQuery<Long> dueForWarning() {
    return em.createQuery(
            """
            select r.id from BorrowingRequest r
            where r.status in :awaited and r.neededBefore < :now
              and (r.neededBeforeWarned is null or r.neededBeforeWarned <> r.neededBefore)
              and r.id > :id
            order by r.id
            """,
            Long.class)
        .setParameter("awaited", BorrowingStatus.awaitedStatuses())
        .setParameter("now", clock.instant());
  }

  /** The item may have come since the query. */
  private void warn(long id) {
    BorrowingRequest request = requests.get(id);
    if (request.status().isAwaited() && request.isDueForWarning(clock.instant())) {
      requests.forceVersion(request);
      request.nothingHasCome(
          RequestWarning.of(RequestWarningKind.NOTHING_HAS_COME, clock.instant())
              .detail(day(request.neededBefore()).toString()));
    }
  }

  /**
   * Requests that expire: their announcement, and their needed-before date if they have one, are
   * too long ago. What is reserved at a library does not.
   */
  private TypedQuery<Long> dueForExpiry(Instant longAgo) {
    return em.createQuery(
            """
            select r.id from BorrowingRequest r
            where r.status in :expiring and r.id > :id and r.createdAt < :longAgo
              and (r.neededBefore is null or r.neededBefore < :longAgo)
            order by r.id
            """,
            Long.class)
        .setParameter("expiring", BorrowingStatus.expiringStatuses())
        .setParameter("longAgo", longAgo);
  }

  /** The broker may have reserved or sent it since the query. */
  private void expire(long id, Instant longAgo) {
    BorrowingRequest request = requests.get(id);
    if (!BorrowingStatus.expiringStatuses().contains(request.status())
        || !isAwaitedSince(request, longAgo)) {
      return;
    }
    requests.forceVersion(request);
    records.end(request, BorrowingStatus.EXPIRED, expiry(request));
    notifications.fire(new PatronNotification.RequestCanceled(request));
  }

  /** Whether it was announced, and needed if it has a date for that, before that time. */
  static boolean isAwaitedSince(BorrowingRequest request, Instant longAgo) {
    return request.createdAt().isBefore(longAgo)
        && (request.neededBefore() == null || request.neededBefore().isBefore(longAgo));
  }

  private HistoryEvent expiry(BorrowingRequest request) {
    if (request.neededBefore() == null) {
      return HistoryEvent.of(
          clock.instant(), HistoryEventKind.ANNOUNCEMENT_EXPIRED, Actor.of(this));
    }
    return HistoryEvent.of(
            clock.instant(), HistoryEventKind.NEEDED_ANNOUNCEMENT_EXPIRED, Actor.of(this))
        .day(day(request.neededBefore()));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, institutions.get().timeZone());
  }
}
