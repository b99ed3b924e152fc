package org.interlend.console.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.interlend.console.Choice;
import org.interlend.requests.RequestFilter;

/**
 * Builds the facet links beside a list of requests.
 *
 * @param <S> the statuses of the requests
 * @param <F> what the list can be filtered by
 */
public final class FacetLinks<S extends Enum<S>, F extends RequestFilter<S>> {

  private final ListQuery<S, F> query;
  private final boolean complete;

  /**
   * @param complete whether the counts are exact; otherwise they only show whether there are any
   */
  public FacetLinks(ListQuery<S, F> query, boolean complete) {
    this.query = query;
    this.complete = complete;
  }

  /** Allows several statuses. */
  public Facet statuses(S[] all, Function<S, String> label, Map<S, Long> counts) {
    Map<String, S> byName = new HashMap<>();
    for (S status : all) {
      byName.put(status.name(), status);
    }
    return Facet.of(
        "Status",
        complete,
        Choice.of(all, label),
        Facet.byName(counts, S::name),
        name -> query.filter().statuses().contains(byName.get(name)),
        name -> query.toggled(byName.get(name)));
  }

  /** Allows one of several constants. */
  public <E extends Enum<E>> Facet one(
      String label,
      String parameter,
      E[] all,
      Function<E, String> name,
      Map<E, Long> counts,
      E chosen) {
    return one(
        label,
        parameter,
        Choice.of(all, name),
        Facet.byName(counts, E::name),
        chosen == null ? null : chosen.name());
  }

  /**
   * Allows one of several choices.
   *
   * @param parameter parameter of the address
   * @param counts by the value of the choice
   * @param chosen the selected value, or null
   */
  public Facet one(
      String label,
      String parameter,
      List<Choice> choices,
      Map<String, Long> counts,
      String chosen) {
    return Facet.of(
        label,
        complete,
        choices,
        counts,
        value -> value.equals(chosen),
        value -> query.with(parameter, value.equals(chosen) ? null : value));
  }
}
