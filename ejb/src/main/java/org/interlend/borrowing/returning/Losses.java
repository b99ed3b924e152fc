package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TemporaryRecords;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.account.LoanClosing;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.Loans;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.reason.ReasonCodes;
import org.interlend.requests.reason.ReasonStep;

/**
 * Records borrowed volumes as lost, found, declared lost or damaged, one by one. Staff tell the
 * lender on the broker's pages.
 */
@ApplicationScoped
public class Losses {

  @Inject private Loans loans;
  @Inject private LoanClosing loanClosing;
  @Inject private Holds holds;
  @Inject private ReasonCodes reasons;
  @Inject private Clock clock;

  public void lost(BorrowingRequest request, ActionCommand command) {
    for (BorrowedVolume volume : BorrowingAction.REPORT_LOST.resolve(request, command.barcode())) {
      TemporaryItem item = TemporaryRecords.requirePresent(volume.item());
      loans.running(item).ifPresent(loan -> loanClosing.end(loan, LoanStatus.LOST, command.by()));
      holds.cancelAll(item, command.by());
      item.missing();
      volume.lost(
          event(RequestEventKind.ITEM_REPORTED_LOST, volume, command)
              .stated(reasons.stated(ReasonStep.LOSS, command.reason(), command.note())));
    }
  }

  public void damaged(BorrowingRequest request, ActionCommand command) {
    for (BorrowedVolume volume :
        BorrowingAction.REPORT_DAMAGED.resolve(request, command.barcode())) {
      if (volume.status() == VolumeStatus.RECEIVED) {
        notForPatron(TemporaryRecords.requirePresent(volume.item()), command.by());
      }
      volume.damaged(
          event(RequestEventKind.ITEM_REPORTED_DAMAGED, volume, command)
              .stated(reasons.stated(ReasonStep.DAMAGE, command.reason(), command.note())));
    }
  }

  /** A damaged item is not handed out: it leaves the hold shelf and is sent back. */
  private void notForPatron(TemporaryItem item, String by) {
    holds.cancelAll(item, by);
    item.markForReturn();
  }

  public void declaredLost(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.DECLARE_LOST
        .resolve(request, command.barcode())
        .forEach(
            volume ->
                volume.declaredLost(event(RequestEventKind.ITEM_DECLARED_LOST, volume, command)));
  }

  /** A found volume is to be sent back to its partner, since its loan or hold has ended. */
  public void found(BorrowingRequest request, ActionCommand command) {
    for (BorrowedVolume volume : BorrowingAction.REPORT_FOUND.resolve(request, command.barcode())) {
      TemporaryItem item = TemporaryRecords.requirePresent(volume.item());
      loanClosing.found(item, command.by());
      item.markForReturn();
      volume.found(event(RequestEventKind.ITEM_FOUND, volume, command));
    }
  }

  private RequestEvent event(RequestEventKind kind, BorrowedVolume volume, ActionCommand command) {
    return RequestEvent.of(clock.instant(), kind, command.by())
        .item(volume.barcode())
        .note(command.note());
  }
}
