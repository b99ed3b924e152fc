package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.exchange.NewOutgoing;
import org.interlend.partners.Format;
import org.interlend.requests.CheckedIn;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;

/**
 * The lending side, step by step: RequestItem, CheckOutItem, RenewItem, recalls, CheckInItem. Each
 * method is one step in one transaction, the same for brokers' messages, the console and the
 * management API.
 */
@Stateless
public class LendingWorkflow {

  @Inject private LendingRequests requests;
  @Inject private RequestIntake requestIntake;
  @Inject private CopySearch copySearch;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchTerms searchTerms;
  @Inject private CopyReplacement copyReplacement;
  @Inject private Shipping shipping;
  @Inject private LoansToPartners loans;
  @Inject private LendingCheckIn lendingCheckIn;
  @Inject private LendingRenewals renewals;
  @Inject private Refusals refusals;
  @Inject private PartnerNotifications partnerNotifications;
  @Inject private LoanCorrections loanCorrections;
  @Inject private Catalog catalog;
  @Inject private Clock clock;

  /**
   * RequestItem: a broker requests a title. Interlend allocates an available copy and, if this
   * library prints the pick slip, makes a move request to the desk; without an available copy staff
   * have to find one. The same message again changes nothing.
   *
   * @throws WorkflowProblem MISSING_DATA, INVALID_DATA, PARTNER_NOT_FOR_THIS_SIDE;
   *     DUPLICATE_REQUEST when the number belongs to another request; UNKNOWN_ITEM when there is no
   *     copy and the partner's record says that such requests are refused
   */
  public LoanRequested request(RequestLoan command) {
    return requestIntake.request(command);
  }

  /**
   * CheckOutItem: the broker says that an item is shipped, and Interlend lends it to the partner.
   * An unknown request is made; another item under the number of a shipped request becomes one more
   * volume. A file completes its request, unless the partner has to confirm it. The same message
   * again changes nothing.
   *
   * @throws WorkflowProblem UNKNOWN_ITEM, ITEM_ON_LOAN, ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER,
   *     MISSING_DATA, INVALID_DATA, PARTNER_NOT_FOR_THIS_SIDE; ILLEGAL_MOVE when the request has
   *     ended
   */
  public Shipped ship(Shipment command) {
    return shipping.ship(command);
  }

  /**
   * CheckInItem: the broker says that a lent item has been returned. The loan ends, the request is
   * completed, and the item goes to its shelf or to the next hold. The same message again changes
   * nothing.
   *
   * @throws WorkflowProblem ITEM_NOT_ON_LOAN
   */
  public CheckedIn checkIn(LendingRequest request) {
    return lendingCheckIn.checkIn(request);
  }

  /**
   * RenewItem: a partner wants to keep an item longer. If the partner's record says so, the terms
   * of use decide at once; else staff decide later.
   *
   * @param desiredDueAt the due date the partner requests, or null to apply the terms of use
   * @throws WorkflowProblem ITEM_NOT_ON_LOAN, OTHERS_WAIT, RENEWALS_USED_UP, NOT_RENEWABLE
   */
  public RenewalDecision askRenewal(LendingRequest request, Instant desiredDueAt) {
    return renewals.ask(request, desiredDueAt);
  }

  /**
   * CancelRequestItem: the broker cancels the request.
   *
   * @throws WorkflowProblem TOO_LATE_TO_CANCEL
   */
  public LoanCanceled cancel(LendingRequest request) {
    return refusals.byPartner(request);
  }

  /**
   * The broker reports where a lent item is.
   *
   * @param at when it happened, as the broker says; or null
   */
  public void handle(LendingRequest request, ShipmentNotification what, Instant at) {
    partnerNotifications.handle(request, what, at);
  }

  /**
   * The broker undoes a shipment: the item is still here, and is to be shipped again.
   *
   * @throws WorkflowProblem ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the partner has it already
   */
  public CheckedIn undoShipment(LendingRequest request) {
    return loanCorrections.undo(request);
  }

  /**
   * Staff undo a shipment: the item is still here, and is to be shipped again.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the partner has it
   *     already
   */
  public void undoShipment(long requestId, String by) {
    loanCorrections.undo(getAndForceVersion(requestId), by);
  }

  /**
   * The broker has refused an outgoing message: staff get a warning.
   *
   * @param reason in words for staff
   */
  public void refusedByBroker(NewOutgoing message, String reason) {
    partnerNotifications.refused(message, reason);
  }

  /**
   * An outgoing message could not be delivered to the broker: staff get a warning.
   *
   * @param reason in words for staff
   */
  public void undelivered(NewOutgoing message, String reason) {
    partnerNotifications.undelivered(message, reason);
  }

  /**
   * Staff choose a copy.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, ITEM_NOT_FOR_LOAN; ILLEGAL_MOVE once
   *     something has been shipped
   */
  public void locate(long requestId, String barcode, String by) {
    LendingRequest request = open(requestId);
    LocalItem item =
        catalog.findOwnItem(barcode).orElseThrow(() -> LendingEligibility.unknown(barcode));
    copySearch.requireFree(item);
    itemAllocation.release(request);
    itemAllocation.claim(
        request,
        item,
        RequestEvent.of(clock.instant(), RequestEventKind.ITEM_CHOSEN, by).item(item.barcode()));
    searchTerms.reindex(request);
  }

