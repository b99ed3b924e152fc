package org.interlend.borrowing.request;

import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;

/**
 * What the actions that {@link BorrowingAction} declares do; each runs in the workflow's
 * transaction.
 */
public interface BorrowingActions {

  /**
   * Staff receive every expected volume of a request, or the file.
   *
   * @return what to do with each volume; empty for a file
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, UNKNOWN_CODE, ILLEGAL_MOVE when there is
   *     nothing to receive
   */
  List<ActionResult> receive(ActionCommand command);

  /**
   * Staff assign the patron to a request whose message named none. What is here then goes to the
   * hold shelf.
   *
   * @return what to do with each volume that is here
   * @throws WorkflowProblem UNKNOWN_REQUEST, MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON,
   *     PATRON_BLOCKED; ILLEGAL_MOVE when it has a patron
   */
  List<ActionResult> assignPatron(ActionCommand command);

  /**
   * Lends the volumes on the hold shelf to the patron of the request.
   *
   * @return the due dates
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, PATRON_BLOCKED,
   *     ITEM_NOT_FOR_LOAN, UNKNOWN_CODE
   */
  List<ActionResult> lend(ActionCommand command);

  /**
   * The patron returns the volumes on loan.
   *
   * @return what to do with each volume
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, UNKNOWN_CODE
   */
  List<ActionResult> takeBack(ActionCommand command);

  /**
   * Staff undo receipts that were a mistake: the items are expected again.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when it is too late, or
   *     something has come of it
   */
  void undoReceipt(ActionCommand command);

  /**
   * Staff undo loans that they have made by mistake.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when it is too late, or
   *     something has come of it
   */
  void undoLoan(ActionCommand command);

  /** The same with returns. */
  void undoReturn(ActionCommand command);

  /**
   * Staff have sent volumes back to the partner: those that the patron returned or did not collect.
   * Volumes on loan, lost or still expected stay as they are.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when there is nothing to
   *     send
   */
  void sendBack(ActionCommand command);

  /**
   * Staff cancel a request before anything is lent. The patron is told the note.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, TOO_LATE_TO_CANCEL, STEP_SWITCHED_OFF
   */
  void cancel(ActionCommand command);

  /**
   * A patron cancels a request before anything is lent. Items that have arrived already are to be
   * sent back, and the request stays open until the broker closes it.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, also when it is another patron's; TOO_LATE_TO_CANCEL,
   *     STEP_SWITCHED_OFF
   */
  void cancelOwn(ActionCommand command);

  /**
   * Staff ask the lender to renew the volumes that are on loan and have no pending renewal.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_ON_LOAN, NOT_RENEWABLE,
   *     PATRON_BLOCKED, PARTNER_INCOMPLETE
   */
  List<ActionResult> renew(ActionCommand command);

  /**
   * Staff agree to a patron's renewal: Interlend asks the lender.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when none waits for staff
   */
  void approveRenewal(ActionCommand command);

  /**
   * Staff refuse a patron's renewal; the patron's letter contains the note.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when none waits for staff
   */
  void refuseRenewal(ActionCommand command);

  /**
   * Staff report a volume lost; its loan ends as lost. Other volumes are not affected.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  void reportLost(ActionCommand command);

  /**
   * Staff report a lost volume found; it is to be sent back to its partner.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE
   */
  void reportFound(ActionCommand command);

  /**
   * Staff report a volume damaged. It stays where it is.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  void reportDamaged(ActionCommand command);

  /**
   * The partner has accepted that a volume is lost.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ILLEGAL_MOVE
   */
  void declareLost(ActionCommand command);

  /**
   * Staff close one volume or all when the broker does not, and their temporary records are
   * deleted. With the last volume the request is completed. A later CheckInItem from the broker is
   * answered as a repetition.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; ILLEGAL_MOVE when it is closed already,
   *     or the patron still has one of its items
   */
  void complete(ActionCommand command);

  /**
   * Staff reactivate a request that was completed by mistake; it gets new temporary records, and
   * its items are put on the hold shelf.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE, BARCODE_IN_USE
   */
  void reactivate(ActionCommand command);

  /** The same while the patron has the items. */
  void reactivateOnLoan(ActionCommand command);

  /**
   * Staff extend a loan whose lender is not asked by messages, because they have agreed it with the
   * lender, or may decide themselves.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM; MISSING_DATA without a due date,
   *     INVALID_DATA for a day that has passed; ILLEGAL_MOVE when the lender is asked by messages
   */
  void extend(ActionCommand command);

  /**
   * Staff dismiss the request's warnings.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when it has no warning
   */
  void dismissWarning(ActionCommand command);
}
