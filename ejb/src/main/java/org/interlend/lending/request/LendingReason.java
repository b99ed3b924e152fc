package org.interlend.lending.request;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why the lending side refuses a step, or finds no copy. */
public enum LendingReason implements RefusalReason {
  UNKNOWN_LENDING_REQUEST(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  SCAN_NOT_TAKEN(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  SCAN_NO_PDF(ProblemKind.INVALID_DATA, Subject.FILE),
  NO_ADDRESS_FOR_LINK(ProblemKind.PARTNER_INCOMPLETE, Subject.PARTNER),
  NO_MESSAGE_FOR_LINK(ProblemKind.PARTNER_INCOMPLETE, Subject.PARTNER),
  UNKNOWN_LENT_ITEM(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  UNKNOWN_OWN_ITEM(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  NOTHING_REQUESTED(ProblemKind.MISSING_DATA, Subject.TITLE),
  SEVERAL_TITLES(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  NO_TITLE(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  NO_TITLE_NUMBER(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  NO_ITEM(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  ITEM_NOT_FREE(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  ITEM_NEEDED(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  NO_COPY_ON_SHELF(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  VOLUME_TO_CHOOSE(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  VOLUME_NOT_NAMED(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  VOLUME_REQUESTED(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  COPIES_MAY_NOT_LEAVE(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  LOCAL_ITEM_ON_LOAN(ProblemKind.ITEM_ON_LOAN, Subject.ITEM),
  ITEM_MAY_NOT_LEAVE(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  ITEM_CLAIMED(ProblemKind.ITEM_HELD_FOR_ANOTHER, Subject.ITEM),
  ITEM_WANTED_BY_PATRON(ProblemKind.ITEM_HELD_FOR_ANOTHER, Subject.ITEM),
  COPY_NOT_FREE(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  COPY_NEEDED(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  PICK_CHANGED(ProblemKind.CHANGED_MEANWHILE, Subject.ITEM),
  NOTHING_TO_PICK(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  COPY_CHOSEN(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  COPY_CANNOT_BE_CHANGED(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  FILE_WITHOUT_REQUEST(ProblemKind.MISSING_DATA, Subject.REQUEST),
  ITEM_LENT_UNDER_NUMBER(ProblemKind.ITEM_ON_LOAN, Subject.ITEM),
  NO_LONGER_ANSWERED(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  NOTHING_TO_SHIP(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  ITEM_SHIPPED_ALREADY(ProblemKind.ITEM_ON_LOAN, Subject.ITEM),
  ITEM_NOT_CHOSEN(ProblemKind.MISSING_DATA, Subject.REQUEST),
  REQUEST_OF_ITEM_ENDED(ProblemKind.MISSING_DATA, Subject.REQUEST),
  REQUEST_OF_ITEM_EXPIRED(ProblemKind.MISSING_DATA, Subject.REQUEST),
  COPY_ELSEWHERE(ProblemKind.MISSING_DATA, Subject.ITEM),
  COPY_IN_TRANSIT(ProblemKind.MISSING_DATA, Subject.ITEM),
  NUMBER_OF_SEVERAL_PARTNERS(ProblemKind.INVALID_DATA, Subject.REQUEST),
  NEITHER_ITEM_NOR_REQUEST(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  VOLUME_NEEDS_BARCODE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  COPY_TO_SHIP_MISSING(ProblemKind.MISSING_DATA, Subject.ITEM),
  COPY_TO_SCAN_MISSING(ProblemKind.MISSING_DATA, Subject.ITEM),
  SHIPMENT_DUE_DATE_PAST(ProblemKind.INVALID_DATA, Subject.DUE_DATE),
  ITEM_NOT_LENT_TO_PARTNER(ProblemKind.ITEM_NOT_ON_LOAN, Subject.ITEM),
  ITEM_ON_ITS_WAY_BACK(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  RENEWAL_DUE_DATE_PAST(ProblemKind.INVALID_DATA, Subject.DUE_DATE),
  NO_RENEWAL_TO_DECIDE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  RENEWAL_TO_DECIDE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  LOAN_NOT_EXTENDABLE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  EXTENSION_DAY_MISSING(ProblemKind.MISSING_DATA, Subject.DUE_DATE),
  EXTENSION_NOT_LATER(ProblemKind.INVALID_DATA, Subject.DUE_DATE),
  NO_REJECTION_TO_UNDO(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  PARTNER_TOLD_OF_EXPIRY(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  PARTNER_TOLD_OF_REJECTION(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  COPY_GIVEN_AWAY(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  COPY_GIVEN_TO_OTHERS(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  ITEM_NOT_BACK(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  LENDING_NOT_REACTIVABLE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST);

  private final Problem problem;

  LendingReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
