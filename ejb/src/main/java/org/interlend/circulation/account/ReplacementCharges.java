package org.interlend.circulation.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.Money;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Institutions;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** Charges the replacement cost of items that are not returned, by the terms of use. */
@ApplicationScoped
@Transactional
public class ReplacementCharges {

  private static final Actor BY = Actor.of(Automation.BILLS);

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private TermsSelection terms;
  @Inject private PatronAccounts accounts;
  @Inject private Clock clock;

  /**
   * Enters the replacement cost on the patron's account, once for each loan. A loan that ends at
   * the same time is not charged.
   *
   * @param by who enters it
   * @return the entry, which is settled if an earlier bill of the loan was; empty if the terms say
   *     nothing of it
   */
  public Optional<AccountEntry> enter(Loan loan, Actor by) {
    TermsOfUse applied = terms.forLoan(loan.item().policy(), loan.patron().group());
    if (applied.replacementCost() == null) {
      return accounts.find(loan, EntryKind.REPLACEMENT);
    }
    em.lock(loan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    accounts.lock(loan.patron());
    return accounts
        .find(loan, EntryKind.REPLACEMENT)
        .or(() -> Optional.of(accounts.enter(entry(loan, applied, by))));
  }

  /** Whether the replacement cost of the loan is owed. */
  public boolean isOpen(Loan loan) {
    return accounts.find(loan, EntryKind.REPLACEMENT).filter(AccountEntry::open).isPresent();
  }

  private AccountEntry entry(Loan loan, TermsOfUse applied, Actor by) {
    return AccountEntry.replacement(
        loan,
        Facts.of(Fact.of(AmountExplanation.REPLACEMENT, applied.name())),
        new Money(applied.replacementCost(), institutions.get().currency()),
        clock.instant(),
        by);
  }

  /** The item is not back after all: what was waived of a bill with its return is open again. */
  void enterAgain(Loan loan) {
    accounts
        .find(loan, EntryKind.REPLACEMENT)
        .ifPresent(
            bill -> {
              accounts.lock(bill.patron());
              if (bill.status() == EntryStatus.WAIVED
                  && !bill.settledAt().isBefore(loan.returnedAt())) {
                bill.reopened(clock.instant());
              }
              accounts.waivedParts(bill, loan.returnedAt()).forEach(part -> enterAgain(bill, part));
              accounts.blockOrNot(bill.patron());
            });
  }

  /** A part of a bill that is paid stays an entry of its own. */
  private void enterAgain(AccountEntry bill, AccountEntry part) {
    part.reopened(clock.instant());
    if (bill.open()) {
      bill.rejoin(part);
      accounts.remove(part);
    }
  }

  /** The item is back: an open bill is waived. One that was paid is left to staff. */
  void withdraw(Loan loan, Actor by) {
    waive(loan, LoanStatus.RETURNED, by);
  }

  /**
   * The payment of an entry was undone. A bill, or a part of one, is waived as it would have been
   * unpaid: if the item has come back, or the loan has a due date to come.
   */
  void paymentUndone(AccountEntry entry, Actor by) {
    ReplacementBill bill = new ReplacementBill(entry);
    if (bill.isOfReturnedItem()) {
      waive(entry, LoanStatus.RETURNED, by);
    } else if (bill.isOfLoanThatGoesOn(clock.instant())) {
      waive(entry, LoanStatus.OPEN, BY);
      entry.noLongerOfLoan();
    }
  }

  /**
   * Before a loan gets another due date: locks the account if the loan is overdue and may have a
   * bill, so that account and loan are written in the order in which a bill is entered.
   */
  public void mayEnd(Loan loan) {
    if (loan.patron() != null && loan.overdue(clock.instant())) {
      accounts.lock(loan.patron());
    }
  }

  /**
   * The loan has another due date: while that is to come, an open bill is waived, and the loan may
   * have another one.
   */
  public void loanGoesOn(Loan loan) {
    if (!loan.overdue(clock.instant())) {
      waive(loan, LoanStatus.OPEN, BY).ifPresent(AccountEntry::noLongerOfLoan);
    }
  }

  private Optional<AccountEntry> waive(Loan loan, LoanStatus because, Actor by) {
    if (loan.patron() == null) {
      return Optional.empty();
    }
    Optional<AccountEntry> open =
        accounts.find(loan, EntryKind.REPLACEMENT).filter(AccountEntry::open);
    open.ifPresent(bill -> waive(bill, because, by));
    return open;
  }

  private void waive(AccountEntry bill, LoanStatus because, Actor by) {
    accounts.lock(bill.patron());
    bill.waived(clock.instant(), by, because);
    accounts.blockOrNot(bill.patron());
  }
}
