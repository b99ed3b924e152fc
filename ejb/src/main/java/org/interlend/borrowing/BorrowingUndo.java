package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.WorkflowException;
import org.interlend.borrowing.receiving.FeeCharging;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.UndoableStep;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.borrowing.returning.Recalls;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskEvent;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.action.ActionCommand;

/**
 * Undoes steps with borrowed items that were a mistake, whether staff undo them on the page of the
 * request or at a desk.
 */
@ApplicationScoped
class BorrowingUndo {

  @Inject private BorrowingRequests requests;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private FeeCharging fees;
  @Inject private Recalls recalls;
  @Inject private DeskUndo desk;
  @Inject private Clock clock;

  void undoLoan(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.UNDO_LOAN
        .resolveInTime(request, command.barcode(), clock)
        .forEach(volume -> desk.undoLoan(new UndoStepCommand(volume.barcode(), command.by())));
  }

  void undoReturn(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.UNDO_RETURN
        .resolveInTime(request, command.barcode(), clock)
        .forEach(volume -> desk.undoReturn(new UndoStepCommand(volume.barcode(), command.by())));
  }

  /**
   * The desk undoes a loan.
   *
   * @throws WorkflowException ILLEGAL_MOVE when something has come of it, or when it gave the
   *     request its patron
   */
  void undone(@Observes DeskEvent.LoanUndone event) {
    Loan loan = event.loan();
    if (loan.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.volumeForChange(item);
      UndoableStep step = BorrowingAction.UNDO_LOAN.requireStep(volume);
      if (hasNamedPatron(volume, loan)) {
        throw new WorkflowException(
            BorrowingReason.UNDO_OF_LOAN_THAT_NAMED_PATRON, volume.barcode());
      }
      notifier.undo(volume, OutgoingKind.CHECKED_OUT, step, null, event.by());
      volume.undone(
          VolumeStatus.RECEIVED,
          step,
          volume.event(clock.instant(), HistoryEventKind.LOAN_UNDONE, event.by()));
      fees.undone(FeeChargingStep.CHECKED_OUT, volume.request(), loan.loanedAt(), event.by());
    }
  }

  /** Whether the request had no patron before the loan. */
  private static boolean hasNamedPatron(BorrowedVolume volume, Loan loan) {
    return volume.request().history().stream()
        .anyMatch(
            line ->
                line.event() == HistoryEventKind.PATRON_ASSIGNED
                    && !line.happenedAt().isBefore(loan.loanedAt()));
  }

  /**
   * The desk undoes a return.
   *
   * @throws WorkflowException ILLEGAL_MOVE when something has come of it
   */
  void undone(@Observes DeskEvent.ReturnUndone event) {
    Loan loan = event.loan();
    if (loan.item() instanceof TemporaryItem item) {
      BorrowedVolume volume = requests.volumeForChange(item);
      UndoableStep step = BorrowingAction.UNDO_RETURN.requireStep(volume);
      boolean recalled = step.isFollowedBy(HistoryEventKind.ITEM_RECALLED, volume);
      notifier.undo(volume, OutgoingKind.CHECKED_IN, step, loan.dueAt(), event.by());
      volume.undone(
          VolumeStatus.ON_LOAN,
          step,
          volume.event(clock.instant(), HistoryEventKind.RETURN_UNDONE, event.by()).due(loan));
      if (recalled) {
        recalls.returnUndone(volume, loan);
      } else if (volume.isRecalled()) {
        volume.request().dueAtTheLatest(loan.dueAt());
      }
    }
  }
}
