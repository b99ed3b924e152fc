package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.interlend.lending.LendingFacets.Cell;
import org.interlend.partners.Format;
import org.interlend.requests.FacetRows;

/** Counts lending requests for the facets beside a list, by means of {@link FacetRows}. */
@ApplicationScoped
@Transactional
public class LendingFacetCounts {

  private static final List<String> COUNTED =
      List.of("status", "partnerId", "format", "warned", "renewal.waits", "atDesk");

  @PersistenceContext private EntityManager em;

  /** The facet counts, and the length of the list. */
  public LendingFacets of(LendingFilter filter) {
    FacetRows<LendingRequest> rows = new FacetRows<>(em, LendingRequest.class, COUNTED);
    FacetRows.Counted counted =
        rows.count(filter.searches(), LendingConditions.base(filter), LendingConditions.of(filter));
    Map<Long, String> partners = rows.codes("select p.id, p.code from Partner p");
    List<Cell> cells = counted.rows().stream().map(row -> cell(row, partners)).toList();
    LendingFacets facets = LendingFacets.of(filter, counted.complete(), cells);
    return counted.complete() ? facets : facets.withTotal(counted.least());
  }

  private static Cell cell(FacetRows.Row row, Map<Long, String> partners) {
    List<Object> values = row.values();
    return new Cell(
        (LendingStatus) values.get(0),
        partners.get((Long) values.get(1)),
        (Format) values.get(2),
        (Boolean) values.get(3),
        (Boolean) values.get(4),
        (Boolean) values.get(5),
        row.count());
  }
}
