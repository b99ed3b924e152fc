package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Currency;
import java.util.Map;
import org.interlend.Money;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.FormVersion;
import org.interlend.console.Permission;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.persistence.TransactionTemplate;

/** The form of the debt limit. */
@Named
@ViewScoped
public class MoneyForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private Institutions institutions;
  @Inject private FormVersion formVersion;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;

  private String code;
  private Currency currency;
  private String limit;

  @PostConstruct
  void read() {
    transaction.required(() -> institutions.find().ifPresent(this::fill));
  }

  private void fill(Institution institution) {
    formVersion.read(institution.version());
    code = institution.code();
    currency = institution.currency();
    limit = institution.debtLimit().map(Money::plain).orElse(null);
  }

  public void save() {
    boolean saved =
        formVersion.save(
            Permission.KEEP_TERMS,
            new AuditSubject(AuditSubject.Kind.INSTITUTION, code),
            () -> institutions.find().map(Institution::version),
            () ->
                institutions.limitDebts(
                    Amounts.read(texts.configuration("terms.debtLimit"), limit, currency)),
            Map.of(Subject.AMOUNT, "money:limit"));
    if (saved) {
      actionRunner.leave(texts.configuration("terms.money.saved"), "terms.xhtml");
    }
  }

  /** Whether the institution is configured. */
  public boolean founded() {
    return formVersion.known();
  }

  /** The code of the currency, which the institution has. */
  public String currency() {
    return currency.getCurrencyCode();
  }

  /** The amount from which debts block a patron; null for no limit. */
  public String getLimit() {
    return limit;
  }

  public void setLimit(String limit) {
    this.limit = limit;
  }
}
