package org.interlend.circulation.terms;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why desks, loans, holds and accounts refuse a step. */
public enum CirculationReason implements RefusalReason {
  ENTRY_SETTLED(ProblemKind.ILLEGAL_MOVE, Subject.ENTRY),
  ENTRY_IS_OPEN(ProblemKind.ILLEGAL_MOVE, Subject.ENTRY),
  SETTLEMENT_IS_FINAL(ProblemKind.ILLEGAL_MOVE, Subject.ENTRY),
  BILL_OF_LOAN_THAT_GOES_ON(ProblemKind.ILLEGAL_MOVE, Subject.ENTRY),
  PAYMENT_OUT_OF_RANGE(ProblemKind.INVALID_DATA, Subject.AMOUNT),
  UNKNOWN_ENTRY(ProblemKind.UNKNOWN_CODE, Subject.ENTRY),
  CHARGE_WITHOUT_NOTE(ProblemKind.MISSING_DATA, Subject.NOTE),
  AMOUNT_OUT_OF_RANGE(ProblemKind.INVALID_DATA, Subject.AMOUNT),
  CHARGE_IN_OTHER_CURRENCY(ProblemKind.INVALID_DATA, Subject.AMOUNT),
  CHARGE_KNOWN_OTHERWISE(ProblemKind.DUPLICATE_REQUEST, Subject.REFERENCE),
  WAIVER_WITHOUT_NOTE(ProblemKind.MISSING_DATA, Subject.NOTE),
  PATRON_MAY_NOT_BORROW(ProblemKind.PATRON_BLOCKED, Subject.PATRON),
  ITEM_NOT_RENEWABLE(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  RENEWAL_OF_PARTNERS_LOAN(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  DUE_DATE_OF_PARTNERS_LOAN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  LOSS_OF_PARTNERS_LOAN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  LOSS_OF_BORROWED_ITEM(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  ANOTHER_PATRON_WAITS(ProblemKind.ITEM_ON_HOLD, Subject.ITEM),
  PATRON_WAITS(ProblemKind.ITEM_ON_HOLD, Subject.ITEM),
  NOT_RENEWABLE_BY_TERMS(ProblemKind.NOT_RENEWABLE, Subject.ITEM),
  NO_RENEWAL_LEFT(ProblemKind.RENEWALS_USED_UP, Subject.ITEM),
  ITEM_NOT_ON_LOAN(ProblemKind.ITEM_NOT_ON_LOAN, Subject.ITEM),
  ITEM_GOES_TO_PARTNER(ProblemKind.ITEM_HELD_FOR_ANOTHER, Subject.ITEM),
  ITEM_ON_LOAN(ProblemKind.ITEM_ON_LOAN, Subject.ITEM),
  ITEM_HELD_FOR_ANOTHER(ProblemKind.ITEM_HELD_FOR_ANOTHER, Subject.ITEM),
  ITEM_NOT_RECEIVED(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  ITEM_GOES_BACK(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  ITEM_FOR_USE_IN_LIBRARY(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  ITEM_IS_OWN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  ITEM_NOT_TO_BE_SENT_BACK(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  SCANNED_ITEM_ON_LOAN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  DUE_DATE_OUT_OF_RANGE(ProblemKind.INVALID_DATA, Subject.DUE_DATE),
  DUE_AFTER_LENDERS_DATE(ProblemKind.MISSING_DATA, Subject.DUE_DATE),
  HOLD_CANNOT_BECOME(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  ITEM_BORROWED_FOR_ONE(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  ITEM_NOT_FOR_HOLDS(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  ITEM_ON_LOAN_TO_PATRON(ProblemKind.ITEM_ON_LOAN, Subject.ITEM),
  HOLD_OF_BORROWING_REQUEST(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  NO_HOLD_OF_PATRON(ProblemKind.UNKNOWN_REQUEST, Subject.ITEM),
  ITEM_OFF_HOLD_SHELF(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  ITEM_KEPT_FOR_PATRON(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  HOLD_OFF_SHELF(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  LAST_DAY_PAST(ProblemKind.INVALID_DATA, Subject.LAST_DAY),
  LAST_DAY_AFTER_LENDERS_DATE(ProblemKind.INVALID_DATA, Subject.LAST_DAY),
  NO_COPY_FOR_HOLDS(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  TOO_MANY_HOLDS(ProblemKind.ILLEGAL_MOVE, Subject.PATRON),
  HOLD_GONE(ProblemKind.CHANGED_MEANWHILE, Subject.ITEM),
  PICKUP_CANNOT_CHANGE(ProblemKind.CHANGED_MEANWHILE, Subject.ITEM),
  MOVE_CANNOT_BECOME(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  NO_OTHER_COPY(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM),
  PICK_COMES_LATER(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  PICK_HOLD_CLOSED(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  PICK_ITEM_GONE(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  LOAN_NOT_OF_DESK(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  RETURN_NOT_OF_DESK(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  RETURN_OF_PARTNERS_LOAN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  UNDO_TOO_LATE(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  UNDO_AFTER_CHANGE_OF_LOAN(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  UNDO_AFTER_LETTER(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  UNDO_AFTER_NEXT_STEP(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  LENT_AGAIN_SINCE(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  UNDO_AFTER_SETTLEMENT(ProblemKind.ILLEGAL_MOVE, Subject.ENTRY),
  LETTERS_OUT_OF_ORDER(ProblemKind.INVALID_DATA, Subject.TERMS),
  TERMS_ALIKE(ProblemKind.INVALID_DATA, Subject.TERMS),
  UNKNOWN_TERMS(ProblemKind.UNKNOWN_CODE, Subject.TERMS);

  private final Problem problem;

  CirculationReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
