package org.interlend.persistence;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects the conditions of a query for a list. A path is an attribute, or leads to one, such as
 * {@code partner.code}.
 *
 * @param <T> the kind of record
 */
public record Conditions<T>(
    CriteriaBuilder cb, CriteriaQuery<?> query, Root<T> row, List<Predicate> collected) {

  Conditions(CriteriaBuilder cb, CriteriaQuery<?> query, Root<T> row) {
    this(cb, query, row, new ArrayList<>());
  }

  /**
   * @param value null for any
   */
  public Conditions<T> equal(String path, Object value) {
    return value == null ? this : and(cb.equal(attribute(path), value));
  }

  /**
   * @param values none for any
   */
  public Conditions<T> in(String path, Collection<?> values) {
    if (values.size() == 1) {
      return equal(path, values.iterator().next());
    }
    return values.isEmpty() ? this : and(attribute(path).in(values));
  }

  /**
   * @param first the first moment, or null
   */
  public Conditions<T> since(String path, Instant first) {
    return first == null ? this : and(cb.greaterThanOrEqualTo(attribute(path), first));
  }

  /**
   * @param end the moment after the last one, or null
   */
  public Conditions<T> before(String path, Instant end) {
    return end == null ? this : and(cb.lessThan(attribute(path), end));
  }

  public Conditions<T> and(Predicate more) {
    collected.add(more);
    return this;
  }

  /** The attribute to which a path leads. */
  @SuppressWarnings("unchecked") // the type of the value compared with it
  public <V> Path<V> attribute(String path) {
    Path<?> attribute = row;
    for (String step : path.split("\\.")) {
      attribute = attribute.get(step);
    }
    return (Path<V>) attribute;
  }

  Predicate[] all() {
    return collected.toArray(Predicate[]::new);
  }
}
