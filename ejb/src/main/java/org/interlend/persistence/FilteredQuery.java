package org.interlend.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The records of a type that a filter shows.
 *
 * @param shown the conditions of the filter
 */
public record FilteredQuery<T>(
    EntityManager em, Class<T> type, BiFunction<CriteriaBuilder, Root<T>, Predicate[]> shown) {

  /**
   * One page, the latest first.
   *
   * @param moment attribute by which the records are ordered; equal ones by their id
   * @param fetched attributes whose records are read with the page
   */
  public Page<T> latest(String moment, int first, int rows, String... fetched) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<T> query = cb.createQuery(type);
    Root<T> row = query.from(type);
    Stream.of(fetched).forEach(attribute -> row.fetch(attribute, JoinType.LEFT));
    query.where(shown.apply(cb, row)).orderBy(cb.desc(row.get(moment)), cb.desc(row.get("id")));
    return Page.of(em.createQuery(query), first, rows, count());
  }

  /**
   * @param moment attribute with the moment since when a record waits
   */
  public Backlog backlog(String moment) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<T> row = query.from(type);
    query
        .multiselect(cb.count(row), cb.function("min", Object.class, row.get(moment)))
        .where(shown.apply(cb, row));
    return Backlog.of(em.createQuery(query));
  }

  public long count() {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<T> row = query.from(type);
    query.select(cb.count(row)).where(shown.apply(cb, row));
    return em.createQuery(query).getSingleResult();
  }
}
