package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.circulation.LoansToPartners;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.shipping.LendingBrokerNotifier;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.SimpleMessageResult;

/**
 * Handles CheckInItem for lending requests: the broker, or staff in its place, check the item in.
 * The loan ends and the request is completed.
 */
@ApplicationScoped
class LendingCheckIn {

  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private LendingBrokerNotifier notifier;
  @Inject private Clock clock;

  SimpleMessageResult checkIn(LendingRequest request) {
    boolean replay = request.status() == LendingStatus.REQUEST_COMPLETED;
    if (!replay) {
      requests.forceVersion(request);
      close(request, HistoryEventKind.CHECKED_IN_BY_BROKER, request.partner().actor());
    }
    return new SimpleMessageResult(request, request.barcode(), replay);
  }

  /**
   * Ends the loan and completes the request.
   *
   * @throws WorkflowException ITEM_NOT_ON_LOAN when nothing has been shipped
   */
  void close(LendingRequest request, HistoryEventKind what, Actor by) {
    LendingAction.COMPLETE.require(request);
    Optional.ofNullable(request.supply().loan()).ifPresent(loans::release);
    complete(request, what, by);
  }

  /**
   * Staff complete the request in the broker's place. An item that is lost stays missing: no
   * message says that it came back.
   *
   * @throws WorkflowException ITEM_NOT_ON_LOAN when nothing has been shipped
   */
  void closeByHand(LendingRequest request, Actor by) {
    if (request.status() == LendingStatus.LOST) {
      complete(request, HistoryEventKind.COMPLETED_BY_HAND, by);
    } else {
      close(request, HistoryEventKind.COMPLETED_BY_HAND, by);
    }
  }

  private void complete(LendingRequest request, HistoryEventKind what, Actor by) {
    notifier.recallEnds(request);
    request.completed(HistoryEvent.of(clock.instant(), what, by));
  }
}
