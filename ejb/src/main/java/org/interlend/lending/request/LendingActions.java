package org.interlend.lending.request;

import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;

/**
 * What the actions that {@link LendingAction} declares do; each runs in the workflow's transaction.
 */
public interface LendingActions {

  /**
   * Marks the request as read where the broker keeps it.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when the broker takes no answers or
   *     nothing is open; BROKER_REFUSED, BROKER_UNREACHABLE
   */
  void markRead(ActionCommand command);

  /**
   * Repeats the search for a copy, for instance because one has been returned; with a barcode staff
   * choose the copy themselves.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_FOR_LOAN; ILLEGAL_MOVE when a
   *     copy has been chosen already
   */
  void locate(ActionCommand command);

  /**
   * Staff choose a copy.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_FOR_LOAN; ILLEGAL_MOVE once
   *     something has been shipped
   */
  void chooseCopy(ActionCommand command);

  /**
   * The copy is not on its shelf: the next one is chosen, or else staff have to find one.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE when no copy is being fetched
   */
  void markMissing(ActionCommand command);

  /**
   * Staff ship an item, the allocated one unless they name another, or record that they have sent
   * the file.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, MISSING_DATA, ITEM_ON_LOAN,
   *     ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER, ILLEGAL_MOVE
   */
  void ship(ActionCommand command);

  /**
   * Staff reject the request. They tell the broker on its pages.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE once something has been shipped
   */
  void reject(ActionCommand command);

  /**
   * Staff undo a rejection: the request is open again.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when staff have not rejected it, it is
   *     too late, or the partner was told; ITEM_NOT_FOR_LOAN when the copy is not free any more
   */
  void undoRejection(ActionCommand command);

  /**
   * Staff cancel a request on the partner's behalf.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, TOO_LATE_TO_CANCEL
   */
  void cancel(ActionCommand command);

  /**
   * Staff grant the renewal, until the due date they give or as long as the terms of use allow.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ITEM_ON_HOLD, RENEWALS_USED_UP, NOT_RENEWABLE,
   *     INVALID_DATA for a day that has passed; ILLEGAL_MOVE when no renewal waits
   */
  void grantRenewal(ActionCommand command);

  /**
   * Staff refuse the renewal.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when no renewal waits
   */
  void refuseRenewal(ActionCommand command);

  /**
   * Staff undo a shipment: the item is still here, and is to be shipped again.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the partner has it
   *     already
   */
  void undoShipment(ActionCommand command);

  /**
   * Staff scan in a returned item at the desk. The broker has yet to check it in.
   *
   * @return what to do with it
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_CODE, ITEM_NOT_ON_LOAN
   */
  List<ActionResult> takeIn(ActionCommand command);

  /** The same with a lost item. */
  List<ActionResult> reportFound(ActionCommand command);

  /**
   * Staff report that the item was lost at the partner or in transit.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  void reportLost(ActionCommand command);

  /**
   * Staff complete a request when the broker does not.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ITEM_NOT_ON_LOAN when nothing has been shipped
   */
  void complete(ActionCommand command);

  /**
   * Staff reactivate a request that was completed by mistake: the partner still has the item.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  void reactivate(ActionCommand command);

  /**
   * Staff dismiss the request's warning.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when it has no warning
   */
  void dismissWarning(ActionCommand command);
}
