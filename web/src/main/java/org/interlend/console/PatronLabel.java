package org.interlend.console;

import java.io.Serializable;
import org.interlend.circulation.loan.Loan;
import org.interlend.patrons.Patron;
import org.interlend.staff.PatronDataVisibility;

/**
 * A patron as pages name one, with the way to the patron's page; or a partner in the place of one.
 *
 * @param name null without a patron, as in what is anonymized
 * @param primaryId null also of a partner, and when the user may not read patrons
 */
public record PatronLabel(String name, String primaryId) implements Serializable {

  public static PatronLabel of(Patron patron, PatronDataVisibility sees) {
    return new PatronLabel(sees.name(patron), sees.primaryId(patron));
  }

  /** The patron or partner who has a loan. */
  public static PatronLabel ofBorrower(Loan loan, PatronDataVisibility sees) {
    return new PatronLabel(sees.borrower(loan), sees.primaryId(loan.patron()));
  }
}
