package org.interlend;

/**
 * Why the library refuses something. The doors alone know which NCIP problem type, HTTP status or
 * page message a kind becomes.
 */
public enum ProblemKind {
  /** No patron answers to the identifier. */
  UNKNOWN_PATRON,
  /** More than one patron answers to the identifier. */
  AMBIGUOUS_PATRON,
  /** PIN missing or wrong. */
  PATRON_AUTHENTICATION_FAILED,
  /** There were too many wrong PINs, and the card has to wait. */
  TOO_MANY_WRONG_PINS,
  /** The patron is blocked or the card has expired. */
  PATRON_BLOCKED,
  /** No item has the barcode, or it is another partner's. */
  UNKNOWN_ITEM,
  /** No request has the number. */
  UNKNOWN_REQUEST,
  /** The code names no partner, library, location, desk, terms, account or entry here. */
  UNKNOWN_CODE,
  /** The partner does not take part in this side of resource sharing. */
  PARTNER_NOT_FOR_THIS_SIDE,
  /** The partner's record lacks a default that the step needs. */
  PARTNER_INCOMPLETE,
  /** The barcode already belongs to another item. */
  BARCODE_IN_USE,
  /** The item is not on loan. */
  ITEM_NOT_ON_LOAN,
  /** The item is on loan already. */
  ITEM_ON_LOAN,
  /** The item is kept for another patron. */
  ITEM_HELD_FOR_ANOTHER,
  /** The item cannot be lent in its present state or under its policy. */
  ITEM_NOT_FOR_LOAN,
  /** The item may not be renewed: the lender, its partner or a recall forbids it. */
  NOT_RENEWABLE,
  /** The loan has been renewed as often as the terms of use allow. */
  RENEWALS_USED_UP,
  /** Somebody else waits for the item. */
  OTHERS_WAIT,
  /** The number belongs to a request for something else. */
  DUPLICATE_REQUEST,
  /** The request has gone too far to be cancelled. */
  TOO_LATE_TO_CANCEL,
  /** The partner's record says that this optional step is not taken. */
  STEP_SWITCHED_OFF,
  /** The request has moved on; the step comes too late or too early. */
  ILLEGAL_MOVE,
  /** Something that is needed was not given. */
  MISSING_DATA,
  /** Something given cannot be right. */
  INVALID_DATA,
  /** The file is larger than the library takes. */
  FILE_TOO_LARGE,
  /** Something still needs the record of the patron who is to be erased. */
  PATRON_NOT_ERASABLE,
  /** Somebody else changed the same record in the meantime. */
  CHANGED_MEANWHILE
}
