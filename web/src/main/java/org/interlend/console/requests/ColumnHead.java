package org.interlend.console.requests;

/**
 * The heading of a column.
 *
 * @param query the address that sorts by it, or null
 * @param sorted "ascending", "descending" or "none"; null for a column without sorting
 * @param style classes of the style sheet
 */
public record ColumnHead(String label, String query, String sorted, String style) {

  /** A column without sorting. */
  public static ColumnHead plain(String label, String style) {
    return new ColumnHead(label, null, null, style);
  }

  /**
   * @param by whether the list is sorted by it
   */
  public static ColumnHead sortable(
      String label, String query, boolean by, boolean descending, String style) {
    return new ColumnHead(
        label, query, !by ? "none" : descending ? "descending" : "ascending", style);
  }
}
