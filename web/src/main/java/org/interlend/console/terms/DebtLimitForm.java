package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.forms.RecordForm;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.security.Permission;

/** The form of the debt limit. */
@Named
@ViewScoped
public class DebtLimitForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private Institutions institutions;

  private String code;
  private Currency currency;
  private String limit;

  @PostConstruct
  void read() {
    actionRunner.open(() -> institutions.find().ifPresent(this::fill));
  }

  private void fill(Institution institution) {
    formVersion.read(institution.version());
    code = institution.code();
    currency = institution.currency();
    limit = institution.debtLimit().map(money -> money.plain(texts.locale())).orElse(null);
  }

  public void save() {
    save(
        Permission.KEEP_TERMS,
        () -> institutions.find().map(Institution::version),
        () ->
            institutions.limitDebts(
                Amounts.read(
                    texts.configuration("terms.debtLimit"), limit, currency, texts.locale())),
        ActionRunner.in("money"),
        texts.configuration("terms.money.saved"),
        "terms.xhtml");
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.INSTITUTION, code);
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
