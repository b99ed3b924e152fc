package org.interlend;

/**
 * The reasons for which the library refuses a step. Only endpoints and pages know the NCIP problem
 * type, HTTP status or page message of a kind.
 */
public enum ProblemKind {
  /** No patron has the identifier. */
  UNKNOWN_PATRON,
  /** More than one patron has the identifier. */
  AMBIGUOUS_PATRON,
  /** PIN missing or wrong. */
  PATRON_AUTHENTICATION_FAILED,
  /** Too many wrong PINs were entered; the card is locked for a while. */
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
  /** A hold exists on the item. */
  ITEM_ON_HOLD,
  /** The number belongs to a request for something else, or to another charge. */
  DUPLICATE_REQUEST,
  /** The status of the request no longer allows a cancellation. */
  TOO_LATE_TO_CANCEL,
  /** The partner's record has this optional step switched off. */
  STEP_SWITCHED_OFF,
  /** The present status does not allow the step. */
  ILLEGAL_MOVE,
  /** A required value is missing. */
  MISSING_DATA,
  /** A value is invalid. */
  INVALID_DATA,
  /** The password of a staff account is wrong, or too weak to be chosen. */
  PASSWORD_REFUSED,
  /** There were too many wrong passwords; they are refused for a while. */
  TOO_MANY_ATTEMPTS,
  /** The file exceeds the size limit. */
  FILE_TOO_LARGE,
  /** Open loans, holds, charges or requests prevent the erasure of the patron. */
  PATRON_NOT_ERASABLE,
  /** The record was changed concurrently. */
  CHANGED_MEANWHILE,
  /** The broker refuses what it is told, because of the state of the request there. */
  BROKER_REFUSED,
  /** The broker cannot be told now. */
  BROKER_UNREACHABLE
}
