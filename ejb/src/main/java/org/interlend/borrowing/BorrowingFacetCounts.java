package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.interlend.borrowing.BorrowingFacets.Cell;
import org.interlend.partners.Format;
import org.interlend.requests.FacetRows;

/** Counts borrowing requests for the facets beside a list, by means of {@link FacetRows}. */
@ApplicationScoped
@Transactional
public class BorrowingFacetCounts {

  private static final List<String> COUNTED =
      List.of("status", "partnerId", "format", "pickupLibraryId", "warned");

  @PersistenceContext private EntityManager em;

  /** The facet counts, and the length of the list. */
  public BorrowingFacets of(BorrowingFilter filter) {
    FacetRows<BorrowingRequest> rows = new FacetRows<>(em, BorrowingRequest.class, COUNTED);
    FacetRows.Counted counted =
        rows.count(
            filter.searches(), BorrowingConditions.base(filter), BorrowingConditions.of(filter));
    Map<Long, String> partners = rows.codes("select p.id, p.code from Partner p");
    Map<Long, String> libraries = rows.codes("select l.id, l.code from Library l");
    List<Cell> cells = counted.rows().stream().map(row -> cell(row, partners, libraries)).toList();
    BorrowingFacets facets = BorrowingFacets.of(filter, counted.complete(), cells);
    return counted.complete() ? facets : facets.withTotal(counted.least());
  }

  private static Cell cell(
      FacetRows.Row row, Map<Long, String> partners, Map<Long, String> libraries) {
    List<Object> values = row.values();
    return new Cell(
        (BorrowingStatus) values.get(0),
        partners.get((Long) values.get(1)),
        (Format) values.get(2),
        values.get(3) == null ? null : libraries.get((Long) values.get(3)),
        (Boolean) values.get(4),
        row.count());
  }
}
