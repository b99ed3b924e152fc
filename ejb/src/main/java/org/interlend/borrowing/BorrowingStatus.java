package org.interlend.borrowing;

import java.util.EnumSet;
import java.util.Set;

/** Where a borrowing request is in its life, and where it may go from there. */
public enum BorrowingStatus {
  SHIPPED_PHYSICALLY("Shipped physically"),
  SHIPPED_DIGITALLY("Shipped digitally"),
  PHYSICALLY_RECEIVED_BY_LIBRARY("Physically received by library"),
  DIGITALLY_RECEIVED_BY_LIBRARY("Digitally received by library"),
  LOANED_ITEM_TO_PATRON("Loaned item to patron"),
  RETURNED_BY_PATRON("Returned by patron"),
  RETURNED_ITEM_TO_PARTNER("Returned item to partner"),
  REQUEST_COMPLETED("Request completed");

  private final String label;

  BorrowingStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether nothing can happen to the request any more. */
  public boolean isFinal() {
    return next().isEmpty();
  }

  /** The statuses a request does not leave. */
  public static Set<BorrowingStatus> finalOnes() {
    Set<BorrowingStatus> all = EnumSet.allOf(BorrowingStatus.class);
    all.removeIf(status -> !status.isFinal());
    return all;
  }

  /** The statuses a request may have next. */
  public Set<BorrowingStatus> next() {
    return switch (this) {
      case SHIPPED_PHYSICALLY ->
          EnumSet.of(PHYSICALLY_RECEIVED_BY_LIBRARY, LOANED_ITEM_TO_PATRON, REQUEST_COMPLETED);
      case SHIPPED_DIGITALLY -> EnumSet.of(DIGITALLY_RECEIVED_BY_LIBRARY, REQUEST_COMPLETED);
      case PHYSICALLY_RECEIVED_BY_LIBRARY ->
          EnumSet.of(LOANED_ITEM_TO_PATRON, RETURNED_ITEM_TO_PARTNER, REQUEST_COMPLETED);
      case DIGITALLY_RECEIVED_BY_LIBRARY -> EnumSet.of(REQUEST_COMPLETED);
      case LOANED_ITEM_TO_PATRON -> EnumSet.of(RETURNED_BY_PATRON, REQUEST_COMPLETED);
      case RETURNED_BY_PATRON -> EnumSet.of(RETURNED_ITEM_TO_PARTNER, REQUEST_COMPLETED);
      case RETURNED_ITEM_TO_PARTNER -> EnumSet.of(REQUEST_COMPLETED);
      case REQUEST_COMPLETED -> EnumSet.noneOf(BorrowingStatus.class);
    };
  }

  /** What staff do next, or null when it is the patron's or the broker's turn. */
  public NextAction nextAction() {
    return switch (this) {
      case SHIPPED_PHYSICALLY, SHIPPED_DIGITALLY -> NextAction.RECEIVE;
      case PHYSICALLY_RECEIVED_BY_LIBRARY -> NextAction.LEND;
      case LOANED_ITEM_TO_PATRON -> NextAction.TAKE_BACK;
      case RETURNED_BY_PATRON -> NextAction.SEND_BACK;
      default -> null;
    };
  }
}
