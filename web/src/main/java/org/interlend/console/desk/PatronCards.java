package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.circulation.account.Fines;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.Times;
import org.interlend.patrons.Patron;

/** Builds the card of a patron: identity, loans, waiting holds, debts. */
@ApplicationScoped
public class PatronCards {

  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private PatronAccounts accounts;
  @Inject private Fines fines;
  @Inject private Times times;
  @Inject private ConsoleTexts texts;

  /** Requires a transaction. */
  public PatronCard of(Patron patron) {
    List<Loan> running = loans.running(patron);
    return PatronCard.of(
        patron,
        times.today(),
        running,
        holds.open(patron),
        accounts.owed(patron),
        fines.soFar(running),
        texts);
  }
}
