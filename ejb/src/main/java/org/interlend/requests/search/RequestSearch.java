package org.interlend.requests.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Conditions;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;
import org.interlend.requests.RequestStatus;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.search.Facet.Value;
import org.interlend.requests.search.FacetCounts.Cell;
import org.interlend.text.SearchNormalizer;

/**
 * Lists the requests of one side: a page in any order, the counts beside it, the rows of an export.
 * A side declares its facets, what its rows need, and the conditions that it alone has. None of
 * them is an "or" of several columns without an index for each, because for such an "or" the
 * database would read the whole table.
 *
 * @param <R> the requests of the side
 * @param <S> their statuses
 */
public abstract class RequestSearch<
    R extends ResourceSharingRequest<S>, S extends Enum<S> & RequestStatus<S>> {

  /** The limit for the results of a search that are counted; staff do not read more. */
  public static final int MAX_COUNTED = 5000;

  private final Class<R> requests;
  private final Class<S> statuses;
  private final Class<? extends SearchTerm> terms;

  @Inject private EntityManager em;

  /**
   * @param terms entity of the search terms
   */
  protected RequestSearch(Class<R> requests, Class<S> statuses, Class<? extends SearchTerm> terms) {
    this.requests = requests;
    this.statuses = statuses;
    this.terms = terms;
  }

  /**
   * The facets, in the order of the page. An index of the requests has the attributes of all of
   * them, so that the database counts without reading the table.
   */
  public abstract List<Facet> facets();

  /** Whether the requests have patrons of this library, by whom they are found. */
  public abstract boolean ofPatrons();

  /** Of the requests of the filter those with a warning for staff. */
  public abstract RequestFilter warned(RequestFilter filter);

  /** Adds the conditions of the filter that only this side has. */
  protected abstract void own(RequestFilter filter, Conditions<R> conditions);

  /** Which search terms the filter searches. */
  protected Predicate terms(RequestFilter filter, CriteriaBuilder cb, Path<?> term) {
    return cb.conjunction();
  }

  /** Fetches what a row of the page shows. */
  protected abstract void fetchRow(Root<R> request);

  /** Fetches what the export and the management API show. */
  protected abstract void fetchWhole(Root<R> request);

  /** Adds hints to a query of requests. */
  protected TypedQuery<R> hinted(TypedQuery<R> query) {
    return query;
  }

  /** One page of requests, the latest changed first, and how many there are. */
  public Page<R> list(RequestFilter filter, int first, int rows) {
    return new Page<>(
        read(filter, RequestSort.latestFirst(), first, rows, this::fetchWhole), count(filter));
  }

  /** The requests that were changed last. */
  public List<R> latest(RequestFilter filter, int rows) {
    return read(filter, RequestSort.latestFirst(), 0, rows, this::fetchRow);
  }

  /**
   * Some requests of a list whose length is known.
   *
   * @param first how many to pass over
   * @param rows how many at most
   * @param total how many the list has
   */
  public List<R> page(RequestFilter filter, RequestSort sort, int first, int rows, long total) {
    return ReversePaging.page(
        first,
        rows,
        total,
        (backwards, from, most) ->
            read(filter, backwards ? sort.reversed() : sort, from, most, this::fetchRow));
  }

  private List<R> read(
      RequestFilter filter, RequestSort sort, int first, int rows, Consumer<Root<R>> fetch) {
    TypedQuery<R> sorted =
        found(filter)
            .select(
                requests,
                fetch,
                (query, found) -> query.orderBy(sort.orders(found.cb(), found.row())));
    return hinted(sorted)
        .setFirstResult(first)
        .setMaxResults(Math.min(rows, Page.MAX_ROWS))
        .getResultList();
  }

  /**
   * The next requests of a list in the order in which they were made, the latest first.
   *
   * @param before the key of the last one known; {@link Long#MAX_VALUE} at the beginning
   * @param rows how many at most
   */
  public List<R> before(long before, RequestFilter filter, int rows) {
    TypedQuery<R> next =
        found(filter)
            .select(
                requests,
                this::fetchWhole,
                (query, found) -> {
                  found.and(found.cb().lessThan(found.attribute("id"), before));
                  query.orderBy(found.cb().desc(found.attribute("id")));
                });
    return hinted(next).setMaxResults(Math.min(rows, Page.MAX_ROWS)).getResultList();
  }

  /** How many requests match the filter. */
  public long count(RequestFilter filter) {
    return found(filter).count();
  }

  /** How many requests match the filter, and since when one of them has not changed. */
  public Backlog backlog(RequestFilter filter) {
    return found(filter).backlog("updatedAt");
  }

  /** How many requests are in each status. */
  public Map<S, Long> countByStatus() {
    Map<S, Long> counts = new EnumMap<>(statuses);
    rows(RequestFilter.ALL, List.of("status"), true)
        .forEach(cell -> counts.put(statuses.cast(cell.values().get("status")), cell.count()));
    return counts;
  }

  /**
   * The facet counts, and the length of the list. Without a search the database counts by the
   * index. The results of a search must be fetched to be counted, so there is a limit.
   */
  public FacetCounts counts(RequestFilter filter) {
    List<String> attributes =
        facets().stream().flatMap(facet -> facet.attributes().stream()).distinct().toList();
    List<Cell> cells = rows(filter, attributes, !filter.searches());
    boolean complete = !filter.searches() || cells.size() <= MAX_COUNTED;
    Map<Facet, List<Value>> values = new LinkedHashMap<>();
    facets().forEach(facet -> values.put(facet, facet.values(em, requests)));
    FacetCounts counts = FacetCounts.count(filter, values, complete, cells);
    return complete ? counts : counts.withTotal(least(filter));
  }

  /**
   * The requests that match the filter without its conditions on facets, by their values.
   *
   * @param grouped whether the database counts; otherwise each row is one request, up to a limit
   */
  private List<Cell> rows(RequestFilter filter, List<String> attributes, boolean grouped) {
    TypedQuery<Object[]> found =
        new FilteredQuery<>(em, requests, conditions -> narrowWithoutFacets(filter, conditions))
            .select(Object[].class, (query, row) -> select(query, row, attributes, grouped));
    return (grouped ? found : found.setMaxResults(MAX_COUNTED + 1))
        .getResultStream()
        .map(
            values -> {
              Map<String, Object> cell = new HashMap<>();
              attributes.forEach(path -> cell.put(path, values[attributes.indexOf(path)]));
              return new Cell(cell, grouped ? (Long) values[attributes.size()] : 1);
            })
        .toList();
  }

  private static void select(
      CriteriaQuery<Object[]> query, Conditions<?> row, List<String> attributes, boolean grouped) {
    List<Expression<?>> columns = new ArrayList<>();
    attributes.forEach(path -> columns.add(row.attribute(path)));
    List<Selection<?>> selected = new ArrayList<>(columns);
    // Counts a column of the index, because the key is not in the index.
    selected.add(grouped ? row.cb().count(columns.get(0)) : row.attribute("id"));
    query.multiselect(selected);
    if (grouped) {
      query.groupBy(columns);
    }
  }

  /** How many requests the list has at least. */
  private long least(RequestFilter filter) {
    return found(filter)
        .select(Long.class, (query, found) -> query.select(found.attribute("id")))
        .setMaxResults(MAX_COUNTED)
        .getResultList()
        .size();
  }

  private FilteredQuery<R> found(RequestFilter filter) {
    return new FilteredQuery<>(em, requests, conditions -> narrow(filter, conditions));
  }

  private void narrow(RequestFilter filter, Conditions<R> conditions) {
    narrowWithoutFacets(filter, conditions);
    facets().stream()
        .filter(facet -> !filter.chosen(facet).isEmpty())
        .forEach(facet -> facet.narrow(conditions, filter.chosen(facet)));
  }

  private void narrowWithoutFacets(RequestFilter filter, Conditions<R> conditions) {
    own(filter, conditions);
    conditions.equal("externalId", filter.externalId());
    if (filter.phase() != RequestPhase.ALL) {
      conditions.in(
          "status", filter.phase().of(statuses.getEnumConstants(), RequestStatus::isFinal));
    }
    if (filter.searches()) {
      CriteriaBuilder cb = conditions.cb();
      List<String> typed = SearchNormalizer.typed(filter.text());
      conditions.and(
          typed.isEmpty()
              ? cb.disjunction()
              : conditions
                  .attribute("id")
                  .in(
                      SearchTermQuery.found(
                          cb, conditions.query(), terms, typed, term -> terms(filter, cb, term))));
    }
  }
}
