package org.interlend.borrowing;

/**
 * The order of a list of requests.
 *
 * @param by which column
 * @param descending the last first
 */
public record BorrowingSort(Column by, boolean descending) {

  /** The columns a list can be sorted by. */
  public enum Column {
    UPDATED("updatedAt"),
    CREATED("createdAt"),
    DUE("dueAt"),
    TITLE("title"),
    STATUS("status"),
    EXTERNAL_ID("externalId");

    private final String attribute;

    Column(String attribute) {
      this.attribute = attribute;
    }

    String attribute() {
      return attribute;
    }
  }

  public static BorrowingSort latestFirst() {
    return new BorrowingSort(Column.UPDATED, true);
  }
}
