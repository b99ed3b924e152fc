package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.loan.Loan;
import org.interlend.lending.locate.ItemAllocation;
import org.interlend.lending.locate.LendingEligibility;
import org.interlend.lending.locate.RequestItemHandler;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.shipping.LendingBrokerNotifier;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.SimpleMessageResult;

/** Undoes shipments, and completions by mistake while the partner still has the item. */
@ApplicationScoped
class LendingUndo {

  @Inject private LendingRequests requests;
  @Inject private RequestItemHandler requestItemHandler;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LoansToPartners loans;
  @Inject private LendingBrokerNotifier notifier;
  @Inject private LendingRecalls recalls;
  @Inject private Clock clock;

  /** The broker undoes a shipment before the partner has received it. */
  SimpleMessageResult undoShipment(LendingRequest request) {
    boolean replay = request.status() == LendingStatus.BEING_PROCESSED;
    if (!replay) {
      requests.forceVersion(request);
      undoShipment(request, request.partner().actor());
    }
    return new SimpleMessageResult(request, request.barcode(), replay);
  }

  /**
   * Undoes a shipment before the partner has received it.
   *
   * @throws WorkflowException ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the partner has it already
   */
  void undoShipment(LendingRequest request, Actor by) {
    LendingAction.UNDO_SHIPMENT.require(request);
    loans.undo(request.supply().loan());
    request
        .shipment()
        .undone(
            requestItemHandler.expiry(request.partner()),
            request.event(clock.instant(), HistoryEventKind.SHIPMENT_UNDONE, by));
    notifier.undoShipment(request);
    itemAllocation.claimAgain(
        request, request.event(clock.instant(), HistoryEventKind.ITEM_TO_SHIP_AGAIN, by));
  }

  /**
   * Reactivates a request that was completed by mistake, with the loan's former due date; the item
   * is recalled if a patron waits for it.
   *
   * @throws WorkflowException ILLEGAL_MOVE, or ITEM_HELD_FOR_ANOTHER, when the partner cannot have
   *     it because it is elsewhere
   */
  void reactivate(LendingRequest request, Actor by) {
    LocalItem item = request.item();
    LendingAction.REACTIVATE.require(request);
    LendingEligibility.refuseClaimed(request, item, requests.claiming(item));
    if (item.status() != ItemStatus.AVAILABLE && item.status() != ItemStatus.IN_TRANSIT) {
      throw new WorkflowException(
          LendingReason.COPY_NOT_WITH_PARTNER,
          item.barcode(),
          item.status().referenceWithin(),
          request.externalId());
    }
    Loan again = loans.open(item, request.partner(), loans.asBefore(request.supply().loan()), by);
    request
        .shipment()
        .reactivated(
            again, request.event(clock.instant(), HistoryEventKind.ITEM_STILL_WITH_PARTNER, by));
    recalls.stillLent(request, by);
  }
}
