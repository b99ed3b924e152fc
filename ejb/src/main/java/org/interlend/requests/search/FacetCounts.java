package org.interlend.requests.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.interlend.requests.search.Facet.Value;

/**
 * The facet counts of a list: how many requests it would show with another value of one facet. Each
 * count applies the whole filter except its condition on the facet that is counted.
 *
 * @param total how many the list shows; a lower bound when there are too many to count
 * @param complete whether all requests were counted; if not, only the values are of use and the
 *     counts are meaningless
 * @param counts by facet, for all its values
 */
public record FacetCounts(long total, boolean complete, Map<Facet, List<Count>> counts) {

  /** How many requests have the value; one request may have several values of a facet. */
  public record Count(Value value, long requests) {}

  /**
   * A group of requests with the same values.
   *
   * @param values by path of the attribute; may be null
   */
  record Cell(Map<String, Object> values, long count) {

    boolean has(Value value) {
      Object known = values.get(value.attribute());
      return known != null && value.values().contains(known);
    }
  }

  /**
   * @param values all values of each facet
   * @param cells all requests that match the filter without its conditions on facets
   */
  static FacetCounts count(
      RequestFilter filter, Map<Facet, List<Value>> values, boolean complete, List<Cell> cells) {
    Map<Facet, List<Count>> counts = new HashMap<>();
    values.forEach(
        (facet, its) -> {
          List<Cell> counted = fitting(filter, values, facet, cells);
          counts.put(
              facet,
              its.stream()
                  .map(value -> new Count(value, sum(counted, cell -> cell.has(value))))
                  .toList());
        });
    return new FacetCounts(
        sum(fitting(filter, values, null, cells), cell -> true), complete, counts);
  }

  /** The cells that match the filter, whatever their value of the given facet. */
  private static List<Cell> fitting(
      RequestFilter filter, Map<Facet, List<Value>> values, Facet except, List<Cell> cells) {
    Predicate<Cell> fits = cell -> true;
    for (Facet facet : values.keySet()) {
      if (!facet.equals(except) && !filter.chosen(facet).isEmpty()) {
        List<Value> chosen =
            values.get(facet).stream()
                .filter(value -> filter.chosen(facet).contains(value.name()))
                .toList();
        fits = fits.and(cell -> chosen.stream().anyMatch(cell::has));
      }
    }
    return cells.stream().filter(fits).toList();
  }

  private static long sum(List<Cell> cells, Predicate<Cell> counted) {
    return cells.stream().filter(counted).mapToLong(Cell::count).sum();
  }

  FacetCounts withTotal(long least) {
    return new FacetCounts(least, complete, counts);
  }
}
