package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.institution.Library;

/** Tells a broker that asks whether a title can be lent now, and if not, why. */
@ApplicationScoped
@Transactional
public class TitleAvailabilityCheck {

  /** Copies that are somewhere else and come back. */
  private static final Set<ItemStatus> COMES_BACK =
      EnumSet.of(
          ItemStatus.AVAILABLE,
          ItemStatus.ON_LOAN,
          ItemStatus.ON_HOLD_SHELF,
          ItemStatus.IN_PROCESS,
          ItemStatus.IN_TRANSIT);

  private static final int MAX_COPIES = 500;

  @Inject private EntityManager em;
  @Inject private CopyAvailabilityCheck availability;
  @Inject private Clock clock;

  /** Whether a title can be lent. */
  public enum Supply {
    /** A copy is on its shelf and may leave. */
    NOW,
    /** Copies may leave, but all of them are lent or wanted: the title can be reserved. */
    LATER,
    /** There is no copy that may leave. */
    NEVER
  }

  /**
   * Checks the copies of a title, with a fixed number of statements.
   *
   * @param asked the library whose copies count; null for any
   * @param blockDays for how many days after its arrival in the catalog a new title is not lent
   */
  public Supply of(LocalBib bib, Library asked, int blockDays) {
    if (bib.createdAt().plus(Duration.ofDays(blockDays)).isAfter(clock.instant())) {
      return Supply.NEVER;
    }
    List<LocalItem> copies =
        em.createQuery(
                """
                select i from LocalItem i join fetch i.holding g join fetch i.holding.location
                  join fetch i.holding.location.library
                where g.bib = :bib order by i.id
                """,
                LocalItem.class)
            .setParameter("bib", bib)
            .setMaxResults(MAX_COPIES)
            .getResultStream()
            .filter(copy -> asked == null || copy.owningLibrary() == asked)
            .toList();
    Map<Long, CopyAvailability> availabilities = availability.of(copies);
    if (availabilities.values().stream().anyMatch(CopyAvailability::free)) {
      return Supply.NOW;
    }
    return copies.stream()
            .filter(copy -> COMES_BACK.contains(copy.status()))
            .anyMatch(copy -> !availabilities.get(copy.id()).stays())
        ? Supply.LATER
        : Supply.NEVER;
  }
}
