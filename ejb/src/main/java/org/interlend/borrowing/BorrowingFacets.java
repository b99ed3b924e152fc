package org.interlend.borrowing;

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
 * @param pickupLibraries by code of the library; requests without one are not counted
 * @param warned by whether they have a warning
 */
public record BorrowingFacets(
    long total,
    boolean complete,
    Map<BorrowingStatus, Long> statuses,
    Map<String, Long> partners,
    Map<Format, Long> formats,
    Map<String, Long> pickupLibraries,
    Map<Boolean, Long> warned)
    implements ListCounts {

  /** A group of requests with the same value in every facet. */
  record Cell(
      BorrowingStatus status,
      String partner,
      Format format,
      String pickupLibrary,
      boolean warned,
      long count) {}

  /**
   * @param cells all requests that match the filter without its conditions on facets
   */
  static BorrowingFacets of(BorrowingFilter filter, boolean complete, List<Cell> cells) {
    Predicate<Cell> status =
        cell -> filter.statuses().isEmpty() || filter.statuses().contains(cell.status());
    Predicate<Cell> partner = fits(filter.partner(), Cell::partner);
    Predicate<Cell> format = fits(filter.format(), Cell::format);
    Predicate<Cell> library = fits(filter.pickupLibrary(), Cell::pickupLibrary);
    Predicate<Cell> warned = fits(filter.warned(), Cell::warned);
    return new BorrowingFacets(
        cells.stream()
            .filter(status.and(partner).and(format).and(library).and(warned))
            .mapToLong(Cell::count)
            .sum(),
        complete,
        counts(cells, partner.and(format).and(library).and(warned), Cell::status),
        counts(cells, status.and(format).and(library).and(warned), Cell::partner),
        counts(cells, status.and(partner).and(library).and(warned), Cell::format),
        counts(cells, status.and(partner).and(format).and(warned), Cell::pickupLibrary),
        counts(cells, status.and(partner).and(format).and(library), Cell::warned));
  }

  BorrowingFacets withTotal(long least) {
    return new BorrowingFacets(
        least, complete, statuses, partners, formats, pickupLibraries, warned);
  }

  private static <T> Predicate<Cell> fits(T expected, Function<Cell, T> value) {
    return cell -> expected == null || expected.equals(value.apply(cell));
  }

  private static <T> Map<T, Long> counts(
      List<Cell> cells, Predicate<Cell> counted, Function<Cell, T> by) {
    return FacetRows.sums(cells, Cell::count, counted, by);
  }
}
