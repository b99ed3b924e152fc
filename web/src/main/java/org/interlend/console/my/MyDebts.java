package org.interlend.console.my;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.interlend.Money;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.Fines;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.circulation.loan.Loan;
import org.interlend.patrons.Patron;

/** What the signed-in patron owes. */
@ViewScoped
public class MyDebts implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private PatronAccounts accounts;
  @Inject private Fines fines;
  @Inject private MyLanguage language;

  private String owed;
  private List<Debt> open;
  private List<SoFar> soFar;

  /**
   * A charge to be paid.
   *
   * @param kind in the patron's language
   * @param what the title of the loan, or the text that staff entered
   * @param returnedAt when the item was returned; null for other charges
   */
  public record Debt(String kind, String what, Instant dueAt, Instant returnedAt, String amount)
      implements Serializable {}

  /** What an overdue loan would cost if it ended today. */
  public record SoFar(String title, String amount) implements Serializable {}

  /**
   * @param running the patron's running loans
   */
  void read(Patron patron, List<Loan> running) {
    List<Money> sums = accounts.owed(patron);
    owed =
        sums.stream()
            .filter(money -> !money.isNothing())
            .map(language::money)
            .reduce((one, other) -> language.text("debts.sum", one, other))
            .or(() -> sums.stream().findFirst().map(language::money))
            .orElse("");
    open = accounts.open(patron).stream().map(this::debt).toList();
    soFar =
        fines.soFar(running).entrySet().stream()
            .map(late -> new SoFar(late.getKey().title(), language.money(late.getValue())))
            .sorted(Comparator.comparing(SoFar::title))
            .toList();
  }

  private Debt debt(AccountEntry entry) {
    return new Debt(
        entry.kind().label(language.locale()),
        entry.title() == null ? entry.reason(language.locale()) : entry.title(),
        entry.dueAt(),
        entry.returnedAt(),
        language.money(entry.amount()));
  }

  /** The total open amount, such as {@code 3.20 EUR}. */
  public String owed() {
    return owed;
  }

  /** The open charges, oldest first. */
  public List<Debt> open() {
    return open;
  }

  /** Fines of running loans so far; not owed yet. */
  public List<SoFar> soFar() {
    return soFar;
  }
}
