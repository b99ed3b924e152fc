package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.Page;

/**
 * What is to be fetched from the shelves: what is wanted at a desk for a partner, and what patrons
 * want that nobody has on loan. An item wanted for both goes to the partner first.
 */
@ApplicationScoped
@Transactional
public class PickList {

  private static final String SOURCES =
      """
      from (
        select 'MOVE' as kind, m.id as id, m.requested_at as since
        from move_request m join item i on i.id = m.item_id join library l on l.id = i.at_library_id
        where m.status = 'WAITING' and (?1 = '' or l.code = ?1)
        union all
        select 'HOLD', h.id, h.placed_at
        from hold h join item i on i.id = h.item_id join library l on l.id = i.at_library_id
        where h.status = 'WAITING' and i.status = 'AVAILABLE' and i.kind = 'LOCAL'
          and (?1 = '' or l.code = ?1)
          and not exists (
            select 1 from move_request w where w.item_id = i.id and w.status = 'WAITING')
      ) picks
      """;

  @PersistenceContext private EntityManager em;

  /**
   * One page of the list, what has been wanted longest first.
   *
   * @param library code of the library on whose shelves the items are, or null for all
   */
  public Page<Pick> list(String library, int first, int rows) {
    String where = library == null ? "" : library;
    @SuppressWarnings("unchecked")
    List<Object[]> page =
        em.createNativeQuery("select kind, id " + SOURCES + " order by since, id")
            .setParameter(1, where)
            .setFirstResult(first)
            .setMaxResults(Math.min(rows, Page.MAX_ROWS))
            .getResultList();
    long total =
        ((Number)
                em.createNativeQuery("select count(*) " + SOURCES)
                    .setParameter(1, where)
                    .getSingleResult())
            .longValue();
    List<Pick> picks =
        Stream.concat(
                moves(ids(page, "MOVE")).stream().map(Pick::of),
                holds(ids(page, "HOLD")).stream().map(Pick::of))
            .sorted(Comparator.comparing(Pick::since))
            .toList();
    return new Page<>(picks, total);
  }

  private static List<Long> ids(List<Object[]> page, String kind) {
    return page.stream()
        .filter(row -> row[0].toString().strip().equals(kind))
        .map(row -> ((Number) row[1]).longValue())
        .toList();
  }

  private List<MoveRequest> moves(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                select m from MoveRequest m join fetch m.desk join fetch m.partner
                  join fetch m.item i join fetch i.holding g join fetch g.bib
                where m.id in :ids
                """,
                MoveRequest.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private List<Hold> holds(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                select h from Hold h join fetch h.patron join fetch h.pickupLibrary
                  join fetch h.item i join fetch i.holding g join fetch g.bib
                where h.id in :ids
                """,
                Hold.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
