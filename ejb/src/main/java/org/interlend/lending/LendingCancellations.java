package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.circulation.terms.UndoPeriod;
import org.interlend.institution.Institutions;
import org.interlend.lending.locate.ItemAllocation;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.UndoableRejection;
import org.interlend.lending.shipping.LendingBrokerNotifier;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.SimpleMessageResult;
import org.interlend.requests.reason.StatedReason;

/**
 * Ends lending requests before anything is shipped: rejected, canceled or expired. The allocated
 * copy is released, and a broker that is told of refusals hears of it unless it did it itself.
 */
@ApplicationScoped
class LendingCancellations {

  @Inject private LendingRequests requests;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingBrokerNotifier notifier;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  SimpleMessageResult byPartner(LendingRequest request) {
    boolean replay =
        request.status().isFinal() && request.status() != LendingStatus.REQUEST_COMPLETED;
    if (!replay) {
      cancel(request, StatedReason.NONE, request.partner().actor());
    }
    return new SimpleMessageResult(request, request.barcode(), replay);
  }

  void cancel(LendingRequest request, StatedReason reason, Actor by) {
    LendingAction.CANCEL.require(request);
    letGo(request);
    request.canceled(
        HistoryEvent.of(clock.instant(), HistoryEventKind.REQUEST_CANCELED, by).stated(reason));
    tell(request, reason, by);
  }

  void reject(LendingRequest request, StatedReason reason, Actor by) {
    LendingAction.REJECT.require(request);
    ItemStatusSnapshot place =
        request.item() == null ? null : ItemStatusSnapshot.of(request.item());
    letGo(request);
    request.rejected(
        place,
        HistoryEvent.of(clock.instant(), HistoryEventKind.REQUEST_REJECTED, by).stated(reason));
    tell(request, reason, by);
  }

  /**
   * Undoes a rejection of staff that was a mistake: the request is open again, with its copy.
   *
   * @throws WorkflowException ILLEGAL_MOVE when staff have not rejected it, it is too late, or the
   *     partner was told; ITEM_NOT_FOR_LOAN when the copy is not free any more
   */
  void undoRejection(LendingRequest request, Actor by) {
    LendingAction.UNDO_REJECTION.require(request);
    UndoableRejection rejection = UndoableRejection.of(request).orElseThrow();
    Instant now = clock.instant();
    if (!rejection.inTime(now)) {
      throw UndoPeriod.tooLate(request.externalId());
    }
    notifier.undoRejection(request, rejection);
    itemAllocation.restore(request);
    request.rejectionUndone(rejection, HistoryEvent.of(now, HistoryEventKind.REJECTION_UNDONE, by));
  }

  void expire(LendingRequest request, Actor by) {
    request.requireNext(LendingStatus.EXPIRED);
    letGo(request);
    request.expired(HistoryEvent.of(clock.instant(), HistoryEventKind.REQUEST_EXPIRED, by));
    tell(request, StatedReason.NONE, by);
  }

  private void tell(LendingRequest request, StatedReason reason, Actor by) {
    notifier.reportNotAvailable(
        request, reason.text(institutions.language(request.partner().language()).locale()), by);
  }

  private void letGo(LendingRequest request) {
    requests.forceVersion(request);
    itemAllocation.release(request);
  }
}
