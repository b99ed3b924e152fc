package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.institution.Institutions;
import org.interlend.lending.locate.RequestItemCommand;
import org.interlend.lending.locate.RequestItemHandler;
import org.interlend.lending.locate.RequestItemResult;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.shipping.CheckOutItemCommand;
import org.interlend.lending.shipping.CheckOutItemResult;
import org.interlend.lending.shipping.Shipping;
import org.interlend.requests.FailedMessage;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;

/**
 * The lending side, step by step: RequestItem, CheckOutItem, RenewItem, recalls, CheckInItem. Each
 * method is one step in one transaction, the same for brokers' messages, the console and the
 * management API.
 */
@Stateless
public class LendingWorkflow {

  @Inject private LendingActionHandler actions;
  @Inject private RequestItemHandler requestItemHandler;
  @Inject private Shipping shipping;
  @Inject private LendingCheckIn lendingCheckIn;
  @Inject private LendingRenewals renewals;
  @Inject private LendingCancellations cancellations;
  @Inject private LendingNotificationHandler notificationHandler;
  @Inject private LendingStatusUpdateHandler statusUpdates;
  @Inject private LendingUndo undo;
  @Inject private LendingRecalls recalls;
  @Inject private Catalog catalog;
  @Inject private Institutions institutions;

  /**
   * RequestItem: a broker requests a title. Interlend allocates an available copy and, if this
   * library prints the pick slip, makes a move request to the desk; without an available copy staff
   * have to find one. The same message again changes nothing.
   *
   * @throws WorkflowException MISSING_DATA, INVALID_DATA, PARTNER_NOT_FOR_THIS_SIDE;
   *     DUPLICATE_REQUEST when the number belongs to another request; UNKNOWN_ITEM when there is no
   *     copy and the partner's record says that such requests are refused
   */
  public RequestItemResult request(RequestItemCommand command) {
    return requestItemHandler.request(command);
  }

  /**
   * What a patron's hold on an own item would do to its loan to a partner, for the question to
   * staff. The number is read as the hold reads it.
   *
   * @return empty when it would recall nothing
   */
  public Optional<RecallPreview> recallByHold(String scanned) {
    return catalog.scannedOwn(scanned).flatMap(recalls::expected);
  }

  /**
   * Takes an action of staff.
   *
   * @return what it did with each item; empty when it concerns the request as a whole
   * @throws WorkflowException UNKNOWN_REQUEST, UNKNOWN_CODE for the desk, and what the rules of the
   *     action refuse
   */
  public List<ActionResult> take(LendingAction action, ActionCommand command) {
    Optional.ofNullable(command.desk()).ifPresent(institutions::desk);
    return actions.take(action, command);
  }

  /**
   * CheckOutItem: the broker says that an item is shipped, and Interlend lends it to the partner.
   * An unknown request is made; another item under the number of a shipped request becomes one more
   * volume. A file completes its request, unless the partner has to confirm it. The same message
   * again changes nothing.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ITEM_ON_LOAN, ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER,
   *     MISSING_DATA, INVALID_DATA, PARTNER_NOT_FOR_THIS_SIDE; ILLEGAL_MOVE when the request has
   *     ended
   */
  public CheckOutItemResult ship(CheckOutItemCommand command) {
    return shipping.ship(command);
  }

  /**
   * CheckInItem: the broker says that a lent item has been returned. The loan ends, the request is
   * completed, and the item goes to its shelf or to the next hold. The same message again changes
   * nothing.
   *
   * @throws WorkflowException ITEM_NOT_ON_LOAN
   */
  public SimpleMessageResult checkIn(LendingRequest request) {
    return lendingCheckIn.checkIn(request);
  }

  /**
   * RenewItem: a partner wants to keep an item longer. If the partner's record says so, the terms
   * of use decide at once; else staff decide later.
   *
   * @param desiredDueAt the due date the partner requests, or null to apply the terms of use
   * @throws WorkflowException ITEM_NOT_ON_LOAN, ITEM_ON_HOLD, RENEWALS_USED_UP, NOT_RENEWABLE
   */
  public LendingRenewalResult askRenewal(LendingRequest request, Instant desiredDueAt) {
    return renewals.ask(request, desiredDueAt);
  }

  /**
   * CancelRequestItem: the broker cancels the request.
   *
   * @throws WorkflowException TOO_LATE_TO_CANCEL
   */
  public SimpleMessageResult cancel(LendingRequest request) {
    return cancellations.byPartner(request);
  }

  /**
   * The broker reports where a lent item is. The same again changes nothing.
   *
   * @param day the day that the broker tells, or null
   * @return whether it is a replay
   */
  public boolean handle(LendingRequest request, LendingNotification what, LocalDate day) {
    return notificationHandler.handle(request, what, day);
  }

  /**
   * The broker undoes a shipment: the item is still here, and is to be shipped again.
   *
   * @throws WorkflowException ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the partner has it already
   */
  public SimpleMessageResult undoShipment(LendingRequest request) {
    return undo.undoShipment(request);
  }

  /**
   * The broker tells how the request stands there. Once something is shipped, the status stays. The
   * same update again changes nothing.
   *
   * @return whether anything changed
   */
  public boolean update(LendingStatusUpdate update) {
    return statusUpdates.take(update);
  }

  /**
   * Staff have answered the request at the broker.
   *
   * @param answer in the broker's words
   * @param by who answered
   */
  public void answered(LendingRequest request, String answer, Actor by) {
    statusUpdates.answered(request, answer, by);
  }

  /** A message to the broker has missed its aim: staff get a warning. */
  public void failed(FailedMessage message) {
    notificationHandler.failed(message);
  }
}
