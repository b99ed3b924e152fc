package org.interlend.requests;

import java.util.Optional;

/**
 * The kinds of events in the history of a request. The sentences are in {@code
 * HistoryEvents.properties}, by the names of the constants.
 */
public enum HistoryEventKind {

  // Requests of both sides

  REQUEST_COMPLETED,
  REQUEST_CANCELED,
  COMPLETED_BY_HAND,
  ITEM_OVERDUE,
  ITEM_FOUND,
  RENEWAL_GRANTED,
  RENEWAL_REFUSED,
  /** The broker reports it; the status does not change. */
  REPORTED_RECEIVED,
  REPORTED_SENT,
  REPORTED_RECALLED,
  REPORTED_LENT,
  /** The detail is the broker's own word. */
  BROKER_STATUS_CHANGED,
  /** Asked for the request, the broker answers that there is none. */
  UNKNOWN_TO_BROKER,
  /** A message was not delivered to the broker, or the broker refused it. */
  BROKER_NOT_TOLD,
  /** Staff say which library is behind the broker; the detail is its name. */
  LIBRARY_SET_BY_HAND,
  LIBRARY_BY_HAND_WITHDRAWN,
  NOTE_WRITTEN,
  NOTE_REMOVED,
  /** The detail is the account of staff. */
  STAFF_ASSIGNED,
  STAFF_UNASSIGNED,

  // Borrowing requests

  REQUEST_ANNOUNCED,
  SHIPMENT_ANNOUNCED,
  ITEM_ANNOUNCED,
  /** The broker says that the item or file is on its way, without more about it. */
  SHIPMENT_REPORTED,
  /** How the search for a supplier stands. */
  BROKER_ANSWERED,
  /** Staff, or the settings of the partner, record an item that no message announces. */
  ITEM_RECORDED,
  COPY_SUPPLIED,
  COPY_RECEIVED,
  COPY_HANDED_OUT,
  COPY_DISCARDED,
  /** Staff have the item of a request that had expired. */
  ITEM_ARRIVED,
  DESCRIPTION_CORRECTED,
  /** The broker names another pickup library; the detail is its name. */
  PICKUP_LIBRARY_CORRECTED,
  /** Staff choose another pickup library; the detail is its name. */
  PICKUP_LIBRARY_CHANGED,
  /** Staff had entered the lender's due dates wrongly; the detail is the one that counts. */
  LOAN_PERIOD_CORRECTED,
  LIBRARY_USE_ONLY,
  /** It comes in another form than was announced. */
  CONVERTED_TO_FILE,
  CONVERTED_TO_ITEM,
  /** The broker names the library that lends; the detail is its name. */
  SUPPLIER_KNOWN,
  /** Staff or a later message name the patron of a request without one. */
  PATRON_ASSIGNED,
  /** It is what a patron has requested on the library's form; the detail is that number. */
  PATRON_REQUEST_JOINED,
  /** The detail is the amount. */
  FEE_CHARGED,
  /** The step that it was charged for is undone; the detail is the amount. */
  FEE_WITHDRAWN,
  /** What the lender or the broker charges this library; the detail is the amount. */
  COST_KNOWN,
  COST_REMOVED,
  ITEM_RECEIVED,
  /** Staff have undone the receipt, which was a mistake. */
  RECEIPT_UNDONE,
  /** The detail is the barcode of the item in this library. */
  BARCODE_CORRECTED,
  FILE_IN_MESSAGE,
  FILE_LINK_REPLACED,
  FILE_UPLOADED,
  FILE_RECEIVED,
  FILE_LINK_SENT,
  FILE_LINK_WITHDRAWN,
  /** The patron opened it by the link of the letter. */
  FILE_OPENED_BY_LINK,
  /** The patron opened it on their own page. */
  FILE_OPENED_SIGNED_IN,
  ITEM_LENT,
  /** The patron still has the item of a request that was completed by mistake. */
  LOAN_CONTINUED,
  DUE_DATE_CHANGED,
  ITEM_RETURNED,
  /** Staff have undone the loan, which was a mistake. */
  LOAN_UNDONE,
  /** Staff have undone the return, which was a mistake. */
  RETURN_UNDONE,
  ITEM_NOT_COLLECTED,
  /** The detail is the last day on the hold shelf. */
  HOLD_EXTENDED,
  HOLD_GIVEN_UP,
  ITEM_MISSING_FROM_HOLD_SHELF,
  ITEM_SENT_BACK,
  /** Staff have undone that it was sent back, which was a mistake. */
  SEND_BACK_UNDONE,
  ITEM_REPORTED_LOST,
  ITEM_REPORTED_DAMAGED,
  ITEM_DECLARED_LOST,
  /** The detail is the kind of letter to the patron. */
  LETTER_WRITTEN,
  REPORTED_OVERDUE,
  ITEM_RECALLED,
  RENEWAL_REQUESTED_BY_PATRON,
  RENEWAL_REQUESTED_FROM_LENDER,
  RENEWAL_UNDECIDED,
  RENEWAL_NOT_DELIVERED,
  CANCELED_BY_PATRON_WHILE_HERE,
  CANCELED_WHILE_HERE,
  ITEM_CLOSED_BY_BROKER,
  ITEM_CLOSED_BY_BROKER_ON_LOAN,
  ITEM_CLOSED_BY_HAND,
  /** The broker reports nothing more of an item that is sent back. */
  ITEM_CLOSED_ON_RETURN,
  CLOSED_BY_BROKER,
  COMPLETED_WITHOUT_BROKER,
  ANNOUNCEMENT_EXPIRED,
  /** The detail is the day before which the patron needed it. */
  NEEDED_ANNOUNCEMENT_EXPIRED,
  REACTIVATED,
  /** The patron has the items. */
  REACTIVATED_ON_LOAN,

