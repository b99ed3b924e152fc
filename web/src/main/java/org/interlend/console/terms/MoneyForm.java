package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.interlend.Money;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.CurrentUser;
import org.interlend.console.FormVersion;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Permission;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.staff.AuditSubject;

/** The form of the currency and the debt limit. */
@Named
@ViewScoped
public class MoneyForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Institutions institutions;
  @Inject private FormVersion formVersion;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private String currency;
  private String limit;

  @PostConstruct
  void read() {
    transaction.run(() -> institutions.find().ifPresent(this::fill));
  }

  private void fill(Institution institution) {
    formVersion.read(institution.version());
    currency = institution.currency().getCurrencyCode();
    limit = institution.debtLimit().map(Money::plain).orElse(null);
  }

  public void save() {
    boolean saved =
        actionRunner.at(
            () -> {
              currentUser.require(Permission.KEEP_TERMS);
              transaction.run(this::write);
            },
            Map.of(Subject.AMOUNT, "money:limit"));
    if (saved) {
      actionRunner.done("Saved. It applies to every patron within a quarter of an hour.");
      actionRunner.carryOver();
      Address.goTo("terms.xhtml");
    }
  }

  private void write() {
    Institution institution = institutions.get();
    AuditSubject about = new AuditSubject(AuditSubject.Kind.INSTITUTION, institution.code());
    formVersion.compare(institution.version(), about);
    Currency chosen = Currency.getInstance(currency);
    institutions.charge(chosen, Amounts.read("Debts that block", limit, chosen));
    formVersion.written(currentUser.username(), about);
  }

  /** Whether the institution is configured. */
  public boolean founded() {
    return formVersion.known();
  }

  /** The codes to choose from (ISO 4217). */
  public List<String> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(each -> each.getDefaultFractionDigits() >= 0)
        .map(Currency::getCurrencyCode)
        .sorted()
        .toList();
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  /** The amount from which debts block a patron; null for no limit. */
  public String getLimit() {
    return limit;
  }

  public void setLimit(String limit) {
    this.limit = limit;
  }
}
