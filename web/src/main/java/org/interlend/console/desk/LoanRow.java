package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.catalog.Home;
import org.interlend.circulation.Loan;

/**
 * A running loan as lists show it.
 *
 * @param goesBackTo code of the partner a borrowed item came from, or null for an own one
 */
public record LoanRow(
    String barcode,
    String title,
    String patron,
    String patronId,
    String goesBackTo,
    Instant loanedAt,
    Instant dueAt,
    String dueBecause)
    implements Serializable {

  public static LoanRow of(Loan loan) {
    boolean borrowed = loan.item() != null && loan.item().home() instanceof Home.Partner;
    return new LoanRow(
        loan.barcode(),
        loan.title(),
        loan.patron().fullName(),
        loan.patron().primaryId(),
        borrowed ? ((Home.Partner) loan.item().home()).code() : null,
        loan.loanedAt(),
        loan.dueAt(),
        loan.dueBecause());
  }
}
