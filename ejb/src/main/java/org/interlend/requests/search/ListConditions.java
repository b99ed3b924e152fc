package org.interlend.requests.search;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects the conditions of a query for a list. None of them is an "or", because for an "or" the
 * database would read the whole table.
 *
 * @param <R> the kind of request
 */
public record ListConditions<R>(
    CriteriaBuilder cb, CriteriaQuery<?> query, Root<R> request, List<Predicate> collected) {

  ListConditions(CriteriaBuilder cb, CriteriaQuery<?> query, Root<R> request) {
    this(cb, query, request, new ArrayList<>());
  }

  /**
   * @param value null for any
   * @param path an attribute, or a path to one such as {@code partner.code}
   */
  public void equal(Object value, String path) {
    if (value != null) {
      and(cb.equal(attribute(request, path), value));
    }
  }

  public void in(Collection<?> values, String path) {
    if (values.size() == 1) {
      equal(values.iterator().next(), path);
    } else {
      and(attribute(request, path).in(values));
    }
  }

  public void and(Predicate more) {
    collected.add(more);
  }

  Predicate[] all() {
    return collected.toArray(Predicate[]::new);
  }

  static Path<?> attribute(Root<?> request, String path) {
    Path<?> attribute = request;
    for (String step : path.split("\\.")) {
      attribute = attribute.get(step);
    }
    return attribute;
  }
}