  // Lending requests

  REQUESTED,
  /** The detail is the address of the resource sharing desk. */
  DESK_TOLD,
  /** The broker names the library that borrows; the detail is its name. */
  BORROWER_KNOWN,
  ITEM_LOCATED,
  NO_COPY_FOUND,
  ITEM_CHOSEN,
  ITEM_MISSING,
  ITEM_SKIPPED,
  PICK_SLIP_PRINTED,
  /** The detail is the last day on which staff search for the item. */
  PICK_EXTENDED,
  /** The detail is the name of the desk. */
  ITEM_AT_DESK,
  /** The detail is the broker's number in its message, if the request has another. */
  ITEM_SHIPPED,
  FILE_SENT,
  /**
   * The partner opened it by its link; the detail is how often it was opened, of how often it can
   * be.
   */
  SCAN_OPENED,
  COPY_SENT,
  SHIPMENT_UNDONE,
  ITEM_TO_SHIP_AGAIN,
  ITEM_STILL_WITH_PARTNER,
  RENEWAL_REQUESTED_BY_PARTNER,
  RENEWAL_ANSWER_NOT_DELIVERED,
  ITEM_WANTED_BY_PATRON,
  RECALLED_FOR_PATRON,
  RECALL_WITHDRAWN,
  RECALL_NOT_NEEDED,
  RECALL_NOT_DELIVERED,
  ITEM_BACK,
  ITEM_BACK_BEFORE_CHECK_IN,
  ITEM_FOUND_BEFORE_CHECK_IN,
  ITEM_LOST,
  CHECKED_IN_BY_BROKER,
  REQUEST_REJECTED,
  /** Staff have undone the rejection, which was a mistake. */
  REJECTION_UNDONE,
  REQUEST_EXPIRED,
  /** The broker asks again for what has been rejected or has expired here. */
  ASKED_AGAIN,
  /** The broker has gone on to another library of this institution; the detail is its name. */
  ANOTHER_LIBRARY_ASKED,
  WARNING_DISMISSED,
  /** Staff have answered at the broker; the detail is the answer. */
  ANSWERED_AT_BROKER;

  /** The event that it undoes, which was a mistake: the status of that step has not been. */
  public Optional<HistoryEventKind> undoes() {
    return switch (this) {
      case RECEIPT_UNDONE -> Optional.of(ITEM_RECEIVED);
      case LOAN_UNDONE -> Optional.of(ITEM_LENT);
      case RETURN_UNDONE -> Optional.of(ITEM_RETURNED);
      case SEND_BACK_UNDONE -> Optional.of(ITEM_SENT_BACK);
      case SHIPMENT_UNDONE -> Optional.of(ITEM_SHIPPED);
      case REJECTION_UNDONE -> Optional.of(REQUEST_REJECTED);
      default -> Optional.empty();
    };
  }
}
