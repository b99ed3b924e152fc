package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Page;

/** Finds holds, and deletes them with their item. Their steps are {@link HoldTransitions}. */
@ApplicationScoped
@Transactional
public class Holds {

  @Inject private EntityManager em;

  /** The next hold on an item: the one for which it is kept, or the one that has waited longest. */
  public Optional<Hold> next(Item item) {
    return em.createQuery(
            """
            select h from Hold h join fetch h.patron
            where h.item = :item and h.status in :open order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("item", item)
        .setParameter("open", HoldStatus.openStatuses())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The open holds on an item, oldest first. */
  public List<Hold> open(Item item) {
    return em.createQuery(
            """
            select h from Hold h join fetch h.patron
            where h.item = :item and h.status in :open order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("item", item)
        .setParameter("open", HoldStatus.openStatuses())
        .getResultList();
  }

  /** The open hold of a patron on an item. */
  public Optional<Hold> open(Item item, Patron patron) {
    return open(item).stream().filter(hold -> hold.patron() == patron).findFirst();
  }

  /** The open holds of a patron, with their items, oldest first; at most {@link Page#MAX_ROWS}. */
  public List<Hold> open(Patron patron) {
    return em.createQuery(
            """
            select h from Hold h join fetch h.item join fetch h.item.holding
              join fetch h.item.holding.bib
              join fetch h.pickupLibrary
            where h.patron = :patron and h.status in :open order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("patron", patron)
        .setParameter("open", HoldStatus.openStatuses())
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /** How many holds of a patron are open. */
  public long countOpen(Patron patron) {
    return em.createQuery(
            "select count(h) from Hold h where h.patron = :patron and h.status in :open",
            Long.class)
        .setParameter("patron", patron)
        .setParameter("open", HoldStatus.openStatuses())
        .getSingleResult();
  }

  /** How many holds of the patron are open, or were canceled after that time. */
  public long countOpenOrCanceledAfter(Patron patron, Instant time) {
    return em.createQuery(
            """
            select count(h) from Hold h where h.patron = :patron
              and (h.status in :open or h.status = :canceled and h.closedAt > :time)
            """,
            Long.class)
        .setParameter("patron", patron)
        .setParameter("open", HoldStatus.openStatuses())
        .setParameter("canceled", HoldStatus.CANCELED)
        .setParameter("time", time)
        .getSingleResult();
  }

  /**
   * By its key.
   *
   * @throws WorkflowException CHANGED_MEANWHILE when it was deleted with its item
   */
  public Hold get(long id) {
    Hold hold = em.find(Hold.class, id);
    if (hold == null) {
      throw new WorkflowException(CirculationReason.HOLD_GONE);
    }
    return hold;
  }

  /**
   * Deletes every hold on a borrowed item whose record will be deleted. The query does not flush,
   * because the item and its request are changed and deleted together.
   *
   * @return the deleted holds, with their patrons, who may be told
   */
  public List<Hold> remove(Item item) {
    List<Hold> all =
        em.createQuery(
                """
                select h from Hold h left join fetch h.patron
                where h.item = :item order by h.placedAt, h.id
                """,
                Hold.class)
            .setParameter("item", item)
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    all.forEach(em::remove);
    return all;
  }

  /** All holds on an item, oldest first. */
  public List<Hold> of(Item item) {
    return em.createQuery(
            "select h from Hold h where h.item = :item order by h.placedAt, h.id", Hold.class)
        .setParameter("item", item)
        .getResultList();
  }

  /** All holds on any of the items, oldest first. */
  public List<Hold> of(Collection<? extends Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select h from Hold h join fetch h.pickupLibrary
            where h.item in :items order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("items", items)
        .getResultList();
  }
}
