package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.RequestEvent;
import org.interlend.RequestEventKind;
import org.interlend.RequestWarning;
import org.interlend.RequestWarningKind;
import org.interlend.exchange.NewOutgoing;
import org.interlend.exchange.OutgoingKind;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;

/** What brokers tell of items that are out. */
@ApplicationScoped
class PartnerNotifications {

  @Inject private LendingRequests requests;
  @Inject private Partners partners;
  @Inject private Clock clock;

  LendingRequest handle(ShipmentNotification news) {
    Partner partner = partners.get(news.partner());
    LendingRequest request = requests.named(partner, news.requestId(), news.itemId());
    requests.forceVersion(request);
    RequestEvent told = RequestEvent.of(clock.instant(), news.kind().event(), partner.code());
    switch (news.kind()) {
      case RECEIVED -> request.received(told);
      case SENT -> {
        if (isOnItsWayBack(request, news.at())) {
          request.sentBack(told);
        } else {
          request.note(told);
        }
      }
      case RECALLED -> request.note(told);
    }
    return request;
  }

  /** The broker has answered what we told it of a request with a refusal. */
  void refused(NewOutgoing message, String reason) {
    notTakenUp(
        message,
        message.kind() == OutgoingKind.RECALL_ITEM
            ? RequestWarningKind.RECALL_REFUSED
            : RequestWarningKind.RENEWAL_ANSWER_REFUSED,
        reason);
  }

  /** What we told a broker of a request could not be brought there. */
  void undelivered(NewOutgoing message, String reason) {
    notTakenUp(
        message,
        message.kind() == OutgoingKind.RECALL_ITEM
            ? RequestWarningKind.RECALL_NOT_DELIVERED
            : RequestWarningKind.RENEWAL_ANSWER_NOT_DELIVERED,
        reason);
  }

  private void notTakenUp(NewOutgoing message, RequestWarningKind warning, String reason) {
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

  /** Some brokers tell in the same words that we have sent it. */
  private static boolean isOnItsWayBack(LendingRequest request, Instant sentAt) {
    return request.status().isOut() && sentAt != null && sentAt.isAfter(request.shippedAt());
  }
}
