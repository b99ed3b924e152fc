package org.interlend.console.requests;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.FacetCounts;

/**
 * A facet beside a list.
 *
 * @param choices choices with requests, and selected ones
 */
public record LinkedFacet(String label, List<Link> choices) implements Serializable {

  /**
   * A choice that links to the list with it, or without it when it is selected.
   *
   * @param count number of requests with it; empty when there are too many to count
   * @param query query string of the link
   */
  public record Link(String label, String count, boolean chosen, String query)
      implements Serializable {
    private boolean matters() {
      return !count.equals("0") || chosen;
    }
  }

  /**
   * @param labels the labels of the values
   */
  static LinkedFacet of(
      Facet facet,
      FacetCounts counts,
      RequestQuery query,
      Function<Facet.Value, String> labels,
      Locale locale) {
    return new LinkedFacet(
        facet.label(locale),
        counts.counts().get(facet).stream()
            .map(count -> link(facet, count, counts.complete(), query, labels, locale))
            .filter(Link::matters)
            .toList());
  }

  private static Link link(
      Facet facet,
      FacetCounts.Count count,
      boolean complete,
      RequestQuery query,
      Function<Facet.Value, String> labels,
      Locale locale) {
    String name = count.value().name();
    Set<String> chosen = query.filter().chosen(facet);
    boolean isChosen = chosen.contains(name);
    Set<String> next = facet.several() ? new HashSet<>(chosen) : new HashSet<>();
    if (isChosen) {
      next.remove(name);
    } else {
      next.add(name);
    }
    return new Link(
        labels.apply(count.value()),
        complete ? String.format(locale, "%,d", count.requests()) : count.requests() > 0 ? "" : "0",
        isChosen,
        query.with(facet, next).address());
  }
}
