package org.interlend.circulation.account;

import java.time.Instant;
import java.util.Optional;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;

/**
 * What an entry has to do with the replacement of an item: nothing, or it charges it, or is a part
 * of that charge which was paid and follows it.
 */
record ReplacementBill(AccountEntry entry) {

  /** Whether it charges the replacement of an item that has come back meanwhile. */
  boolean isOfReturnedItem() {
    return is()
        && loan().filter(loan -> !loan.open() && loan.status() != LoanStatus.LOST).isPresent();
  }

  /** Whether it charges the replacement of an item whose loan has a due date to come. */
  boolean isOfLoanThatGoesOn(Instant now) {
    return is()
        && loan()
            .map(loan -> loan.open() && !loan.overdue(now))
            .orElseGet(
                () ->
                    entry
                        .whole()
                        .filter(whole -> new ReplacementBill(whole).isWaivedWithLoan())
                        .isPresent());
  }

  /** One that was waived since its loan goes on is not owed again: the next bill is another. */
  boolean isWaivedWithLoan() {
    return is()
        && entry.status() == EntryStatus.WAIVED
        && entry.loan() == null
        && entry.whole().map(whole -> new ReplacementBill(whole).isWaivedWithLoan()).orElse(true);
  }

  private boolean is() {
    return entry.kind() == EntryKind.REPLACEMENT;
  }

  private Optional<Loan> loan() {
    return Optional.ofNullable(entry.loan()).or(() -> entry.whole().map(AccountEntry::loan));
  }
}
