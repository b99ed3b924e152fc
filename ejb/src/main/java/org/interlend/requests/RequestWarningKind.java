package org.interlend.requests;

/**
 * The kinds of warnings to staff about a request. The sentences are in {@code
 * RequestWarnings.properties}, by the names of the constants.
 */
public enum RequestWarningKind {

  // Of requests of both sides

  /** The broker reports a recall, which changes no status. */
  REPORTED_RECALLED,

  // Of borrowing requests

  NOTHING_HAS_COME,
  USELESS_LINK,
  PATRON_MAY_NOT_BORROW,
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
  NO_ADDRESS_FOR_OVERDUE
}
