package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.WorkflowException;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.institution.Institutions;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.shipping.LendingBrokerNotifier;
import org.interlend.partners.Partners;
import org.interlend.requests.FailedMessage;
import org.interlend.requests.HistoryEvent;

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
        request.event(clock.instant(), what.event(), request.partner().actor()).day(day);
    if (request.past().isKnown(event)) {
      return true;
    }
    requests.forceVersion(request);
    switch (what) {
      case RECEIVED -> request.shipment().received(event);
      case SENT -> {
        if (isOnItsWayBack(request, day)) {
          sentBack(request, event);
        } else {
          request.note(event);
        }
      }
      case RECALLED -> request.note(event);
    }
    return false;
  }

  /**
   * Staff record what the partner has told them in another way, with the day of today.
   *
   * @throws WorkflowException ILLEGAL_MOVE when the status does not allow it; ITEM_NOT_ON_LOAN
   */
  void byStaff(LendingRequest request, LendingAction action, LendingNotification what, Actor by) {
    action.require(request);
    HistoryEvent event = request.event(clock.instant(), what.event(), by).day(institutions.today());
    requests.forceVersion(request);
    if (what == LendingNotification.RECEIVED) {
      request.shipment().received(event);
    } else {
      sentBack(request, event);
    }
  }

  /** What is sent back is not recalled any more. */
  private void sentBack(LendingRequest request, HistoryEvent event) {
    notifier.recallEnds(request);
    request.shipment().sentBack(event);
  }

  /** A message to the broker has missed its aim. */
  void failed(FailedMessage message) {
    OutgoingMessageContent about = message.about();
    requests
        .find(partners.get(about.partner()), about.requestId(), about.itemId())
        .filter(message::concerns)
        .ifPresent(
            request -> {
              requests.forceVersion(request);
              request.failed(
                  message,
                  request.barcode(),
                  request.event(clock.instant(), message.line(), Actor.of(Automation.OUTBOX)));
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
        && sentOn.isAfter(LocalDate.ofInstant(request.supply().shipping().shippedAt(), zone));
  }
}
