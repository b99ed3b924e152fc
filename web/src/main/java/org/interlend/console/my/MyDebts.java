package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.interlend.Money;
import org.interlend.circulation.Fines;
import org.interlend.circulation.Loans;
import org.interlend.circulation.PatronAccounts;
import org.interlend.console.InOneTransaction;
import org.interlend.console.patrons.EntryRow;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;

/** What the signed-in patron owes, to be read. */
@Named
@RequestScoped
public class MyDebts {

  @Inject private MyAccount account;
  @Inject private Patrons patrons;
  @Inject private PatronAccounts accounts;
  @Inject private Loans loans;
  @Inject private Fines fines;
  @Inject private InOneTransaction transaction;

  private String owed;
  private List<EntryRow> open;
  private List<SoFar> soFar;

  /** What an overdue loan would cost if it ended today. */
  public record SoFar(String title, String amount) {}

  @PostConstruct
  void read() {
    transaction.run(() -> read(patrons.get(account.primaryId())));
  }

  private void read(Patron patron) {
    List<Money> sums = accounts.owed(patron);
    owed =
        sums.stream()
            .filter(money -> !money.isNothing())
            .map(Money::toString)
            .reduce((one, other) -> one + " and " + other)
            .orElse(sums.get(0).toString());
    open = accounts.open(patron).stream().map(EntryRow::of).toList();
    soFar =
        fines.soFar(loans.running(patron)).entrySet().stream()
            .map(late -> new SoFar(late.getKey().title(), late.getValue().toString()))
            .sorted(Comparator.comparing(SoFar::title))
            .toList();
  }

  /** All that is open, such as {@code 3.20 EUR}. */
  public String owed() {
    return owed;
  }

  /** What is to be paid, oldest first. */
  public List<EntryRow> open() {
    return open;
  }

  /** What running loans have cost so far; not owed yet. */
  public List<SoFar> soFar() {
    return soFar;
  }
}
