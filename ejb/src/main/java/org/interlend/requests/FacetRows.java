package org.interlend.requests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Counts the requests of a list by the values of some attributes. Without a search the database
 * counts by an index that has all these attributes. The results of a search must be fetched to be
 * counted, so there is a limit.
 *
 * @param <R> the kind of request
 */
public final class FacetRows<R> {

  /** The limit for the results of a search; staff do not read more. */
  public static final int MOST = 5000;

  /** A filter as conditions of a query. */
  @FunctionalInterface
  public interface Conditions<R> {
    Predicate[] of(CriteriaBuilder cb, CriteriaQuery<?> query, Root<R> request);
  }

  /**
   * The number of requests with these values.
   *
   * @param values in the order of the attributes
   */
  public record Row(List<Object> values, long count) {}

  /**
   * The result.
   *
   * @param complete whether all were counted; if not, the rows contain only some of them
   * @param least the least number the whole filter finds, if not all were counted
   */
  public record Counted(boolean complete, List<Row> rows, long least) {}

  private final EntityManager em;
  private final Class<R> requests;
  private final List<String> attributes;

  /**
   * @param attributes the attributes to group by, such as {@code status} or {@code renewal.waits};
   *     the first must be in the index that the count uses
   */
  public FacetRows(EntityManager em, Class<R> requests, List<String> attributes) {
    this.em = em;
    this.requests = requests;
    this.attributes = attributes;
  }

  /**
   * @param search whether the base contains search terms
   * @param base the filter's conditions without those on the counted attributes
   * @param whole all conditions of the filter
   */
  public Counted count(boolean search, Conditions<R> base, Conditions<R> whole) {
    if (!search) {
      return new Counted(true, counted(base), 0);
    }
    List<Row> found = found(base);
    boolean complete = found.size() <= MOST;
    return new Counted(complete, found, complete ? 0 : least(whole));
  }

  private List<Row> counted(Conditions<R> base) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<R> request = query.from(requests);
    List<Expression<?>> by = columns(request);
    List<Selection<?>> row = new ArrayList<>(by);
    // Counts a column of the index, because the key is not in the index.
    row.add(cb.count(request.get(attributes.get(0))));
    query.multiselect(row).where(base.of(cb, query, request)).groupBy(by);
    return em.createQuery(query).getResultList().stream()
        .map(values -> row(values, (Long) values[attributes.size()]))
        .toList();
  }

  private List<Row> found(Conditions<R> base) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<R> request = query.from(requests);
    List<Selection<?>> row = new ArrayList<>(columns(request));
    row.add(request.get("id"));
    query.multiselect(row).where(base.of(cb, query, request));
    return em.createQuery(query).setMaxResults(MOST + 1).getResultList().stream()
        .map(values -> row(values, 1))
        .toList();
  }

  private long least(Conditions<R> whole) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<R> request = query.from(requests);
    query.select(request.get("id")).where(whole.of(cb, query, request));
    return em.createQuery(query).setMaxResults(MOST).getResultList().size();
  }

  private List<Expression<?>> columns(Root<R> request) {
    List<Expression<?>> columns = new ArrayList<>();
    attributes.forEach(attribute -> columns.add(column(request, attribute)));
    return columns;
  }

  private static Expression<?> column(Root<?> request, String attribute) {
    Path<?> path = request;
    for (String step : attribute.split("\\.")) {
      path = path.get(step);
    }
    return path;
  }

  private Row row(Object[] values, long count) {
    List<Object> row = new ArrayList<>(); // some values may be null
    for (int column = 0; column < attributes.size(); column++) {
      row.add(values[column]);
    }
    return new Row(row, count);
  }

  /** The codes of records, by their keys. */
  public Map<Long, String> codes(String query) {
    Map<Long, String> codes = new HashMap<>();
    em.createQuery(query, Object[].class)
        .getResultList()
        .forEach(row -> codes.put((Long) row[0], (String) row[1]));
    return codes;
  }

  /**
   * Adds up cells by one of their values; cells without the value do not count.
   *
   * @param counted which cells count
   */
  public static <C, T> Map<T, Long> sums(
      List<C> cells,
      ToLongFunction<C> count,
      java.util.function.Predicate<C> counted,
      Function<C, T> by) {
    Map<T, Long> sums = new HashMap<>();
    cells.stream()
        .filter(counted.and(cell -> by.apply(cell) != null))
        .forEach(cell -> sums.merge(by.apply(cell), count.applyAsLong(cell), Long::sum));
    return sums;
  }
}
