package org.interlend.lending;

import java.util.List;

/**
 * The order of a list of requests.
 *
 * @param by which column
 * @param descending the last first
 */
public record LendingSort(Column by, boolean descending) {

  /** The columns a list can be sorted by; an index stands behind each. */
  public enum Column {
    UPDATED("updatedAt", "id"),
    DUE("dueAt", "id"),
    TITLE("sortTitle", "id"),
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

  LendingSort reversed() {
    return new LendingSort(by, !descending);
  }

  public static LendingSort latestFirst() {
    return new LendingSort(Column.UPDATED, true);
  }
}
