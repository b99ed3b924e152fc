package org.interlend.borrowing;

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
 * @param pickupLibraries by code of the library; requests without one are not counted
 * @param warned by whether they carry a warning
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

  /** The requests that are alike in everything that is counted. */
  record Cell(
      BorrowingStatus status,
      String partner,
      Format format,
      String pickupLibrary,
      boolean warned,
      long count) {}

  /**
   * @param cells all requests that fit the filter, whatever it says about what is counted
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

  private static <T> Predicate<Cell> fits(T wanted, Function<Cell, T> value) {
    return cell -> wanted == null || wanted.equals(value.apply(cell));
  }

  private static <T> Map<T, Long> counts(
      List<Cell> cells, Predicate<Cell> counted, Function<Cell, T> by) {
    return FacetRows.sums(cells, Cell::count, counted, by);
  }
}
