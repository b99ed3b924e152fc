package org.interlend.borrowing.request;

import org.interlend.ProblemKind;
import org.interlend.Reason;
import org.interlend.WorkflowProblem.Subject;

/** Why the borrowing side refuses a step. */
public enum BorrowingReason implements Reason {
  UNKNOWN_BORROWING_REQUEST(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  NO_REQUEST_OF_PATRON(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  UNKNOWN_BORROWED_ITEM(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  NO_OPEN_ITEM_OF_REQUEST(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  STEP_DOES_NOT_FIT_ITEM(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  VOLUME_CANNOT_BECOME(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  PATRON_NOT_NAMED(ProblemKind.MISSING_DATA, Subject.PATRON),
  NAMED_PATRON_MAY_NOT_BORROW(ProblemKind.PATRON_BLOCKED, Subject.PATRON),
  PARTNER_WITHOUT_LOCATION(ProblemKind.PARTNER_INCOMPLETE, Subject.PARTNER),
  PARTNER_WITHOUT_RECEIVE_DESK(ProblemKind.PARTNER_INCOMPLETE, Subject.PARTNER),
  PARTNER_WITHOUT_PICKUP_LIBRARY(ProblemKind.PARTNER_INCOMPLETE, Subject.PARTNER),
  PARTNER_WITHOUT_NCIP_URL(ProblemKind.PARTNER_INCOMPLETE, Subject.PARTNER),
  NO_ITEM_EXPECTED(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  NO_MORE_ITEMS(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  FILE_FOR_ITEM_REQUEST(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  PATRON_ASSIGNED_ALREADY(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  NOTHING_TO_RECEIVE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  DESK_MISSING(ProblemKind.MISSING_DATA, Subject.DESK),
  SEVERAL_VOLUMES_EXPECTED(ProblemKind.INVALID_DATA, Subject.ITEM),
  NUMBER_OF_SEVERAL(ProblemKind.INVALID_DATA, Subject.REQUEST),
  NOTHING_EXPECTED(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  BARCODE_IN_USE(ProblemKind.BARCODE_IN_USE, Subject.ITEM),
  BARCODE_ON_ANOTHER_ITEM(ProblemKind.BARCODE_IN_USE, Subject.ITEM),
  REQUEST_WITH_ITEM_ON_LOAN(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  VOLUME_ON_LOAN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  VOLUME_DAMAGED(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  REQUEST_NOT_REACTIVABLE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  FILE_NOT_RECEIVED(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  FILE_NOT_TAKEN(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  FILE_WITHOUT_PATRON(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  NO_LINK_SENT(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  NO_FILE_TO_OPEN(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  NOTHING_TO_UNDO(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  UNDO_OF_LOAN_THAT_NAMED_PATRON(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  PARTNER_TOLD_OF_RECEIPT(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  PARTNER_TOLD_OF_LOAN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  PARTNER_TOLD_OF_RETURN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  RENEWAL_WAITS_FOR_STAFF(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  RENEWAL_ASKED_ALREADY(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  ITEM_RECALLED_BY_LENDER(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  LOST_OR_DAMAGED(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  PARTNER_TAKES_NO_RENEWALS(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  NO_RENEWAL_FOR_STAFF(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  RENEWED_WITHOUT_DAY(ProblemKind.MISSING_DATA, Subject.DUE_DATE),
  VOLUME_NOT_ON_LOAN(ProblemKind.ITEM_NOT_ON_LOAN, Subject.ITEM),
  ANSWER_MISSING(ProblemKind.MISSING_DATA, Subject.REQUEST),
  NEW_DUE_DATE_MISSING(ProblemKind.MISSING_DATA, Subject.DUE_DATE),
  NEW_DUE_DATE_PAST(ProblemKind.INVALID_DATA, Subject.DUE_DATE);

  private final ProblemKind kind;
  private final Subject about;

  BorrowingReason(ProblemKind kind, Subject about) {
    this.kind = kind;
    this.about = about;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public Subject about() {
    return about;
  }
}
