package org.interlend.circulation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.circulation.account.LoanClosing;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.circulation.hold.HoldUndo;
import org.interlend.circulation.letter.WrittenLoanLetters;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.shelving.MoveRequests;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.UndoPeriod;

/**
 * Undoes steps of a desk that were a mistake, own and borrowed items alike: the item, its holds,
 * the patron's account and the request of a borrowed item are as they were. That is possible during
 * the {@link UndoPeriod}, while nothing has come of the step.
 */
@Stateless
public class DeskUndo {

  @Inject private Catalog catalog;
  @Inject private Loans loans;
  @Inject private LoanClosing loanClosing;
  @Inject private PatronAccounts accounts;
  @Inject private WrittenLoanLetters writtenLoanLetters;
  @Inject private HoldUndo holdUndo;
  @Inject private MoveRequests moves;
  @Inject private Event<DeskEvent> events;
  @Inject private Clock clock;

  /**
   * Undoes a loan to a patron. It is deleted, and with it what it cost.
   *
   * @throws WorkflowException UNKNOWN_ITEM, ITEM_NOT_ON_LOAN; ILLEGAL_MOVE when no desk has lent
   *     it, it is too late, or something has come of it
   */
  public void undoLoan(UndoStepCommand command) {
    Item item = catalog.item(command.barcode());
    Loan loan = loans.requireRunning(item, command.loan());
    ItemStatusSnapshot before =
        loan.lentFrom()
            .orElseThrow(
                () -> new WorkflowException(CirculationReason.LOAN_NOT_OF_DESK, loan.barcode()));
    requireInTime(loan, loan.loanedAt());
    if (loan.isChanged() || accounts.isCharged(loan) || writtenLoanLetters.exist(loan)) {
      throw new WorkflowException(CirculationReason.UNDO_AFTER_CHANGE_OF_LOAN, loan.barcode());
    }
    events.fire(new DeskEvent.LoanUndone(loan, command.by()));
    before.putBack(item);
    holdUndo.lent(loan, command.by());
    loans.remove(loan);
  }

  /**
   * Undoes a return: the loan goes on until its former due date.
   *
   * @return the loan
   * @throws WorkflowException UNKNOWN_ITEM; ILLEGAL_MOVE when no desk has taken it back, it is too
   *     late, or something has come of it
   */
  public Loan undoReturn(UndoStepCommand command) {
    Item item = catalog.item(command.barcode());
    Loan loan = loans.lastReturned(item).orElseThrow(() -> notOfDesk(item));
    Loans.requireMeant(loan, command.loan());
    ItemStatusSnapshot before = loan.returnedFrom().orElseThrow(() -> notOfDesk(item));
    if (loan.toPartner()) {
      throw new WorkflowException(
          CirculationReason.RETURN_OF_PARTNERS_LOAN, loan.barcode(), loan.partner().name());
    }
    requireInTime(loan, loan.returnedAt());
    if (loan.patron() == null) {
      throw notOfDesk(item);
    }
    if (!loan.isWhereItWasSent() || moves.open(item).isPresent()) {
      throw new WorkflowException(
          CirculationReason.UNDO_AFTER_NEXT_STEP, loan.barcode(), item.status().referenceWithin());
    }
    // The item is there again after a loan that a loss or its broker has ended.
    Loans.requireMeant(loans.latest(item), loan.id());
    events.fire(new DeskEvent.ReturnUndone(loan, command.by()));
    holdUndo.returned(loan, command.by());
    before.putBack(item);
    loanClosing.undo(loan);
    return loan;
  }

  private static WorkflowException notOfDesk(Item item) {
    return new WorkflowException(CirculationReason.RETURN_NOT_OF_DESK, item.barcode());
  }

  private void requireInTime(Loan loan, Instant step) {
    if (!UndoPeriod.covers(step, clock.instant())) {
      throw UndoPeriod.tooLate(loan.barcode());
    }
  }
}
