package org.interlend.circulation.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.Money;
import org.interlend.WorkflowProblem;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.text.Text;

/**
 * The circulation desk's actions on a patron's account. Interlend enters fines itself when loans
 * end late.
 */
@Stateless
public class AccountWorkflow {

  private static final int LONGEST_NOTE = 1000;

  @Inject private Patrons patrons;
  @Inject private PatronAccounts accounts;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * Enters a charge that no rule calculates, such as the price of a lost item.
   *
   * @throws WorkflowProblem UNKNOWN_PATRON; MISSING_DATA without a reason; INVALID_DATA for an
   *     amount that is not positive or exceeds {@link Money#MOST}
   */
  public AccountEntry charge(Charge command) {
    Patron patron = patrons.get(command.patron());
    String reason = Text.fit(command.reason(), PatronAccounts.LONGEST_REASON);
    if (reason == null) {
      throw new WorkflowProblem(CirculationReason.CHARGE_WITHOUT_NOTE, null);
    }
    Money amount = new Money(command.amount(), institutions.get().currency());
    if (amount.minor() <= 0 || amount.minor() > Money.MOST) {
      throw new WorkflowProblem(
          CirculationReason.AMOUNT_OUT_OF_RANGE,
          amount.plain(),
          new Money(Money.MOST, amount.currency()));
    }
    return accounts.enter(
        AccountEntry.charge(patron, reason, amount, clock.instant(), command.by()));
  }

  /**
   * The patron has paid an entry in full.
   *
   * @throws WorkflowProblem UNKNOWN_PATRON; UNKNOWN_CODE for an entry that is not on the account;
   *     ILLEGAL_MOVE when it is settled already
   */
  public AccountEntry pay(Settle command) {
    AccountEntry entry = locked(command);
    entry.paid(clock.instant(), command.by(), Text.fit(command.note(), LONGEST_NOTE));
    accounts.blockOrNot(entry.patron());
    return entry;
  }

  /**
   * The library waives an entry.
   *
   * @throws WorkflowProblem as {@link #pay}; MISSING_DATA without a note that says why
   */
  public AccountEntry waive(Settle command) {
    String note = Text.fit(command.note(), LONGEST_NOTE);
    if (note == null) {
      throw new WorkflowProblem(CirculationReason.WAIVER_WITHOUT_NOTE, null);
    }
    AccountEntry entry = locked(command);
    entry.waived(clock.instant(), command.by(), note);
    accounts.blockOrNot(entry.patron());
    return entry;
  }

  private AccountEntry locked(Settle command) {
    Patron patron = patrons.get(command.patron());
    accounts.lock(patron);
    return accounts.get(patron, command.entry());
  }
}
