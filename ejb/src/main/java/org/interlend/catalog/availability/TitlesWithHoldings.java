package org.interlend.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.interlend.catalog.Bib;
import org.interlend.catalog.Holding;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalHolding;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.MarcCompression;
import org.interlend.catalog.availability.TitleWithHoldings.Place;
import org.interlend.persistence.SqlParameters;

/** Loads titles with their holdings and items, with a fixed number of statements. */
@ApplicationScoped
@Transactional
public class TitlesWithHoldings {

  /** The greatest number of titles at once. */
  public static final int MAX_TITLES = 50;

  /** The greatest number of items of a title; available ones come first. */
  public static final int MAX_COPIES = 50;

  @Inject private EntityManager em;

  /**
   * @param ids at most {@link #MAX_TITLES} keys of local titles
   * @return those that exist and are not suppressed, in the same order
   */
  public List<TitleWithHoldings> of(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, LocalBib> bibs = bibs(ids);
    Map<Long, String> records = records(ids);
    Map<Long, List<LocalHolding>> holdings = holdings(ids);
    Map<Long, List<LocalItem>> items = items(ids);
    return ids.stream()
        .map(bibs::get)
        .filter(Objects::nonNull)
        .map(
            bib ->
                held(
                    bib,
                    records.get(bib.id()),
                    holdings.getOrDefault(bib.id(), List.of()),
                    items.getOrDefault(bib.id(), List.of())))
        .toList();
  }

  private static TitleWithHoldings held(
      LocalBib bib, String record, List<LocalHolding> holdings, List<LocalItem> items) {
    Map<Holding, List<LocalItem>> copies =
        items.stream().limit(MAX_COPIES).collect(Collectors.groupingBy(Item::holding));
    return new TitleWithHoldings(
        bib,
        record,
        holdings.stream()
            .map(holding -> new Place(holding, copies.getOrDefault(holding, List.of())))
            .toList(),
        items.size() > MAX_COPIES);
  }

  private Map<Long, LocalBib> bibs(List<Long> ids) {
    return em
        .createQuery(
            "select b from LocalBib b where b.id in :ids and b.suppressed = :no", LocalBib.class)
        .setParameter("ids", ids)
        .setParameter("no", false)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Bib::id, bib -> bib));
  }

  private Map<Long, String> records(List<Long> ids) {
    Map<Long, String> records = new HashMap<>();
    String sql =
        "select bib_id, record from bib_marc where bib_id in (%s)"
            .formatted(SqlParameters.marks(ids.size()));
    for (Object found : SqlParameters.bind(em.createNativeQuery(sql), ids).getResultList()) {
      Object[] row = (Object[]) found;
      records.put(((Number) row[0]).longValue(), MarcCompression.inflated((byte[]) row[1]));
    }
    return records;
  }

  private Map<Long, List<LocalHolding>> holdings(List<Long> ids) {
    return em
        .createQuery(
            """
            select h from LocalHolding h join fetch h.location l join fetch h.location.library
            where h.bib.id in :ids order by l.code, h.shelfKey, h.id
            """,
            LocalHolding.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .collect(Collectors.groupingBy(holding -> holding.bib().id()));
  }

  /** Loads one item more of each title than the limit, to know whether there are more. */
  private Map<Long, List<LocalItem>> items(List<Long> ids) {
    String sql =
        """
        select i.* from item i join (
          select c.id, row_number() over (partition by h.bib_id
            order by case when c.status = 'AVAILABLE' then 0 else 1 end, c.barcode) as place
          from item c join holding h on h.id = c.holding_id
          where c.kind = 'LOCAL' and h.bib_id in (%s)
        ) r on r.id = i.id
        where r.place <= ? order by r.place
        """
            .formatted(SqlParameters.marks(ids.size()));
    List<Object> values = new ArrayList<>(ids);
    values.add(MAX_COPIES + 1);
    List<?> items =
        SqlParameters.bind(em.createNativeQuery(sql, LocalItem.class), values).getResultList();
    return items.stream()
        .map(LocalItem.class::cast)
        .collect(Collectors.groupingBy(item -> item.holding().bib().id()));
  }
}
