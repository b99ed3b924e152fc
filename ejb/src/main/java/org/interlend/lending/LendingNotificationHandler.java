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
import org.interlend.lending.shipping.LendingBrokerNotifier;
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
  @Inject private LendingBrokerNotifier notifier;
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
          notifier.recallEnds(request);
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
    Failure failure = failure(message.kind());
    warn(message, failure.refused(), failure.line(), reason);
  }

  /** An outgoing message about a request could not be delivered to the broker. */
  void undelivered(OutgoingMessageContent message, String reason) {
    Failure failure = failure(message.kind());
    warn(message, failure.undelivered(), failure.line(), reason);
  }

  /**
   * What staff are told of a message that has not reached its aim.
   *
   * @param line the line in the history of the request
   */
  private record Failure(
      RequestWarningKind refused, RequestWarningKind undelivered, HistoryEventKind line) {}

  private static Failure failure(OutgoingKind kind) {
    return switch (kind) {
      case RECALL_ITEM ->
          new Failure(
              RequestWarningKind.RECALL_REFUSED,
              RequestWarningKind.RECALL_NOT_DELIVERED,
              HistoryEventKind.RECALL_NOT_DELIVERED);
      case SHIPPED, NOT_AVAILABLE, BACK ->
          new Failure(
              RequestWarningKind.BROKER_REFUSED,
              RequestWarningKind.BROKER_NOT_TOLD,
              HistoryEventKind.BROKER_NOT_TOLD);
      case ITEM_RENEWED, RENEWAL_REFUSED ->
          new Failure(
              RequestWarningKind.RENEWAL_ANSWER_REFUSED,
              RequestWarningKind.RENEWAL_ANSWER_NOT_DELIVERED,
              HistoryEventKind.RENEWAL_ANSWER_NOT_DELIVERED);
      case RENEW_ITEM, RECEIVED, CHECKED_OUT, CHECKED_IN, EXTENDED, RETURNED ->
          throw new IllegalArgumentException("No message of lending: " + kind);
    };
  }

  private void warn(
      OutgoingMessageContent message,
      RequestWarningKind warning,
      HistoryEventKind what,
      String reason) {
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