  /**
   * Repeats the search for a copy, for instance because one has been returned.
   *
   * @return the result of the search
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when a copy has been chosen already
   */
  public CopySearchResult locateAgain(long requestId, String by) {
    LendingRequest request = open(requestId);
    if (!LendingStatus.withoutCopy().contains(request.status())) {
      throw new WorkflowProblem(
          LendingReason.COPY_CHOSEN,
          request.externalId(),
          request.status().label(),
          request.barcode());
    }
    return requestIntake.locateAgain(request, by);
  }

  /**
   * The copy is not on its shelf: the next one is chosen, or else staff have to find one.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE when no copy is being fetched
   */
  public void markMissing(long requestId, String by) {
    copyReplacement.missing(getAndForceVersion(requestId), by);
  }

  /**
   * Staff ship an item, or record that they have sent the file.
   *
   * @param barcode barcode of the item, or null for the allocated one
   * @param dueAt the due date, or null to apply the terms of use
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_ITEM, MISSING_DATA, ITEM_ON_LOAN,
   *     ITEM_NOT_FOR_LOAN, ITEM_HELD_FOR_ANOTHER, ILLEGAL_MOVE
   */
  public void ship(long requestId, String barcode, Instant dueAt, String by) {
    LendingRequest request = requests.get(requestId);
    if (request.format() == Format.DIGITAL) {
      shipping.sendFile(request, true, by);
      return;
    }
    shipping.send(request, true, toShip(request, barcode), loans.setAtDesk(dueAt), by);
  }

  private LocalItem toShip(LendingRequest request, String barcode) {
    if (barcode != null) {
      return catalog.findOwnItem(barcode).orElseThrow(() -> LendingEligibility.unknown(barcode));
    }
    if (request.item() == null) {
      throw new WorkflowProblem(LendingReason.COPY_TO_SCAN_MISSING, null, request.externalId());
    }
    return request.item();
  }

  /**
   * Staff reject the request. They tell the broker on its pages.
   *
   * @param reason for the history, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE once something has been shipped
   */
  public void reject(long requestId, String reason, String by) {
    refusals.reject(requests.get(requestId), reason, by);
  }

  /**
   * Staff cancel a request on the partner's behalf.
   *
   * @param reason for the history, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST, TOO_LATE_TO_CANCEL
   */
  public void cancel(long requestId, String reason, String by) {
    refusals.cancel(requests.get(requestId), reason, by);
  }

  /**
   * Staff grant the renewal.
   *
   * @param until the new due date, or null to apply the terms of use
   * @throws WorkflowProblem UNKNOWN_REQUEST, OTHERS_WAIT, RENEWALS_USED_UP, NOT_RENEWABLE,
   *     INVALID_DATA for a day that has passed; ILLEGAL_MOVE when no renewal waits
   */
  public void grantRenewal(long requestId, Instant until, String by) {
    renewals.grant(getAndForceVersion(requestId), until, by);
  }

  /**
   * Staff refuse the renewal.
   *
   * @param reason for the history, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when no renewal waits
   */
  public void refuseRenewal(long requestId, String reason, String by) {
    renewals.refuse(getAndForceVersion(requestId), reason, by);
  }

  /**
   * Staff report that the item was lost at the partner or in transit.
   *
   * @param note for the history, or null
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  public void reportLost(long requestId, String note, String by) {
    loanCorrections.lost(getAndForceVersion(requestId), note, by);
  }

  /**
   * Staff dismiss the request's warning.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ILLEGAL_MOVE when it has no warning
   */
  public void dismissWarning(long requestId, String by) {
    LendingRequest request = getAndForceVersion(requestId);
    request.dismissWarnings(
        RequestEvent.of(clock.instant(), RequestEventKind.WARNING_DISMISSED, by)
            .note(request.staffWarning()));
  }

  /**
   * Staff complete a request when the broker does not.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST; ITEM_NOT_ON_LOAN when nothing has been shipped
   */
  public void complete(long requestId, String by) {
    lendingCheckIn.close(getAndForceVersion(requestId), RequestEventKind.COMPLETED_BY_HAND, by);
  }

  /**
   * Staff reactivate a request that was completed by mistake: the partner still has the item.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  public void reactivate(long requestId, String by) {
    loanCorrections.reactivate(getAndForceVersion(requestId), by);
  }

  private LendingRequest open(long requestId) {
    LendingRequest request = getAndForceVersion(requestId);
    if (!request.status().isOpen()) {
      throw new WorkflowProblem(
          LendingReason.COPY_CANNOT_BE_CHANGED, request.externalId(), request.status().label());
    }
    return request;
  }

  /** Increments the request's version, so that concurrent changes conflict. */
  private LendingRequest getAndForceVersion(long requestId) {
    LendingRequest request = requests.get(requestId);
    requests.forceVersion(request);
    return request;
  }
}
