package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.interlend.Money;
import org.interlend.circulation.loan.Loan;
import org.interlend.console.PatronLabel;
import org.interlend.console.scan.SelectedRow;
import org.interlend.partners.Partner;
import org.interlend.staff.PatronDataVisibility;

/**
 * A running loan in lists.
 *
 * @param id key of the loan
 * @param borrower the patron or partner who has it
 * @param returnTo name of the partner of a borrowed item, or null for an own one
 * @param fineSoFar the fine if it ended today, or null
 */
public record LoanRow(
    long id,
    String barcode,
    String title,
    PatronLabel borrower,
    String returnTo,
    Instant loanedAt,
    Instant dueAt,
    String dueExplanation,
    Money fineSoFar)
    implements Serializable {

  /** What the tick of the row submits. */
  public String tick() {
    return SelectedRow.tick(id, barcode);
  }

  static LoanRow of(Loan loan, Money fineSoFar, PatronDataVisibility sees, Locale locale) {
    return new LoanRow(
        loan.id(),
        loan.barcode(),
        loan.title(),
        PatronLabel.ofBorrower(loan, sees),
        Optional.ofNullable(loan.item())
            .flatMap(item -> item.home().lender())
            .map(Partner::name)
            .orElse(null),
        loan.loanedAt(),
        loan.dueAt(),
        sees.about(loan.patron(), loan.dueExplanation(locale)),
        fineSoFar);
  }
}
