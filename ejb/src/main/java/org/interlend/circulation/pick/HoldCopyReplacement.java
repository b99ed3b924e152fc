package org.interlend.circulation.pick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.shelving.PickDeadlines;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.persistence.Page;

/** Finds another copy of a title for a patron who waits. */
@ApplicationScoped
@Transactional
public class HoldCopyReplacement {

  private static final String FREE =
      """
      select i from LocalItem i join fetch i.holding g join fetch i.holding.location
      where g.bib = :bib and i <> :item and i.status = :available %s
        and not exists (select h from Hold h where h.item = i and h.closedAt is null)
      order by case when i.id > :id then 0 else 1 end, i.id
      """;

  private static final String OF_THE_VOLUME = "and coalesce(i.description, '') = :volume";

  @Inject private EntityManager em;
  @Inject private TermsSelection terms;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private PickDeadlines times;
  @Inject private AllocatedCopies allocatedCopies;

  /**
   * The copy is missing. Each hold on it gets another copy if there is one; else it waits in case
   * the copy is found.
   */
  public void missing(LocalItem lost) {
    lost.missing();
    for (Hold each : holds.open(lost)) {
      holdTransitions.waitAgain(each);
      next(each).ifPresent(copy -> take(each, copy));
    }
  }

  /** The hold is for this copy now. */
  void take(Hold hold, LocalItem copy) {
    em.lock(copy, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    Item before = hold.item();
    hold.fulfilledBy(copy);
    hold.pickBy(times.forPatron(copy));
    em.flush(); // so that the next hold does not get the same copy
    holdTransitions.waitsNoLonger(hold, before);
  }

  /**
   * The next available copy of the title after the present one, in a circle through all copies. A
   * patron who waits for a volume gets no other volume.
   */
  Optional<LocalItem> next(Hold hold) {
    TypedQuery<LocalItem> copies =
        em.createQuery(FREE.formatted(hold.anyCopy() ? "" : OF_THE_VOLUME), LocalItem.class);
    if (!hold.anyCopy()) {
      copies.setParameter("volume", Objects.requireNonNullElse(hold.item().description(), ""));
    }
    List<LocalItem> free =
        copies
            .setParameter("bib", hold.item().holding().bib())
            .setParameter("item", hold.item())
            .setParameter("id", hold.item().id())
            .setParameter("available", ItemStatus.AVAILABLE)
            .setMaxResults(Page.MAX_ROWS)
            .getResultList();
    Set<LocalItem> allocated = allocatedCopies.among(free);
    return free.stream()
        .filter(copy -> !allocated.contains(copy))
        .filter(copy -> terms.circulates(copy, hold.patron().group()))
        .findFirst();
  }
}
