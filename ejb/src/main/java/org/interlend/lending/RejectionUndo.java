package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.circulation.terms.UndoPeriod;
import org.interlend.lending.locate.ItemAllocation;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.UndoableRejection;
import org.interlend.lending.shipping.LendingBrokerNotifier;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;

/** Undoes rejections of staff that were a mistake: the request is open again, with its copy. */
@ApplicationScoped
class RejectionUndo {

  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingBrokerNotifier notifier;
  @Inject private Clock clock;

  /**
   * @throws WorkflowException ILLEGAL_MOVE when staff have not rejected it, it is too late, or the
   *     partner was told; ITEM_NOT_FOR_LOAN when the copy is not free any more
   */
  void undo(LendingRequest request, String by) {
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
}
