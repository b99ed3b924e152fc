package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.account.LoanClosing;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.Loans;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.reason.ReasonCodes;

/**
 * Records borrowed volumes as lost, found, declared lost or damaged, one by one. Staff tell the
 * lender on the broker's pages.
 */
@ApplicationScoped
public class Losses {

  @Inject private Loans loans;
  @Inject private LoanClosing loanClosing;
  @Inject private HoldTransitions holdTransitions;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private ReasonCodes reasons;
  @Inject private Clock clock;

  /**
   * Staff report volumes lost; their loans end as lost. Other volumes are not affected.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  public void lost(BorrowingRequest request, ActionCommand command) {
    for (BorrowedVolume volume : BorrowingAction.REPORT_LOST.resolve(request, command.barcode())) {
      TemporaryItem item = volume.requireItem();
      loans.running(item).ifPresent(loan -> loanClosing.end(loan, LoanStatus.LOST, command.by()));
      holdTransitions.cancelAll(item, command.by());
      item.missing();
      notifier.renewalEnds(volume);
      volume.lost(
          volume
              .event(clock.instant(), HistoryEventKind.ITEM_REPORTED_LOST, command.by())
              .stated(BorrowingAction.REPORT_LOST.stated(reasons, command)));
    }
    notifier.reportReturnBeforeLoss(request, command.by());
  }

  /**
   * Staff report volumes damaged. They stay where they are.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ILLEGAL_MOVE, STEP_SWITCHED_OFF
   */
  public void damaged(BorrowingRequest request, ActionCommand command) {
    for (BorrowedVolume volume :
        BorrowingAction.REPORT_DAMAGED.resolve(request, command.barcode())) {
      if (volume.status() == VolumeStatus.RECEIVED) {
        notForPatron(volume.requireItem(), command.by());
      }
      volume.damaged(
          volume
              .event(clock.instant(), HistoryEventKind.ITEM_REPORTED_DAMAGED, command.by())
              .stated(BorrowingAction.REPORT_DAMAGED.stated(reasons, command)));
    }
  }

  /** A damaged item is not handed out: it leaves the hold shelf and is sent back. */
  private void notForPatron(TemporaryItem item, Actor by) {
    holdTransitions.cancelAll(item, by);
    item.markForReturn();
  }

  /**
   * The partner has accepted that volumes are lost, or what was sent back has not reached it.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ILLEGAL_MOVE
   */
  public void declaredLost(BorrowingRequest request, ActionCommand command) {
    for (BorrowedVolume volume : BorrowingAction.DECLARE_LOST.resolve(request, command.barcode())) {
      if (volume.status() == VolumeStatus.SENT_BACK) {
        volume.requireItem().missing();
      }
      volume.declaredLost(
          volume
              .event(clock.instant(), HistoryEventKind.ITEM_DECLARED_LOST, command.by())
              .note(command.note()));
    }
  }

  /**
   * Staff report volumes found. They are to be sent back to their partner, since their loans or
   * holds have ended.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ILLEGAL_MOVE
   */
  public void found(BorrowingRequest request, ActionCommand command) {
    for (BorrowedVolume volume : BorrowingAction.REPORT_FOUND.resolve(request, command.barcode())) {
      TemporaryItem item = volume.requireItem();
      loanClosing.found(item, command.by());
      item.markForReturn();
      volume.found(
          volume
              .event(clock.instant(), HistoryEventKind.ITEM_FOUND, command.by())
              .note(command.note()));
    }
  }
}
