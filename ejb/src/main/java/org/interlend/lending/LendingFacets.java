package org.interlend.lending;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.interlend.partners.Format;
import org.interlend.requests.FacetRows;
import org.interlend.requests.ListCounts;

/**
 * The facet counts of a list: how many requests it would show with another value of one facet. Each
 * count applies the whole filter except its condition on the facet that is counted.
 *
 * @param total how many the list shows; a lower bound when there are too many to count
 * @param complete whether all requests were counted; if not, only the values are of use and the
 *     counts are meaningless
 * @param statuses by status
 * @param partners by the partner's code
 * @param formats by format
 * @param attentions by the reason for attention; one request may count several times
 */
public record LendingFacets(
    long total,
    boolean complete,
    Map<LendingStatus, Long> statuses,
    Map<String, Long> partners,
    Map<Format, Long> formats,
    Map<Attention, Long> attentions)
    implements ListCounts {

  /** A group of requests with the same value in every facet. */
  record Cell(
      LendingStatus status,
      String partner,
      Format format,
      boolean warned,
      boolean renewalWaits,
      boolean atDesk,
      long count) {

    boolean needs(Attention attention) {
      return switch (attention) {
        case NO_COPY -> LendingStatus.withoutCopy().contains(status);
        case RENEWAL -> renewalWaits;
        case OVERDUE -> status == LendingStatus.OVERDUE_REQUEST;
        case AT_DESK -> atDesk;
        case WARNING -> warned;
      };
    }
  }

  /**
   * @param cells all requests that match the filter without its conditions on facets
   */
  static LendingFacets of(LendingFilter filter, boolean complete, List<Cell> cells) {
    Predicate<Cell> status =
        cell -> filter.statuses().isEmpty() || filter.statuses().contains(cell.status());
    Predicate<Cell> partner = fits(filter.partner(), Cell::partner);
    Predicate<Cell> format = fits(filter.format(), Cell::format);
    Predicate<Cell> attention =
        cell -> filter.attention() == null || cell.needs(filter.attention());
    return new LendingFacets(
        sum(cells, status.and(partner).and(format).and(attention)),
        complete,
        counts(cells, partner.and(format).and(attention), Cell::status),
        counts(cells, status.and(format).and(attention), Cell::partner),
        counts(cells, status.and(partner).and(attention), Cell::format),
        attentions(cells, status.and(partner).and(format)));
  }

  LendingFacets withTotal(long least) {
    return new LendingFacets(least, complete, statuses, partners, formats, attentions);
  }

  private static <T> Predicate<Cell> fits(T expected, Function<Cell, T> value) {
    return cell -> expected == null || expected.equals(value.apply(cell));
  }

  private static long sum(List<Cell> cells, Predicate<Cell> counted) {
    return cells.stream().filter(counted).mapToLong(Cell::count).sum();
  }

  private static <T> Map<T, Long> counts(
      List<Cell> cells, Predicate<Cell> counted, Function<Cell, T> by) {
    return FacetRows.sums(cells, Cell::count, counted, by);
  }

  private static Map<Attention, Long> attentions(List<Cell> cells, Predicate<Cell> counted) {
    Map<Attention, Long> counts = new EnumMap<>(Attention.class);
    for (Attention attention : Attention.values()) {
      counts.put(attention, sum(cells, counted.and(cell -> cell.needs(attention))));
    }
    return counts;
  }
}
