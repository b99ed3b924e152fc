package org.interlend;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The filter of a list as the conditions of a query. None of them is an "or", for which a database
 * would read the whole table.
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
   * What every filter asks for and what has no counts beside the list: the number, which part of
   * their life the requests are in, and words.
   *
   * @param active the statuses of that part of their life
   * @param words entity of the words by which the requests are found
   */
  public <S extends Enum<S>> ListConditions<R> searched(
      RequestFilter<S> filter, Collection<S> active, Class<?> words) {
    return searched(filter, active, words, word -> cb.conjunction());
  }

  /**
   * @param which the words that count
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

  /** What every filter asks for and what has counts beside the list. */
  public ListConditions<R> chosen(RequestFilter<?> filter) {
    return equal(filter.partner(), "partner", "code")
        .in(filter.statuses(), "status")
        .equal(filter.format(), "format");
  }

  /**
   * @param value null for any
   * @param path an attribute, or one of what it refers to
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
