package org.interlend.console.requests;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interlend.RequestFilter;
import org.interlend.RequestSort;
import org.interlend.RequestSort.Column;
import org.interlend.console.Choice;

/**
 * Which requests are listed and in which order, as the address of the list says it.
 *
 * @param <S> the statuses of the requests
 * @param <F> what the list can be filtered by
 */
public final class ListQuery<S extends Enum<S>, F extends RequestFilter<S>> {

  /** How a filter stands in the address of its list. */
  public interface Wording<F> {

    F read(ListParameters given);

    /** The parameters in their order; null for what says nothing. */
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
   * @param parameters gives the value of a parameter, or null
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

  /** Whether the list does not show all requests. */
  boolean filters() {
    return !filter.equals(wording.read(new ListParameters(name -> null)));
  }

  /** What stands behind the question mark of the address; empty for the whole list. */
  public String address() {
    return parameters().address();
  }

  /** The same without what could name a patron, for the audit. */
  public String impersonalAddress() {
    return parameters().impersonal().address();
  }

  /**
   * @param name of a parameter
   * @param value in the place of what is chosen now; null for none
   * @return what stands behind the question mark then
   */
  public String with(String name, String value) {
    return parameters().with(name, value).address();
  }

  /** With the status added to those chosen, or taken from them. */
  public String toggled(S status) {
    Set<S> chosen = EnumSet.noneOf(statuses);
    chosen.addAll(filter.statuses());
    if (!chosen.remove(status)) {
      chosen.add(status);
    }
    return with("status", Parameters.names(chosen));
  }

  /** Sorted by that column; the other way round where it is sorted by it already. */
  public String sortedBy(Column column) {
    boolean descending =
        sort.by() == column ? !sort.descending() : column == RequestSort.latestFirst().by();
    return new ListQuery<>(filter, new RequestSort(column, descending), wording, statuses)
        .address();
  }

  /** The parameters that say something, but for these. */
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
