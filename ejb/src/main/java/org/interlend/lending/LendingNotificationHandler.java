package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.interlend.Automation;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.institution.Institutions;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.Partners;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Handles what brokers report about lent items. */
@ApplicationScoped
class LendingNotificationHandler {

  @Inject private LendingRequests requests;
  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * @param day the day that the message tells, or null
   * @return whether it is a replay
   */
  boolean handle(LendingRequest request, LendingNotification what, LocalDate day) {
    HistoryEvent event =
        request.event(clock.instant(), what.event(), request.partner().code()).day(day);
    if (request.past().isKnown(event)) {
      return true;
    }
    requests.forceVersion(request);
    switch (what) {
      case RECEIVED -> request.received(event);
      case SENT -> {
        if (isOnItsWayBack(request, day)) {
          request.sentBack(event);
        } else {
          request.note(event);
        }
      }
      case RECALLED -> request.note(event);
    }
    return false;
  }

  /** The broker has refused an outgoing message about a request. */
  void refused(OutgoingMessageContent message, String reason) {
    warnNotAccepted(
        message,
        switch (message.kind()) {
          case RECALL_ITEM -> RequestWarningKind.RECALL_REFUSED;
          case SHIPPED, NOT_AVAILABLE, BACK -> RequestWarningKind.BROKER_REFUSED;
          default -> RequestWarningKind.RENEWAL_ANSWER_REFUSED;
        },
        reason);
  }

  /** An outgoing message about a request could not be delivered to the broker. */
  void undelivered(OutgoingMessageContent message, String reason) {
    warnNotAccepted(
        message,
        switch (message.kind()) {
          case RECALL_ITEM -> RequestWarningKind.RECALL_NOT_DELIVERED;
          case SHIPPED, NOT_AVAILABLE, BACK -> RequestWarningKind.BROKER_NOT_TOLD;
          default -> RequestWarningKind.RENEWAL_ANSWER_NOT_DELIVERED;
        },
        reason);
  }

  private void warnNotAccepted(
      OutgoingMessageContent message, RequestWarningKind warning, String reason) {
    HistoryEventKind what = event(message.kind());
    requests
        .find(partners.get(message.partner()), message.requestId(), message.itemId())
        .filter(request -> what == HistoryEventKind.BROKER_NOT_TOLD || !request.status().isFinal())
        .ifPresent(
            request -> {
              requests.forceVersion(request);
              request.warnStaff(
                  RequestWarning.of(warning, clock.instant())
                      .item(request.barcode())
                      .detail(reason));
              request.note(
                  request.event(clock.instant(), what, Automation.OUTBOX.reference()).note(reason));
            });
  }

  private static HistoryEventKind event(OutgoingKind kind) {
    return switch (kind) {
      case RECALL_ITEM -> HistoryEventKind.RECALL_NOT_DELIVERED;
      case SHIPPED, NOT_AVAILABLE, BACK -> HistoryEventKind.BROKER_NOT_TOLD;
      default -> HistoryEventKind.RENEWAL_ANSWER_NOT_DELIVERED;
    };
  }

  /**
   * Whether the item is on its way back. Some brokers send the same message when this library
   * ships, and then with the same day, by the partner's clock.
   */
  private boolean isOnItsWayBack(LendingRequest request, LocalDate sentOn) {
    ZoneId zone = request.partner().timeZone().orElse(institutions.get().timeZone());
    return request.status().isOut()
        && sentOn != null
        && sentOn.isAfter(LocalDate.ofInstant(request.shipping().shippedAt(), zone));
  }
}
