package org.interlend.borrowing;

import java.util.List;

/**
 * The order of a list of requests.
 *
 * @param by which column
 * @param descending the last first
 */
public record BorrowingSort(Column by, boolean descending) {

  /** The columns a list can be sorted by; an index stands behind each. */
  public enum Column {
    UPDATED("updatedAt", "id"),
    DUE("dueAt", "id"),
    TITLE("description.sortTitle", "id"),
    STATUS("status", "updatedAt", "id"),
    EXTERNAL_ID("externalId", "id");

    private final List<String> attributes;

    Column(String... attributes) {
      this.attributes = List.of(attributes);
    }

    /** What the rows are ordered by, all in the same direction; no two rows are alike in all. */
    List<String> attributes() {
      return attributes;
    }
  }

  BorrowingSort reversed() {
    return new BorrowingSort(by, !descending);
  }

  public static BorrowingSort latestFirst() {
    return new BorrowingSort(Column.UPDATED, true);
  }
}
