package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interlend.Actor;
import org.interlend.catalog.Bib;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Page;

/** Holds on titles: gives a copy that is free to the patron who has waited longest. */
@ApplicationScoped
@Transactional
public class TitleHolds {

  @Inject private EntityManager em;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private TermsSelection terms;
  @Inject private Event<HoldEvent> events;

  /**
   * The hold that an item at a desk is for: the one for which it is kept, or else the one that has
   * waited longest for it or for any copy of its title.
   *
   * @param by who has the item at the desk
   * @return the hold, and what it was before
   */
  public Optional<HoldUndo.Former> next(Item item, Actor by) {
    Optional<Hold> own = holds.next(item);
    if (!(item instanceof LocalItem) || own.filter(Hold::hasItem).isPresent()) {
      return own.map(HoldUndo.Former::of);
    }
    Optional<HoldUndo.Former> ofTitle =
        waiting(item).stream()
            .filter(hold -> own.isEmpty() || hold.placedAt().isBefore(own.get().placedAt()))
            .filter(hold -> terms.circulates(item, hold.patron().group()))
            .findFirst()
            .map(HoldUndo.Former::of);
    ofTitle.ifPresent(former -> take(former.hold(), item, by));
    return ofTitle.or(() -> own.map(HoldUndo.Former::of));
  }

  /** The holds on the title that wait for other copies, the oldest first. */
  private List<Hold> waiting(Item item) {
    return em.createQuery(
            """
            select h from Hold h join fetch h.patron join fetch h.item
            where h.anyCopy = :yes and h.item.holding.bib = :title and h.status = :waiting
              and h.item <> :item
            order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("yes", true)
        .setParameter("title", item.holding().bib())
        .setParameter("waiting", HoldStatus.WAITING)
        .setParameter("item", item)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /** The hold is for this copy now, and no longer for the other one. */
  public void take(Hold hold, Item copy, Actor by) {
    Item before = hold.item();
    hold.fulfilledBy(copy);
    holdTransitions.waitsNoLonger(hold, before);
    events.fire(new HoldEvent.HoldCopyChanged(before, by));
  }

  /** The open hold of a patron on a title, or on any of its copies. */
  public Optional<Hold> find(Patron patron, Bib title) {
    return em.createQuery(
            """
            select h from Hold h
            where h.patron = :patron and h.item.holding.bib = :title and h.status in :open
            order by h.placedAt, h.id
            """,
            Hold.class)
        .setParameter("patron", patron)
        .setParameter("title", title)
        .setParameter("open", HoldStatus.openStatuses())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** How many open holds each of the items has; without those that have none. */
  public Map<Item, Long> counts(Collection<? extends Item> items) {
    return holds.of(items).stream()
        .filter(hold -> hold.status().open())
        .collect(Collectors.groupingBy(Hold::item, Collectors.counting()));
  }

  /**
   * The place of each hold in the queue for its title, from 1 on: those placed before it count,
   * whichever copy they are for.
   */
  public Map<Long, Long> positions(Collection<Hold> of) {
    if (of.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            """
            select mine.id, count(other) from Hold mine, Hold other
            where mine.id in :ids and other.status in :open
              and other.item.holding.bib = mine.item.holding.bib
              and (other.placedAt < mine.placedAt
                or (other.placedAt = mine.placedAt and other.id <= mine.id))
            group by mine.id
            """,
            Object[].class)
        .setParameter("ids", of.stream().map(Hold::id).toList())
        .setParameter("open", HoldStatus.openStatuses())
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }
}
