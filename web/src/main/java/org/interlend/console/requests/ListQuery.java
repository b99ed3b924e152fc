package org.interlend.console.requests;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.console.Choice;
import org.interlend.requests.RequestFilter;
import org.interlend.requests.RequestSort;
import org.interlend.requests.RequestSort.Column;

/**
 * The filter and order of a list of requests, as in its address.
 *
 * @param <S> the statuses of the requests
 * @param <F> what the list can be filtered by
 */
public final class ListQuery<S extends Enum<S>, F extends RequestFilter<S>> {

  /** Writes a filter as parameters of the address. */
  public interface Wording<F> {

    F read(ListParameters given);

    /** The parameters in their order; null for absent values. */
    Parameters write(F filter);
  }

  private final F filter;
  private final RequestSort sort;
  private final Wording<F> wording;
  private final Class<S> statuses;

  private ListQuery(F filter, RequestSort sort, Wording<F> wording, Class<S> statuses) {
    this.filter = filter;
    this.sort = sort;
    this.wording = wording;
    this.statuses = statuses;
  }

  /**
   * @param parameters the values of the parameters, or null
   */
  public static <S extends Enum<S>, F extends RequestFilter<S>> ListQuery<S, F> of(
      UnaryOperator<String> parameters, Wording<F> wording, Class<S> statuses) {
    ListParameters given = new ListParameters(parameters);
    return new ListQuery<>(wording.read(given), given.sort(), wording, statuses);
  }

  public F filter() {
    return filter;
  }

  public RequestSort sort() {
    return sort;
  }

  /** Whether there is a filter. */
  boolean filters() {
    return !filter.equals(wording.read(new ListParameters(name -> null)));
  }

  /** The query string; empty for the whole list. */
  public String address() {
    return parameters().address();
  }

  /** The query string without values that could identify a patron, for the audit. */
  public String impersonalAddress() {
    return parameters().impersonal().address();
  }

  /**
   * @param name of a parameter
   * @param value replaces the present value; null removes it
   * @return the new query string
   */
  public String with(String name, String value) {
    return parameters().with(name, value).address();
  }

  /** The query string with the status added, or removed if it is selected. */
  public String toggled(S status) {
    Set<S> chosen = EnumSet.noneOf(statuses);
    chosen.addAll(filter.statuses());
    if (!chosen.remove(status)) {
      chosen.add(status);
    }
    return with("status", Parameters.names(chosen));
  }

  /** The query string sorted by that column, in reverse order if it is already sorted by it. */
  public String sortedBy(Column column) {
    boolean descending =
        sort.by() == column ? !sort.descending() : column == RequestSort.latestFirst().by();
    return new ListQuery<>(filter, new RequestSort(column, descending), wording, statuses)
        .address();
  }

  /** The present parameters except these. */
  public List<Choice> kept(Set<String> without) {
    return parameters().kept(without);
  }

  private Parameters parameters() {
    boolean sorted = !sort.equals(RequestSort.latestFirst());
    return wording
        .write(filter)
        .put("sort", sorted ? sort.by().name() : null)
        .put("order", sorted && sort.descending() ? "desc" : null);
  }
}
