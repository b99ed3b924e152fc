package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.hold.HoldEvent;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loan;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Recalls an item from a partner for the first patron who waits for it. */
@ApplicationScoped
class LendingRecalls {

  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private Holds holds;
  @Inject private HoldTransitions holdTransitions;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  void placed(@Observes HoldEvent.HoldPlaced event) {
    if (event.hold().item() instanceof LocalItem item) {
      requests
          .lent(item)
          .ifPresent(
              request ->
                  request.supply().openLoan().ifPresent(loan -> recall(request, loan, event.by())));
    }
  }

  /** The partner still has the item. A patron to whom it was on its way waits for its return. */
  void stillLent(LendingRequest request, Actor by) {
    holds
        .next(request.item())
        .ifPresent(
            hold -> {
              holdTransitions.waitAgain(hold);
              recall(request, request.supply().loan(), by);
            });
  }

  /** The recall that a hold on the item would cause now. */
  Optional<RecallPreview> expected(LocalItem item) {
    return requests
        .lent(item)
        .filter(request -> !comesAnyway(request))
        .flatMap(request -> request.supply().openLoan())
        .map(
            loan ->
                new RecallPreview(
                    item.barcode(),
                    loan.partner().name(),
                    loan.dueAt(),
                    loans.dueIfRecalled(loan)));
  }

  private static boolean comesAnyway(LendingRequest request) {
    return request.supply().shipping().recalledAt() != null
        || request.status() == LendingStatus.RETURNED_BY_PARTNER;
  }

  /**
   * Withdraws a recall that the partner has not got when no hold is left. A recall that it has, or
   * may have, stays, since NCIP has no message to withdraw it and the partner may have told its
   * patron. But without a hold the rules decide on a renewal again; a renewal ends the recall, and
   * the next hold causes another.
   */
  void canceled(@Observes HoldEvent.HoldCanceled event) {
    freed(event.hold().item(), event.by());
  }

  /** The patron gets another copy. */
  void moved(@Observes HoldEvent.HoldCopyChanged event) {
    freed(event.before(), event.by());
  }

  private void freed(Item once, Actor by) {
    if (once instanceof LocalItem item && holds.next(item).isEmpty()) {
      requests
          .lent(item)
          .filter(request -> request.supply().shipping().recalledAt() != null)
          .ifPresent(request -> afterLastHold(request, by));
    }
  }

  private void afterLastHold(LendingRequest request, Actor by) {
    requests.forceVersion(request);
    if (outbox
        .withdrawUntold(
            request.message(OutgoingKind.RECALL_ITEM), request.supply().shipping().recalledAt())
        .isComplete()) {
      loans.recallWithdrawn(request.supply().loan());
      request.shipment().recallWithdrawn(event(HistoryEventKind.RECALL_WITHDRAWN, request, by));
      return;
    }
    request.note(event(HistoryEventKind.RECALL_NOT_NEEDED, request, by));
    if (!request.partner().takesRecalls()) {
      request.warnStaff(
          warning(RequestWarningKind.RECALL_NOT_NEEDED, request),
          RequestWarningKind.RECALL_BY_STAFF);
    }
  }

  private void recall(LendingRequest request, Loan loan, Actor by) {
    requests.forceVersion(request);
    if (comesAnyway(request)) {
      request.note(event(HistoryEventKind.ITEM_WANTED_BY_PATRON, request, by));
      return;
    }
    loans.recall(loan);
    request.shipment().recalled(event(HistoryEventKind.RECALLED_FOR_PATRON, request, by).due(loan));
    if (request.partner().takesRecalls()) {
      outbox.put(request.message(OutgoingKind.RECALL_ITEM).due(loan.dueAt()));
    } else {
      request.warnStaff(
          warning(RequestWarningKind.RECALL_BY_STAFF, request),
          RequestWarningKind.RECALL_NOT_NEEDED);
    }
  }

  private RequestWarning warning(RequestWarningKind kind, LendingRequest request) {
    return RequestWarning.of(kind, clock.instant()).item(request.barcode());
  }

  private HistoryEvent event(HistoryEventKind kind, LendingRequest request, Actor by) {
    return HistoryEvent.of(clock.instant(), kind, by).item(request.barcode());
  }
}
