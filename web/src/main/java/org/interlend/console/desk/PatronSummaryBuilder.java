package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.interlend.Money;
import org.interlend.circulation.account.Fines;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.Times;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Page;
import org.interlend.staff.PatronDataVisibility;

/** Builds the summary of a patron: identity, loans, waiting holds, debts. */
@ApplicationScoped
public class PatronSummaryBuilder {

  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private PatronAccounts accounts;
  @Inject private Fines fines;
  @Inject private Times times;
  @Inject private ConsoleTexts texts;

  /** Requires a transaction. */
  public PatronSummary of(Patron patron) {
    Page<Loan> running = Page.first(loans.running(patron), () -> loans.countRunning(patron));
    Page<Hold> open = Page.first(holds.open(patron), () -> holds.countOpen(patron));
    Map<Loan, Money> soFar = fines.soFar(running.rows());
    return new PatronSummary(
        patron.primaryId(),
        patron.fullName(),
        patron.cardNumber(),
        patron.group(),
        patron.email(),
        patron.expiresOn(),
        patron.obstacle(times.today(), texts.locale()).orElse(null),
        owed(patron),
        running.rows().stream()
            .map(
                loan ->
                    LoanRow.of(loan, soFar.get(loan), PatronDataVisibility.WHOLE, texts.locale()))
            .toList(),
        running.total(),
        open.rows().stream().map(hold -> HoldRow.of(hold, PatronDataVisibility.WHOLE)).toList(),
        open.total());
  }

  /** The open amounts, one for each currency, in words; empty for none. */
  private String owed(Patron patron) {
    return texts.money(accounts.owed(patron).stream().filter(money -> !money.isNothing()).toList());
  }
}
