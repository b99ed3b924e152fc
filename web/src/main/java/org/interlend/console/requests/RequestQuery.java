package org.interlend.console.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.console.Choice;
import org.interlend.console.PageAddress;
import org.interlend.console.lists.QueryStringBuilder;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;
import org.interlend.requests.search.RequestSearch;
import org.interlend.requests.search.RequestSort;
import org.interlend.requests.search.RequestSort.Column;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.text.Text;

/**
 * The filter and order of a list of requests, as in its address. Invalid values count as absent.
 */
public final class RequestQuery {

  /** The parameter with the primary id of a patron. */
  static final String PATRON = "patron";

  private final RequestSearch<?, ?> search;
  private final RequestFilter filter;
  private final RequestSort sort;

  private RequestQuery(RequestSearch<?, ?> search, RequestFilter filter, RequestSort sort) {
    this.search = search;
    this.filter = filter;
    this.sort = sort;
  }

  /**
   * @param parameters the values of the parameters, or null
   * @param sees users who may not read patrons cannot search for them either
   */
  public static RequestQuery of(
      RequestSearch<?, ?> search, UnaryOperator<String> parameters, PatronDataVisibility sees) {
    UnaryOperator<String> given = name -> Text.given(parameters.apply(name));
    RequestPhase phase = PageAddress.constant(RequestPhase.class, given.apply("phase"));
    RequestFilter filter =
        RequestFilter.ALL
            .text(given.apply("text"))
            .phase(phase == null ? RequestPhase.ALL : phase)
            .byName(sees.isWhole());
    if (search.ofPatrons() && sees.isWhole()) {
      filter = filter.patron(given.apply(PATRON));
    }
    for (Facet facet : search.facets()) {
      filter = filter.with(facet, facet.read(given.apply(facet.name())));
    }
    Column column = PageAddress.constant(Column.class, given.apply("sort"));
    RequestSort sort =
        column == null
            ? RequestSort.latestFirst()
            : new RequestSort(column, "desc".equals(given.apply("order")));
    return new RequestQuery(search, filter, sort);
  }

  public RequestFilter filter() {
    return filter;
  }

  public RequestSort sort() {
    return sort;
  }

  /** Whether there is a filter. */
  boolean filters() {
    return !filter.equals(RequestFilter.ALL.byName(filter.byName()));
  }

  /** The query string; empty for the whole list. */
  public String address() {
    return parameters().address();
  }

  /**
   * @param chosen names of values of the facet; none for any
   */
  RequestQuery with(Facet facet, Set<String> chosen) {
    return new RequestQuery(search, filter.with(facet, chosen), sort);
  }

  /** The query string sorted by that column, in reverse order if it is already sorted by it. */
  String sortedBy(Column column) {
    boolean descending =
        sort.by() == column ? !sort.descending() : column == RequestSort.latestFirst().by();
    return new RequestQuery(search, filter, new RequestSort(column, descending)).address();
  }

  /** The present parameters except these. */
  public List<Choice> kept(Set<String> without) {
    return parameters().kept(without);
  }

  /** The present parameters, of which {@link #of} makes this query again. */
  Map<String, String> present() {
    return parameters().present();
  }

  /** The parameters of the address. */
  QueryStringBuilder parameters() {
    QueryStringBuilder parameters =
        new QueryStringBuilder()
            .put("text", filter.text())
            .put("phase", filter.phase() == RequestPhase.ALL ? null : filter.phase());
    search.facets().stream()
        .sorted(Comparator.comparing(facet -> !facet.several()))
        .forEach(facet -> parameters.put(facet.name(), facet.write(filter.chosen(facet))));
    boolean sorted = !sort.equals(RequestSort.latestFirst());
    return parameters
        .put(PATRON, filter.patron())
        .put("sort", sorted ? sort.by() : null)
        .put("order", sorted && sort.descending() ? "desc" : null);
  }
}
