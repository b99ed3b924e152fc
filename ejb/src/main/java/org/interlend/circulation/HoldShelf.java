package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.interlend.Page;
import org.interlend.catalog.ItemStatus;
import org.interlend.institution.Institutions;

/** What stands on the hold shelves, and how much there is to do at the desks. */
@ApplicationScoped
@Transactional
public class HoldShelf {

  /** What nobody collected stands there until it is sent back. */
  private static final String STANDS_THERE =
      """
      h.status in (:onShelf, :expired) and (h.status = :onShelf or h.item.status = :toReturn)
      """;

  private static final String SHOWN =
      STANDS_THERE
          + """
      and (:library = '' or h.pickupLibrary.code = :library)
      and (:text = '' or lower(h.item.barcode) like :text
        or lower(h.item.holding.bib.title) like :text or lower(h.patron.lastName) like :text)
      and h.heldUntil >= :from and h.heldUntil < :before
      """;

  private static final LocalDate EVER = LocalDate.of(1, 1, 1);
  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

  @PersistenceContext private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /** One page of the shelf, the first to expire first. */
  public Page<Hold> list(HoldFilter filter, int first, int rows) {
    var holds =
        with(
                filter,
                em.createQuery(
                    """
                    select h from Hold h join fetch h.patron join fetch h.item i
                      join fetch i.holding g join fetch g.bib join fetch h.pickupLibrary
                    where %s order by h.heldUntil, h.onShelfSince
                    """
                        .formatted(SHOWN),
                    Hold.class))
            .setFirstResult(first)
            .setMaxResults(Math.min(rows, Page.MAX_ROWS))
            .getResultList();
    long total =
        with(filter, em.createQuery("select count(h) from Hold h where " + SHOWN, Long.class))
            .getSingleResult();
    return new Page<>(holds, total);
  }

  private static <T> TypedQuery<T> with(HoldFilter filter, TypedQuery<T> query) {
    return standing(query)
        .setParameter("library", filter.library() == null ? "" : filter.library())
        .setParameter(
            "text",
            filter.text() == null || filter.text().isBlank()
                ? ""
                : filter.text().strip().toLowerCase(Locale.ROOT) + "%")
        .setParameter("from", filter.heldUntilFrom() == null ? EVER : filter.heldUntilFrom())
        .setParameter(
            "before", filter.heldUntilBefore() == null ? NEVER : filter.heldUntilBefore());
  }

  public CirculationCounts counts() {
    LocalDate today =
        institutions
            .find()
            .map(institution -> LocalDate.now(clock.withZone(institution.timeZone())))
            .orElseGet(() -> LocalDate.now(clock));
    return new CirculationCounts(
        em.createQuery("select count(h) from Hold h where h.closedAt is null", Long.class)
            .getSingleResult(),
        em.createQuery("select count(l) from Loan l where l.status = :open", Long.class)
            .setParameter("open", LoanStatus.OPEN)
            .getSingleResult(),
        onShelf("<", NEVER),
        onShelf("=", today),
        onShelf("<", today),
        em.createQuery(
                "select count(l) from Loan l where l.status = :open and l.dueAt < :now", Long.class)
            .setParameter("open", LoanStatus.OPEN)
            .setParameter("now", clock.instant())
            .getSingleResult());
  }

  private long onShelf(String comparison, LocalDate day) {
    return standing(
            em.createQuery(
                "select count(h) from Hold h where %s and h.heldUntil %s :day"
                    .formatted(STANDS_THERE, comparison),
                Long.class))
        .setParameter("day", day)
        .getSingleResult();
  }

  private static <T> TypedQuery<T> standing(TypedQuery<T> query) {
    return query
        .setParameter("onShelf", HoldStatus.ON_HOLD_SHELF)
        .setParameter("expired", HoldStatus.EXPIRED)
        .setParameter("toReturn", ItemStatus.TO_RETURN_TO_PARTNER);
  }
}
