package org.interlend.lending.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.exchange.outbox.NewOutgoing;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.lending.request.LendingRequest;
import org.interlend.partners.Partner;

/** Tells brokers that are told by themselves what becomes of a lending request. */
@ApplicationScoped
public class BrokerReporting {

  @Inject private Outbox outbox;

  /**
   * @param reason in the words of staff, or null
   */
  public void report(LendingRequest request, OutgoingKind kind, String reason) {
    Partner partner = request.partner();
    if (partner.isTold()) {
      outbox.put(
          new NewOutgoing(
              partner.code(),
              kind,
              request.externalId(),
              request.barcode(),
              null,
              request.dueAt(),
              reason));
    }
  }

  /** Withdraws a report of which no attempt has been made; a report that was sent stays. */
  public void withdraw(LendingRequest request, OutgoingKind kind) {
    if (request.partner().isTold()) {
      outbox.withdraw(request.partner().code(), request.externalId(), kind);
    }
  }
}
