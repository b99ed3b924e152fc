package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.borrowing.BorrowingFacets.Cell;
import org.interlend.partners.Format;

/**
 * Counts what lists of requests show. Without a search the database counts, by an index that has
 * all it needs. What a search finds has to be fetched to be counted, so it is counted up to a
 * bound.
 */
@ApplicationScoped
@Transactional
public class FacetCounts {

  /** What a search finds is counted up to here: more is not looked through by anybody. */
  public static final int MOST = 5000;

  @PersistenceContext private EntityManager em;

  /** The counts beside the list, and its length. */
  public BorrowingFacets of(BorrowingFilter filter) {
    boolean search = filter.text() != null && !filter.text().isBlank();
    List<Object[]> rows = search ? found(filter) : counted(filter);
    boolean complete = !search || rows.size() <= MOST;
    Map<Long, String> partners = codes("select p.id, p.code from Partner p");
    Map<Long, String> libraries = codes("select l.id, l.code from Library l");
    List<Cell> cells =
        rows.stream()
            .map(row -> cell(row, search ? 1 : (Long) row[5], partners, libraries))
            .toList();
    BorrowingFacets facets = BorrowingFacets.of(filter, complete, cells);
    return complete ? facets : facets.withTotal(least(filter));
  }

  private List<Object[]> counted(BorrowingFilter filter) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<BorrowingRequest> request = query.from(BorrowingRequest.class);
    List<Expression<?>> by = columns(request);
    List<Selection<?>> row = new ArrayList<>(by);
    // Counted by a column of the index, since the key is not in it.
    row.add(cb.count(request.get("status")));
    query.multiselect(row).where(BorrowingConditions.base(filter, cb, query, request)).groupBy(by);
    return em.createQuery(query).getResultList();
  }

  private List<Object[]> found(BorrowingFilter filter) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<BorrowingRequest> request = query.from(BorrowingRequest.class);
    List<Selection<?>> row = new ArrayList<>(columns(request));
    row.add(request.get("id"));
    query.multiselect(row).where(BorrowingConditions.base(filter, cb, query, request));
    return em.createQuery(query).setMaxResults(MOST + 1).getResultList();
  }

  /** How many the whole filter finds, up to the bound. */
  private long least(BorrowingFilter filter) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<BorrowingRequest> request = query.from(BorrowingRequest.class);
    query.select(request.get("id")).where(BorrowingConditions.of(filter, cb, query, request));
    return em.createQuery(query).setMaxResults(MOST).getResultList().size();
  }

  private static List<Expression<?>> columns(Root<BorrowingRequest> request) {
    return Stream.<Expression<?>>of(
            request.get("status"),
            request.get("partnerId"),
            request.get("format"),
            request.get("pickupLibraryId"),
            request.get("warned"))
        .toList();
  }

  private Map<Long, String> codes(String query) {
    return em.createQuery(query, Object[].class).getResultList().stream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
  }

  private static Cell cell(
      Object[] row, long count, Map<Long, String> partners, Map<Long, String> libraries) {
    return new Cell(
        (BorrowingStatus) row[0],
        partners.get((Long) row[1]),
        (Format) row[2],
        row[3] == null ? null : libraries.get((Long) row[3]),
        (Boolean) row[4],
        count);
  }
}
