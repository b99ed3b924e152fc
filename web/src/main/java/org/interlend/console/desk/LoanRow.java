package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.Money;
import org.interlend.catalog.Home;
import org.interlend.circulation.Loan;

/**
 * A running loan as lists show it.
 *
 * @param borrower who has it: a patron or a partner
 * @param patronId primary id of the patron, or null for a loan to a partner
 * @param goesBackTo code of the partner a borrowed item came from, or null for an own one
 * @param fineSoFar what it would cost if it ended today, or null
 */
public record LoanRow(
    String barcode,
    String title,
    String borrower,
    String patronId,
    String goesBackTo,
    Instant loanedAt,
    Instant dueAt,
    String dueBecause,
    Money fineSoFar)
    implements Serializable {

  public static LoanRow of(Loan loan) {
    return of(loan, null);
  }

  static LoanRow of(Loan loan, Money fineSoFar) {
    boolean borrowed = loan.item() != null && loan.item().home() instanceof Home.Partner;
    return new LoanRow(
        loan.barcode(),
        loan.title(),
        loan.toPartner() ? loan.partner().name() : loan.patron().fullName(),
        loan.toPartner() ? null : loan.patron().primaryId(),
        borrowed ? ((Home.Partner) loan.item().home()).code() : null,
        loan.loanedAt(),
        loan.dueAt(),
        loan.dueBecause(),
        fineSoFar);
  }
}
