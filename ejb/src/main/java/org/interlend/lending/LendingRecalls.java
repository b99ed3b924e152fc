package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.hold.HoldCancelled;
import org.interlend.circulation.hold.HoldPlaced;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loan;
import org.interlend.exchange.outbox.NewOutgoing;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.Partner;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Recalls an item from a partner when the first patron places a hold on it. */
@ApplicationScoped
class LendingRecalls {

  /** The history does not name the patron, for privacy. */
  private static final String BY = "Holds";

  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private Holds holds;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  void placed(@Observes HoldPlaced event) {
    if (event.hold().item() instanceof LocalItem item) {
      requests
          .lent(item)
          .ifPresent(request -> request.openLoan().ifPresent(loan -> recall(request, loan)));
    }
  }

  /**
   * Withdraws a recall that has not been sent when no hold is left. A recall that has been sent
   * stays, since NCIP has no message to withdraw it and the partner may have told its patron. But
   * without a hold the rules decide on a renewal again; a renewal ends the recall, and the next
   * hold causes another.
   */
  void cancelled(@Observes HoldCancelled event) {
    if (event.hold().item() instanceof LocalItem item && holds.next(item).isEmpty()) {
      requests
          .lent(item)
          .filter(request -> request.shipping().recalledAt() != null)
          .ifPresent(this::afterLastHold);
    }
  }

  private void afterLastHold(LendingRequest request) {
    requests.forceVersion(request);
    Partner partner = request.partner();
    if (outbox.withdraw(partner.code(), request.externalId(), OutgoingKind.RECALL_ITEM)) {
      loans.recallWithdrawn(request.loan());
      request.recallWithdrawn(event(RequestEventKind.RECALL_WITHDRAWN, request));
      return;
    }
    request.note(event(RequestEventKind.RECALL_NOT_NEEDED, request));
    if (!partner.takesRecalls()) {
      request.warnStaff(
          warning(RequestWarningKind.RECALL_NOT_NEEDED, request),
          RequestWarningKind.RECALL_BY_STAFF);
    }
  }

  private void recall(LendingRequest request, Loan loan) {
    requests.forceVersion(request);
    boolean comesAnyway =
        request.shipping().recalledAt() != null
            || request.status() == LendingStatus.RETURNED_BY_PARTNER;
    if (comesAnyway) {
      request.note(event(RequestEventKind.ITEM_WANTED_BY_PATRON, request));
      return;
    }
    loans.recall(loan);
    request.recalled(event(RequestEventKind.RECALLED_FOR_PATRON, request).due(loan));
    Partner partner = request.partner();
    if (partner.takesRecalls()) {
      outbox.put(
          NewOutgoing.ofLoan(
              partner.code(),
              OutgoingKind.RECALL_ITEM,
              request.externalId(),
              request.barcode(),
              null,
              loan.dueAt()));
    } else {
      request.warnStaff(
          warning(RequestWarningKind.RECALL_BY_STAFF, request),
          RequestWarningKind.RECALL_NOT_NEEDED);
    }
  }

  private RequestWarning warning(RequestWarningKind kind, LendingRequest request) {
    return new RequestWarning(kind, clock.instant(), request.barcode(), null);
  }

  private RequestEvent event(RequestEventKind kind, LendingRequest request) {
    return RequestEvent.of(clock.instant(), kind, BY).item(request.barcode());
  }
}
