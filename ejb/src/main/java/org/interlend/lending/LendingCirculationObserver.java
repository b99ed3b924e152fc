package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.DeskEvent;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.loan.LoanOverdue;
import org.interlend.circulation.pick.PickSlipPrinted;
import org.interlend.circulation.shelving.MoveArrived;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.lending.locate.CopyReplacement;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.shipping.LendingBrokerNotifier;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/**
 * Observes the events of the circulation desk and moves the lending request of an own item
 * accordingly, in the same transaction.
 */
@ApplicationScoped
class LendingCirculationObserver {

  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private LendingCheckIn lendingCheckIn;
  @Inject private CopyReplacement copyReplacement;
  @Inject private LendingBrokerNotifier notifier;
  @Inject private Event<LentItemOverdue> overdueAtPartner;
  @Inject private Clock clock;

  void arrived(@Observes MoveArrived event) {
    if (event.move().item() instanceof LocalItem item) {
      getAndForceVersion(requests.claiming(item))
          .ifPresent(
              request -> {
                loans.keepFor(request.partner(), item);
                request.note(
                    HistoryEvent.of(clock.instant(), HistoryEventKind.ITEM_AT_DESK, event.by())
                        .item(item.barcode())
                        .detail(event.move().desk().name()));
              });
    }
  }

  void printed(@Observes PickSlipPrinted event) {
    if (event.move().item() instanceof LocalItem item) {
      requests
          .claiming(item)
          .ifPresent(
              request ->
                  request.note(
                      HistoryEvent.of(
                              clock.instant(), HistoryEventKind.PICK_SLIP_PRINTED, event.by())
                          .item(item.barcode())));
    }
  }

  void returned(@Observes DeskEvent.ItemReturned event) {
    if (event.loan().toPartner()) {
      getAndForceVersion(requests.findByLoan(event.loan()))
          .ifPresent(
              request -> back(request, HistoryEventKind.ITEM_BACK_BEFORE_CHECK_IN, event.by()));
    }
  }

  void found(@Observes DeskEvent.ItemFound event) {
    if (event.item() instanceof LocalItem item) {
      getAndForceVersion(
              requests.lent(item).filter(request -> request.supply().openLoan().isEmpty()))
          .ifPresent(
              request -> back(request, HistoryEventKind.ITEM_FOUND_BEFORE_CHECK_IN, event.by()));
      copyReplacement.found(item, event.by());
    }
  }

  /** The item is here again. Where no broker checks it in, that completes the request. */
  private void back(LendingRequest request, HistoryEventKind beforeCheckIn, Actor by) {
    boolean checkedIn = request.partner().managesLoans();
    notifier.recallEnds(request);
    request
        .shipment()
        .backAtDesk(
            request.event(
                clock.instant(), checkedIn ? beforeCheckIn : HistoryEventKind.ITEM_BACK, by));
    notifier.report(request, OutgoingKind.BACK, by);
    if (!checkedIn) {
      lendingCheckIn.close(request, HistoryEventKind.REQUEST_COMPLETED, by);
    }
  }

  void overdue(@Observes LoanOverdue event) {
    if (event.loan().toPartner()) {
      getAndForceVersion(requests.findByLoan(event.loan())).ifPresent(this::overdue);
    }
  }

  private void overdue(LendingRequest request) {
    request
        .shipment()
        .overdue(
            request.event(
                clock.instant(),
                HistoryEventKind.ITEM_OVERDUE,
                Actor.of(Automation.OVERDUE_LOANS)));
    if (request.status() != LendingStatus.OVERDUE_REQUEST) {
      return;
    }
    if (request.writesTo().email() == null) {
      request.warnStaff(
          RequestWarning.of(RequestWarningKind.NO_ADDRESS_FOR_OVERDUE, clock.instant())
              .item(request.barcode())
              .detail(request.writesTo().name()));
    }
    overdueAtPartner.fire(new LentItemOverdue(request));
  }

  private Optional<LendingRequest> getAndForceVersion(Optional<LendingRequest> request) {
    request.ifPresent(requests::forceVersion);
    return request;
  }
}
