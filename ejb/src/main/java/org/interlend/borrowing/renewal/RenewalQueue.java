package org.interlend.borrowing.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.Actor;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingHistoryLine;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Page;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.action.ActionCommand;
import org.interlend.text.Labeled;

/**
 * The work queue of renewals of borrowed items: those that wait for staff or for the lender, and
 * those recently refused.
 */
@ApplicationScoped
@Transactional
public class RenewalQueue {

  /** How long the queue shows a refusal. */
  public static final Duration RECENT = Duration.ofDays(14);

  @Inject private EntityManager em;
  @Inject private Clock clock;

  /** The stage of a renewal. */
  public enum Stage implements Labeled {
    /** Staff decide whether to ask the lender. */
    WAITING(EnumSet.of(BorrowingStatus.MEDIATED_PATRON_RENEWAL)),
    /** The lender has been asked and has not decided. */
    ASKED(EnumSet.of(BorrowingStatus.RENEW_REQUESTED)),
    /** Staff or the lender have refused recently. */
    REFUSED(EnumSet.of(BorrowingStatus.RENEW_REQUEST_NOT_ACCEPTED));

    private final Set<BorrowingStatus> statuses;

    Stage(Set<BorrowingStatus> statuses) {
      this.statuses = statuses;
    }
  }

  /**
   * One page of the volumes whose renewal is at a stage. Requested ones: those with an overdue
   * answer first. Refused ones: one line for each request, the latest first. Others: the oldest
   * first.
   */
  public Page<BorrowedVolume> list(Stage stage, int first, int rows) {
    TypedQuery<BorrowedVolume> query =
        with(stage, em.createQuery(select(stage), BorrowedVolume.class));
    if (stage == Stage.ASKED) {
      query
          .setParameter("now", clock.instant())
          .setParameter("longAgo", clock.instant().minus(UnansweredRenewalWarningJob.USUAL));
    }
    return Page.of(query, first, rows, backlog(stage).count());
  }

  private static String select(Stage stage) {
    String order =
        switch (stage) {
          case WAITING -> "v.renewal.requestedAt, v.id";
          case ASKED ->
              "case when %s then 0 else 1 end, v.renewal.requestedAt, v.id"
                  .formatted(UnansweredRenewalWarningJob.UNANSWERED);
          case REFUSED -> "r.updatedAt desc, v.id";
        };
    return """
        select v from BorrowedVolume v join fetch v.request r join fetch v.request.partner
          left join fetch v.request.patron left join fetch v.item
        where %s order by %s
        """
        .formatted(where(stage), order);
  }

  private static String where(Stage stage) {
    return switch (stage) {
      case WAITING -> "r.status in :statuses and v.renewal.forStaff = true";
      // No volume of such a request waits for staff, or it would be a mediated one.
      case ASKED -> "r.status in :statuses and v.renewal.requestedAt is not null";
      case REFUSED ->
          """
          r.status in :statuses and r.updatedAt >= :since
          and v.id = (select min(w.id) from BorrowedVolume w where w.request = r)""";
    };
  }

  /** How many volumes, and when the first renewal was requested. */
  public Backlog backlog(Stage stage) {
    return Backlog.of(
        with(
            stage,
            em.createQuery(
                "select count(v), function('min', v.renewal.requestedAt) from BorrowedVolume v"
                    + " join v.request r where "
                    + where(stage),
                Object[].class)));
  }

  private <T> TypedQuery<T> with(Stage stage, TypedQuery<T> query) {
    query.setParameter("statuses", stage.statuses);
    return stage == Stage.REFUSED
        ? query.setParameter("since", clock.instant().minus(RECENT))
        : query;
  }

  /** The command for an action on a volume of the list; empty when it is no longer in the list. */
  public Optional<ActionCommand> command(long volume, String note, Actor by) {
    return Optional.ofNullable(em.find(BorrowedVolume.class, volume))
        .map(
            found ->
                ActionCommand.on(found.request().id(), by).barcode(found.barcode()).note(note));
  }

  /** By request, the latest history line about a refused renewal. */
  public Map<Long, BorrowingHistoryLine> refusals(Collection<Long> requests) {
    Map<Long, BorrowingHistoryLine> latest = new HashMap<>();
    if (!requests.isEmpty()) {
      em.createQuery(
              """
              select h from BorrowingHistoryLine h where h.request.id in :requests and h.to = :refused
                and h.event = :event order by h.id
              """,
              BorrowingHistoryLine.class)
          .setParameter("requests", requests)
          .setParameter("event", HistoryEventKind.RENEWAL_REFUSED)
          .setParameter("refused", BorrowingStatus.RENEW_REQUEST_NOT_ACCEPTED)
          .setMaxResults(Page.MAX_ROWS)
          .getResultList()
          .forEach(line -> latest.put(line.requestId(), line));
    }
    return latest;
  }

  /** When an answer is overdue if the lender has named no day. */
  public static Instant usuallyAnswered(Instant requestedAt) {
    return requestedAt.plus(UnansweredRenewalWarningJob.USUAL);
  }
}
