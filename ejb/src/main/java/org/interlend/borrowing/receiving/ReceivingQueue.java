package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.borrowing.search.VolumeBatchFetch;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Page;

/** The items that partners have sent and staff have still to receive. */
@ApplicationScoped
@Transactional
public class ReceivingQueue {

  private static final String EXPECTED =
      """
      r.status in :running and (r.status in :shipped
        or exists (select v.id from BorrowedVolume v where v.request = r and v.status = :expected))
      """;

  @Inject private EntityManager em;

  /** One page of the requests with an expected item, the oldest first. */
  public Page<BorrowingRequest> list(int first, int rows) {
    return Page.of(
        VolumeBatchFetch.with(
            with(
                em.createQuery(
                    """
                select r from BorrowingRequest r join fetch r.partner left join fetch r.patron
                  left join fetch r.pickupLibrary
                where %s order by r.createdAt, r.id
                """
                        .formatted(EXPECTED),
                    BorrowingRequest.class))),
        first,
        rows,
        backlog().count());
  }

  /** How many requests, and when the oldest was made. */
  public Backlog backlog() {
    return Backlog.of(
        with(
            em.createQuery(
                "select count(r), function('min', r.createdAt) from BorrowingRequest r where "
                    + EXPECTED,
                Object[].class)));
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query) {
    EnumSet<BorrowingStatus> shipped =
        EnumSet.of(BorrowingStatus.SHIPPED_PHYSICALLY, BorrowingStatus.SHIPPED_DIGITALLY);
    return query
        .setParameter("running", BorrowingStatus.runningStatuses())
        .setParameter("shipped", shipped)
        .setParameter("expected", VolumeStatus.EXPECTED);
  }
}
