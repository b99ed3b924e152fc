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
import org.interlend.lending.locate.RequestIntake;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.shipping.LendingBrokerNotifier;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestResult;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.reason.StatedReason;

/** Corrects lending requests: items lost, shipments undone, requests reactivated. */
@ApplicationScoped
class LendingCorrections {

  @Inject private LendingRequests requests;
  @Inject private RequestIntake requestIntake;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LoansToPartners loans;
  @Inject private LendingRecalls recalls;
  @Inject private LendingBrokerNotifier notifier;
  @Inject private Clock clock;

  void lost(LendingRequest request, StatedReason why, Actor by) {
    LendingAction.REPORT_LOST.require(request);
    request.supply().openLoan().ifPresent(loans::lost);
    request.lost(request.event(clock.instant(), HistoryEventKind.ITEM_LOST, by).stated(why));
  }

  /**
   * The item has come back damaged. If it would be lent again from its shelf, it is kept at the
   * desk instead until staff scan it. One that another request has chosen goes on to where it is
   * packed, with a warning to those who decide there whether it is sent.
   */
  void damaged(LendingRequest request, StatedReason why, Actor by) {
    LendingAction.REPORT_DAMAGED.require(request);
    LocalItem item = request.item();
    if (item != null) {
      requests
          .claiming(item)
          .ifPresentOrElse(
              other -> warn(other, item, request), () -> itemAllocation.keepDamaged(item));
    }
    request.note(
        request.event(clock.instant(), HistoryEventKind.ITEM_REPORTED_DAMAGED, by).stated(why));
  }

  private void warn(LendingRequest other, LocalItem item, LendingRequest damaged) {
    requests.forceVersion(other);
    other.warnStaff(
        RequestWarning.of(RequestWarningKind.ITEM_DAMAGED, clock.instant())
            .item(item.barcode())
            .detail(damaged.externalId()));
  }

  /** The broker undoes a shipment before the partner has received it. */
  RequestResult undo(LendingRequest request) {
    boolean replay = request.status() == LendingStatus.BEING_PROCESSED;
    if (!replay) {
      requests.forceVersion(request);
      undo(request, request.partner().actor());
    }
    return new RequestResult(request, request.barcode(), replay);
  }

  /**
   * Undoes a shipment before the partner has received it.
   *
   * @throws WorkflowException ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when the partner has it already
   */
  void undo(LendingRequest request, Actor by) {
    LendingAction.UNDO_SHIPMENT.require(request);
    loans.undo(request.supply().loan());
    request.unshipped(
        requestIntake.expiry(request.partner()),
        request.event(clock.instant(), HistoryEventKind.SHIPMENT_UNDONE, by));
    notifier.undoShipment(request);
    itemAllocation.claimAgain(
        request, request.event(clock.instant(), HistoryEventKind.ITEM_TO_SHIP_AGAIN, by));
  }

  /**
   * Reactivates a request that was completed by mistake, with the loan's former due date; the item
   * is recalled if a patron waits for it.
   */
  void reactivate(LendingRequest request, Actor by) {
    LocalItem item = request.item();
    LendingAction.REACTIVATE.require(request);
    boolean free =
        (item.status() == ItemStatus.AVAILABLE || item.status() == ItemStatus.IN_TRANSIT)
            && requests.claiming(item).isEmpty();
    if (!free) {
      throw LendingAction.REACTIVATE.refusal(request);
    }
    Loan again = loans.open(item, request.partner(), loans.asBefore(request.supply().loan()), by);
    request.reactivated(
        again, request.event(clock.instant(), HistoryEventKind.ITEM_STILL_WITH_PARTNER, by));
    recalls.stillLent(request, by);
  }
}
