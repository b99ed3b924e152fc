package org.interlend.circulation.pick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.pick.Pick.Purpose;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.LikePattern;
import org.interlend.persistence.Page;
import org.interlend.persistence.SqlParameters;

/**
 * The pick list: the items to fetch from the shelves for move requests and for holds. An item with
 * both goes to the partner first; of several holds the oldest counts.
 */
@ApplicationScoped
@Transactional
public class PickList {

  private static final String SOURCES =
      """
      from (
        select 'PARTNER' as purpose, m.id as id, m.item_id as item_id, m.printed_at as printed_at,
          m.requested_at as since
        from move_request m where m.status = 'WAITING'
        union all
        select 'PATRON', h.id, h.item_id, h.printed_at, h.placed_at
        from hold h
        where h.status = 'WAITING'
          and not exists (
            select 1 from move_request w
            where w.item_id = h.item_id and w.status in ('WAITING', 'ARRIVED'))
          and not exists (
            select 1 from hold e
            where e.item_id = h.item_id and e.status = 'WAITING'
              and (e.placed_at < h.placed_at or (e.placed_at = h.placed_at and e.id < h.id)))
      ) picks
        join item i on i.id = picks.item_id and i.status = 'AVAILABLE' and i.kind = 'LOCAL'
        join library l on l.id = i.current_library_id
        join holding g on g.id = i.holding_id
        join location s on s.id = g.location_id
        join bib b on b.id = g.bib_id
      """;

  private static final String ORDER =
      " order by l.name, s.name, g.shelf_key, b.sort_title, picks.id";

  @Inject private EntityManager em;

  /** One page of the list, in the order of the shelves: library, location, call number. */
  public Page<Pick> list(PickFilter filter, int first, int rows) {
    @SuppressWarnings("unchecked")
    List<Object[]> page =
        query("select picks.purpose, picks.id ", filter, ORDER)
            .setFirstResult(first)
            .setMaxResults(Math.min(rows, Page.MAX_ROWS))
            .getResultList();
    List<Pick.Key> keys = page.stream().map(PickList::key).toList();
    Map<Pick.Key, Pick> picks =
        read(keys).collect(Collectors.toMap(Pick::key, Function.identity()));
    return new Page<>(
        keys.stream().map(picks::get).filter(Objects::nonNull).toList(), count(filter));
  }

  /** How many picks, and since when the oldest has been wanted. */
  public Backlog backlog(PickFilter filter) {
    return Backlog.of(
        (Object[]) query("select count(*), min(picks.since) ", filter, "").getSingleResult());
  }

  public long count(PickFilter filter) {
    return ((Number) query("select count(*) ", filter, "").getSingleResult()).longValue();
  }

  /** Those of the picks that are still to be fetched, in the order of the shelves. */
  public List<Pick> find(Collection<Pick.Key> keys) {
    return read(keys)
        .filter(pick -> pick.item().status() == ItemStatus.AVAILABLE)
        .filter(pick -> pick.move() == null || pick.move().status() == MoveStatus.WAITING)
        .filter(pick -> pick.hold() == null || pick.hold().status() == HoldStatus.WAITING)
        .sorted(Pick.SHELF_ORDER)
        .toList();
  }

  private Query query(String select, PickFilter filter, String end) {
    List<String> where = new ArrayList<>();
    List<Object> given = new ArrayList<>();
    if (filter.library() != null) {
      given.add(filter.library());
      where.add("l.code = ?" + given.size());
    }
    if (filter.purpose() != null) {
      given.add(filter.purpose().name());
      where.add("picks.purpose = ?" + given.size());
    }
    LikePattern.of(filter.text())
        .ifPresent(
            beginning -> {
              given.add(beginning);
              given.add(LikePattern.ofSortKey(filter.text()));
              where.add(
                  "(lower(i.barcode) like ?%1$d or lower(g.call_number) like ?%1$d or b.sort_title like ?%2$d)"
                      .formatted(given.size() - 1, given.size()));
            });
    if (filter.withoutSlip()) {
      where.add("picks.printed_at is null");
    }
    String conditions = where.isEmpty() ? "" : " where " + String.join(" and ", where);
    Query query = em.createNativeQuery(select + SOURCES + conditions + end);
    return SqlParameters.bind(query, given);
  }

  private static Pick.Key key(Object[] row) {
    return new Pick.Key(Purpose.valueOf(row[0].toString().strip()), ((Number) row[1]).longValue());
  }

  private Stream<Pick> read(Collection<Pick.Key> keys) {
    return Stream.concat(
        moves(ids(keys, Purpose.PARTNER)).stream().map(Pick::of),
        holds(ids(keys, Purpose.PATRON)).stream().map(Pick::of));
  }

  private static List<Long> ids(Collection<Pick.Key> keys, Purpose purpose) {
    return keys.stream().filter(key -> key.purpose() == purpose).map(Pick.Key::id).toList();
  }

  private List<MoveRequest> moves(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                select m from MoveRequest m join fetch m.desk join fetch m.desk.library
                  join fetch m.partner join fetch m.item join fetch m.item.currentLibrary
                  join fetch m.item.holding join fetch m.item.holding.bib
                  join fetch m.item.holding.location
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
                  join fetch h.item join fetch h.item.currentLibrary
                  join fetch h.item.holding join fetch h.item.holding.bib
                  join fetch h.item.holding.location
                where h.id in :ids
                """,
                Hold.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
