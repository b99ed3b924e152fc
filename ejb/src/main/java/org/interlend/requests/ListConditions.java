package org.interlend.requests;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.interlend.text.SearchNormalizer;

/**
 * Turns the filter of a list into query conditions. None of them is an "or", because for an "or"
 * the database would read the whole table.
 *
 * @param <R> the kind of request
 */
public final class ListConditions<R> {

  private final CriteriaBuilder cb;
  private final CriteriaQuery<?> query;
  private final Root<R> request;
  private final List<Predicate> all = new ArrayList<>();

  public ListConditions(CriteriaBuilder cb, CriteriaQuery<?> query, Root<R> request) {
    this.cb = cb;
    this.query = query;
    this.request = request;
  }

  /**
   * Adds the conditions that every filter has and that are no facets: the number, the phase, and
   * search terms.
   *
   * @param active the statuses of the phase
   * @param words entity of the search terms
   */
  public <S extends Enum<S>> ListConditions<R> searched(
      RequestFilter<S> filter, Collection<S> active, Class<?> words) {
    return searched(filter, active, words, word -> cb.conjunction());
  }

  /**
   * @param which the search terms to use
   */
  public <S extends Enum<S>, W> ListConditions<R> searched(
      RequestFilter<S> filter,
      Collection<S> active,
      Class<W> words,
      Function<Root<W>, Predicate> which) {
    equal(filter.externalId(), "externalId");
    if (filter.activity() != RequestPhase.ALL) {
      in(active, "status");
    }
    if (filter.searches()) {
      List<String> typed = SearchNormalizer.typed(filter.text());
      all.add(
          typed.isEmpty()
              ? cb.disjunction()
              : request.get("id").in(SearchTermQuery.found(cb, query, words, typed, which)));
    }
    return this;
  }

  /** Adds the conditions that every filter has and that are facets. */
  public ListConditions<R> chosen(RequestFilter<?> filter) {
    return equal(filter.partner(), "partner", "code")
        .in(filter.statuses(), "status")
        .equal(filter.format(), "format");
  }

  /**
   * @param value null for any
   * @param path an attribute, or a path to one of an associated entity
   */
  public ListConditions<R> equal(Object value, String... path) {
    return value == null ? this : and(cb.equal(attribute(path), value));
  }

  /**
   * @param values none for any
   */
  public ListConditions<R> in(Collection<?> values, String attribute) {
    return values.isEmpty() ? this : and(request.get(attribute).in(values));
  }

  public ListConditions<R> and(Predicate more) {
    all.add(more);
    return this;
  }

  private Path<?> attribute(String... path) {
    Path<?> attribute = request;
    for (String step : path) {
      attribute = attribute.get(step);
    }
    return attribute;
  }

  public Predicate[] all() {
    return all.toArray(Predicate[]::new);
  }
}
