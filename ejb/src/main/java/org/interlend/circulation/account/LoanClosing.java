package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.Loans;

/** Ends loans to patrons, and enters the fines of those that are late. */
@ApplicationScoped
@Transactional
public class LoanClosing {

  @Inject private Loans loans;
  @Inject private Fines fines;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private PatronAccounts accounts;
  @Inject private Clock clock;

  /**
   * Ends a loan, and enters the fine on the patron's account if it is late. An open bill for the
   * item is withdrawn unless it is lost.
   *
   * @param by who ends it
   * @return the fine, if any
   */
  public Optional<AccountEntry> end(Loan loan, LoanStatus how, Actor by) {
    if (fines.isLate(loan)) {
      accounts.lock(loan.patron()); // before the loan is written, in the order of a bill
    }
    loan.end(how, clock.instant());
    if (how != LoanStatus.LOST) {
      replacementCharges.withdraw(loan, by);
    }
    return fines.enter(loan, by);
  }

  /**
   * A lost item is found: an open bill of the loan that its loss ended is withdrawn.
   *
   * @param by who found it
   */
  public void found(Item item, Actor by) {
    loans.lastLost(item).ifPresent(loan -> replacementCharges.withdraw(loan, by));
  }

  /**
   * Undoes the return of a loan: it goes on, its fine is withdrawn, and a bill that the return
   * withdrew is open again.
   *
   * @throws WorkflowException ILLEGAL_MOVE when any of the fine is paid or waived
   */
  public void undo(Loan loan) {
    accounts.find(loan, EntryKind.OVERDUE_FINE).ifPresent(accounts::withdraw);
    replacementCharges.enterAgain(loan);
    loan.goesOn();
  }

  /**
   * Closes the running loan of an item that the broker checks in, without a check-in at a desk.
   *
   * @param by the partner
   */
  public void closeForBroker(Item item, Actor by) {
    loans.running(item).ifPresent(loan -> end(loan, LoanStatus.CLOSED_BY_BROKER, by));
  }
}
