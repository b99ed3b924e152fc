package org.interlend.requests;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kinds of warnings to staff about a request. The sentences are in {@code
 * RequestWarnings.properties}, by the names of the constants.
 */
public enum RequestWarningKind {

  // Of requests of both sides

  /** The broker reports a recall, which changes no status. */
  REPORTED_RECALLED,
  /** The detail is the broker's word, for which this library has no status. */
  BROKER_STATUS_UNKNOWN,
  UNKNOWN_TO_BROKER,
  /** The broker refuses for good what it was told; the detail is its answer. */
  BROKER_REFUSED,
  /** What the broker was to be told did not reach it. */
  BROKER_NOT_TOLD,

  // Of borrowing requests

  NOTHING_HAS_COME,
  /** The lender's due date of an item that arrives; the detail is that day. */
  DUE_DATE_PAST,
  /** The lender renews a loan and shortens it; the detail is the new day. */
  RENEWED_UNTIL_EARLIER,
  USELESS_LINK,
  /** An item was announced, and the message has a file or a link to one. */
  FILE_SENT_FOR_ITEM,
  /** A file was announced, and the message describes an item. */
  ITEM_SENT_FOR_FILE,
  PATRON_MAY_NOT_BORROW,
  /**
   * The item was sent for another patron than that of the request. The detail is the key of that
   * patron, which no sentence has: once staff have dismissed it, a third patron is another warning.
   */
  SENT_FOR_ANOTHER_PATRON,
  /** The broker's message names no patron of this library who may borrow. */
  PATRON_NOT_MATCHED,
  /** The detail is the code of a library without a record of its own. */
  UNKNOWN_LENDER,
  /** The detail is the broker's name of the place. */
  PICKUP_PLACE_UNKNOWN,
  /** No library that the broker asked supplies the title. */
  NOT_SUPPLIED,
  /** The broker has called it shipped and takes that back; the detail is its present word. */
  NO_LONGER_SHIPPED,
  /** The library that was asked does not accept that the request is canceled. */
  CANCEL_REFUSED,
  /** A lender supplies it, or is found, after the request ended here. */
  LENDER_NAMED_AFTER_END,
  /** The title is on loan, and may be reserved. */
  MAY_BE_RESERVED,
  RECALLED_ON_HOLD_SHELF,
  RECALLED_ON_ITS_WAY,
  RENEWAL_UNANSWERED,
  RENEWAL_NOT_DELIVERED,

  // Of lending requests

  /** A patron waits for a lent item, and recalls are not sent to its partner. */
  RECALL_BY_STAFF,
  RECALL_REFUSED,
  RECALL_NOT_DELIVERED,
  RECALL_NOT_NEEDED,
  RENEWAL_ANSWER_REFUSED,
  RENEWAL_ANSWER_NOT_DELIVERED,
  NO_ADDRESS_FOR_OVERDUE,
  /** The chosen copy came back damaged; the detail is the number of the request that says so. */
  ITEM_DAMAGED,
  /** The broker knows of a shipment that is not recorded here; the detail is its word. */
  SHIPPED_AT_BROKER;

  /** About the former status of the broker: another status settles them. */
  private static final Set<RequestWarningKind> OF_FORMER_STATUS =
      EnumSet.of(
          NOT_SUPPLIED,
          NO_LONGER_SHIPPED,
          CANCEL_REFUSED,
          LENDER_NAMED_AFTER_END,
          SHIPPED_AT_BROKER);

  /** About the search for a supplier. */
  private static final Set<RequestWarningKind> OF_SEARCH =
      EnumSet.of(
          NOTHING_HAS_COME,
          NOT_SUPPLIED,
          NO_LONGER_SHIPPED,
          LENDER_NAMED_AFTER_END,
          MAY_BE_RESERVED);

  /** About a request that has ended, of which something may still come. */
  private static final Set<RequestWarningKind> MAY_STILL_COME =
      EnumSet.of(CANCEL_REFUSED, LENDER_NAMED_AFTER_END);

  /**
   * The warnings about the search for a supplier, which an item or a file on its way settles, and
   * the end of the search.
   */
  public static RequestWarningKind[] ofSearch() {
    return OF_SEARCH.toArray(RequestWarningKind[]::new);
  }

  /** The warnings that a cancellation settles: all but those that something may still come. */
  public static RequestWarningKind[] settledByCancellation() {
    return Stream.of(values())
        .filter(kind -> !isFollowedAfterEnd(kind))
        .toArray(RequestWarningKind[]::new);
  }

  /** The warnings that another status of the broker settles. */
  static RequestWarningKind[] settledByOtherStatus() {
    return OF_FORMER_STATUS.toArray(RequestWarningKind[]::new);
  }

  /** Whether what the broker says of a request that has ended may settle one of its warnings. */
  public static boolean isFollowedAfterEnd(List<RequestWarning> warnings) {
    return warnings.stream().anyMatch(warning -> isFollowedAfterEnd(warning.kind()));
  }

  private static boolean isFollowedAfterEnd(RequestWarningKind kind) {
    return kind == BROKER_STATUS_UNKNOWN || MAY_STILL_COME.contains(kind);
  }

  /** Whether staff were warned after the end that something may still come, and dismissed that. */
  public static boolean isEndDismissed(RequestHistory past) {
    return MAY_STILL_COME.stream().anyMatch(past::dismissedAfterEnd);
  }

  /**
   * The warnings that a message with a status of the broker settles, even if the status is the same
   * as before.
   *
   * @param understood whether the status has a meaning
   */
  public static RequestWarningKind[] settledByStatus(
      List<RequestWarning> warnings, boolean understood) {
    return Stream.of(UNKNOWN_TO_BROKER, BROKER_STATUS_UNKNOWN)
        .filter(kind -> understood || kind == UNKNOWN_TO_BROKER)
        .filter(kind -> kind.isAmong(warnings))
        .toArray(RequestWarningKind[]::new);
  }

  /** Whether one of the warnings is of this kind. */
  public boolean isAmong(List<RequestWarning> warnings) {
    return warnings.stream().anyMatch(warning -> warning.kind() == this);
  }
}
