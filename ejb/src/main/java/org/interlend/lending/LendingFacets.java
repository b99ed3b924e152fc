package org.interlend.lending;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.interlend.FacetRows;
import org.interlend.ListCounts;
import org.interlend.partners.Format;

/**
 * How many requests a list would show if one thing were chosen otherwise. Each count respects all
 * of the filter but what the filter says about the thing counted.
 *
 * @param total how many the list shows; a lower bound when there are too many to count
 * @param complete whether all were counted; else the values that were met are there, and the counts
 *     mean nothing
 * @param statuses by status
 * @param partners by the partner's code
 * @param formats by format
 * @param attentions by why somebody must look at them; one request may count several times
 */
public record LendingFacets(
    long total,
    boolean complete,
    Map<LendingStatus, Long> statuses,
    Map<String, Long> partners,
    Map<Format, Long> formats,
    Map<Attention, Long> attentions)
    implements ListCounts {

  /** The requests that are alike in everything that is counted. */
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
   * @param cells all requests that fit the filter, whatever it says about what is counted
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

  private static <T> Predicate<Cell> fits(T wanted, Function<Cell, T> value) {
    return cell -> wanted == null || wanted.equals(value.apply(cell));
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
