package org.interlend.circulation.loan;

import java.time.Instant;

/** An item that a patron has on loan, without the records behind it: what a broker is told. */
public record LoanedItem(String barcode, String title, Instant dueAt) {

  public static LoanedItem of(Loan loan) {
    return new LoanedItem(loan.barcode(), loan.title(), loan.dueAt());
  }
}
