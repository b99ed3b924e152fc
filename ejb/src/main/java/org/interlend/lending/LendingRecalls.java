package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.HoldPlaced;
import org.interlend.circulation.Loan;
import org.interlend.circulation.LoansToPartners;
import org.interlend.exchange.NewOutgoing;
import org.interlend.exchange.Outbox;
import org.interlend.exchange.OutgoingKind;
import org.interlend.partners.Partner;

/** A patron of ours waits for what a partner has: the first to do so calls it back. */
@ApplicationScoped
class LendingRecalls {

  /** Whose wish it is nobody else needs to know. */
  private static final String BY = "Holds";

  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  void placed(@Observes HoldPlaced event) {
    if (event.hold().item() instanceof LocalItem item) {
      requests
          .lent(item)
          .ifPresent(request -> request.openLoan().ifPresent(loan -> recall(request, loan)));
    }
  }

  private void recall(LendingRequest request, Loan loan) {
    requests.guard(request);
    boolean comesAnyway =
        request.recalledAt() != null || request.status() == LendingStatus.RETURNED_BY_PARTNER;
    if (comesAnyway) {
      request.note(event("A patron waits for item %s", request));
      return;
    }
    loans.recall(loan);
    request.recalled(
        new Event(
            clock.instant(),
            "Item %s recalled for a patron".formatted(request.barcode()),
            BY,
            loan.dueBecause()));
    Partner partner = request.partner();
    if (partner.lending().sendRecallItem() && partner.ncipUrl() != null) {
      outbox.put(
          new NewOutgoing(
              partner.code(),
              OutgoingKind.RECALL_ITEM,
              request.externalId(),
              request.barcode(),
              null,
              loan.dueAt()));
    } else {
      request.warnStaff(
          "A patron waits for item %s: recall it at the broker".formatted(request.barcode()));
    }
  }

  private Event event(String what, LendingRequest request) {
    return Event.of(clock.instant(), what.formatted(request.barcode()), BY);
  }
}
