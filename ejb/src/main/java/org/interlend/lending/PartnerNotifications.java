package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.exchange.NewOutgoing;
import org.interlend.exchange.OutgoingKind;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Handles what brokers report about lent items. */
@ApplicationScoped
class PartnerNotifications {

  @Inject private LendingRequests requests;
  @Inject private Partners partners;
  @Inject private Clock clock;

  LendingRequest handle(ShipmentNotification notification) {
    Partner partner = partners.get(notification.partner());
    LendingRequest request =
        requests.named(partner, notification.requestId(), notification.itemId());
    requests.forceVersion(request);
    RequestEvent event =
        RequestEvent.of(clock.instant(), notification.kind().event(), partner.code());
    switch (notification.kind()) {
      case RECEIVED -> request.received(event);
      case SENT -> {
        if (isOnItsWayBack(request, notification.at())) {
          request.sentBack(event);
        } else {
          request.note(event);
        }
      }
      case RECALLED -> request.note(event);
    }
    return request;
  }

  /** The broker has refused an outgoing message about a request. */
  void refused(NewOutgoing message, String reason) {
    warnNotAccepted(
        message,
        message.kind() == OutgoingKind.RECALL_ITEM
            ? RequestWarningKind.RECALL_REFUSED
            : RequestWarningKind.RENEWAL_ANSWER_REFUSED,
        reason);
  }

  /** An outgoing message about a request could not be delivered to the broker. */
  void undelivered(NewOutgoing message, String reason) {
    warnNotAccepted(
        message,
        message.kind() == OutgoingKind.RECALL_ITEM
            ? RequestWarningKind.RECALL_NOT_DELIVERED
            : RequestWarningKind.RENEWAL_ANSWER_NOT_DELIVERED,
        reason);
  }

  private void warnNotAccepted(NewOutgoing message, RequestWarningKind warning, String reason) {
    requests
        .find(partners.get(message.partner()), message.requestId())
        .filter(request -> !request.status().isFinal())
        .ifPresent(
            request -> {
              requests.forceVersion(request);
              RequestEventKind what =
                  message.kind() == OutgoingKind.RECALL_ITEM
                      ? RequestEventKind.RECALL_NOT_DELIVERED
                      : RequestEventKind.RENEWAL_ANSWER_NOT_DELIVERED;
              request.warnStaff(
                  new RequestWarning(warning, clock.instant(), request.barcode(), reason));
              request.note(
                  RequestEvent.of(clock.instant(), what, "Outbox")
                      .item(request.barcode())
                      .note(reason));
            });
  }

  /**
   * Whether the item is on its way back. Some brokers send the same message when this library
   * ships.
   */
  private static boolean isOnItsWayBack(LendingRequest request, Instant sentAt) {
    return request.status().isOut() && sentAt != null && sentAt.isAfter(request.shippedAt());
  }
}
