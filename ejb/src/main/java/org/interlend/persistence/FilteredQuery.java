package org.interlend.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The records of a type that a filter shows.
 *
 * @param shown adds the conditions of the filter
 */
public record FilteredQuery<T>(EntityManager em, Class<T> type, Consumer<Conditions<T>> shown) {

  /**
   * One page, the latest first.
   *
   * @param moment attribute by which the records are ordered; equal ones by their id
   * @param fetched attributes whose records are read with the page
   */
  public Page<T> latest(String moment, int first, int rows, String... fetched) {
    TypedQuery<T> records =
        select(
            type,
            row -> Stream.of(fetched).forEach(each -> row.fetch(each, JoinType.LEFT)),
            (query, found) ->
                query.orderBy(
                    found.cb().desc(found.attribute(moment)),
                    found.cb().desc(found.attribute("id"))));
    return Page.of(records, first, rows, count());
  }

  /**
   * @param moment attribute with the moment since when a record waits
   */
  public Backlog backlog(String moment) {
    return Backlog.of(
        select(
            Object[].class,
            (query, found) ->
                query.multiselect(
                    found.cb().count(found.row()),
                    found.cb().function("min", Object.class, found.attribute(moment)))));
  }

  public long count() {
    return select(Long.class, (query, found) -> query.select(found.cb().count(found.row())))
        .getSingleResult();
  }

  /**
   * A query of one's own for the records.
   *
   * @param what says what is selected and how it is ordered; may add conditions
   */
  public <X> TypedQuery<X> select(
      Class<X> result, BiConsumer<CriteriaQuery<X>, Conditions<T>> what) {
    return select(result, row -> {}, what);
  }

  /**
   * A query of one's own that reads more with the records.
   *
   * @param fetched joins what is read too; the conditions and {@code what} use these joins
   */
  public <X> TypedQuery<X> select(
      Class<X> result,
      Consumer<Root<T>> fetched,
      BiConsumer<CriteriaQuery<X>, Conditions<T>> what) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<X> query = cb.createQuery(result);
    Root<T> row = query.from(type);
    fetched.accept(row);
    Conditions<T> found = new Conditions<>(cb, query, row);
    what.accept(query, found);
    shown.accept(found);
    return em.createQuery(query.where(found.all()));
  }
}
