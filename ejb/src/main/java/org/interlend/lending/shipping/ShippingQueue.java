package org.interlend.lending.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.FetchHint;
import org.interlend.persistence.Page;

/**
 * The work queue of items to ship to partners: lending requests whose copy is at the desk, or is
 * fetched with the broker's pick slip.
 */
@ApplicationScoped
@Transactional
public class ShippingQueue {

  private static final String CONDITION =
      """
      where r.status = :processed
        and (m.id is null or m.status <> :waiting or i.status = :atDesk)
      """;

  @Inject private EntityManager em;

  /** One page of it, the request that has waited longest first. */
  public Page<LendingRequest> list(int first, int rows) {
    return Page.of(
        query(
                """
                select r from LendingRequest r join fetch r.partner
                  left join r.supply.move m left join r.item i
                """
                    + CONDITION
                    + " order by r.createdAt, r.id",
                LendingRequest.class)
            // By hints: a fetch join through a null association would drop the request.
            .setHint(FetchHint.LEFT_JOIN, "r.supply.move.desk")
            .setHint(FetchHint.LEFT_JOIN, "r.item.currentLibrary")
            .setHint(FetchHint.LEFT_JOIN, "r.item.holding.location"),
        first,
        rows,
        backlog().count());
  }

  /** How many requests, and when the oldest was made. */
  public Backlog backlog() {
    return Backlog.of(
        query(
            "select count(r), function('min', r.createdAt) from LendingRequest r"
                + " left join r.supply.move m left join r.item i "
                + CONDITION,
            Object[].class));
  }

  private <T> TypedQuery<T> query(String query, Class<T> result) {
    return em.createQuery(query, result)
        .setParameter("processed", LendingStatus.BEING_PROCESSED)
        .setParameter("waiting", MoveStatus.WAITING)
        .setParameter("atDesk", ItemStatus.IN_PROCESS);
  }
}
