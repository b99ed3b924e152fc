package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.catalog.ItemStatus;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Page;

/** The work queue of items that staff have to send back to partners. */
@ApplicationScoped
@Transactional
public class ReturnQueue {

  @PersistenceContext private EntityManager em;

  /**
   * The items to send back, partner by partner, the longest due first.
   *
   * @param partner code of the only partner, or null for all
   * @param library code of the library where it is, or null for all
   */
  public Page<BorrowedVolume> waiting(String partner, String library, int rows) {
    String waiting =
        """
        select v from BorrowedVolume v join fetch v.item i join fetch v.item.currentLibrary l
          join fetch v.request r join fetch v.request.partner p
        where %s order by p.name, p.code, r.dueAt, v.id
        """;
    return Page.of(
        query(waiting, partner, library, BorrowedVolume.class),
        0,
        rows,
        backlog(partner, library).count());
  }

  /**
   * How many items, and since when the request of one of them has not changed.
   *
   * @param partner code of the only partner, or null for all
   * @param library code of the library where they are, or null for all
   */
  public Backlog backlog(String partner, String library) {
    String counted =
        """
        select count(v), function('min', r.updatedAt) from BorrowedVolume v join v.item i
          join i.currentLibrary l join v.request r join r.partner p
        where %s
        """;
    return Backlog.of(query(counted, partner, library, Object[].class));
  }

  private <T> TypedQuery<T> query(String select, String partner, String library, Class<T> result) {
    String where = "i.status = :toReturn";
    where += partner == null ? "" : " and p.code = :partner";
    where += library == null ? "" : " and l.code = :library";
    TypedQuery<T> query =
        em.createQuery(select.formatted(where), result)
            .setParameter("toReturn", ItemStatus.TO_RETURN_TO_PARTNER);
    if (partner != null) {
      query.setParameter("partner", partner);
    }
    if (library != null) {
      query.setParameter("library", library);
    }
    return query;
  }
}
