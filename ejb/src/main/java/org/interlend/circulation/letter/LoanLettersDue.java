package org.interlend.circulation.letter;

import java.util.List;
import org.interlend.Money;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.LoanLetterKind;
import org.interlend.patrons.Patron;

/**
 * CDI event, fired in the same transaction: it is time for letters to a patron about loans.
 *
 * @param letters of one run, by due date
 */
public record LoanLettersDue(Patron patron, List<Line> letters) {

  /**
   * What is told about one loan.
   *
   * @param cost what a bill charges; null for nothing
   */
  public record Line(Loan loan, LoanLetterKind kind, Money cost) {}
}
