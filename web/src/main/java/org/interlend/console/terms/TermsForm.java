package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowProblem;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditSubject;
import org.interlend.circulation.terms.Terms;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.FormVersion;
import org.interlend.console.Permission;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.persistence.TransactionTemplate;

/** The form of terms of use. */
@Named
@ViewScoped
public class TermsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private Terms terms;
  @Inject private Institutions institutions;
  @Inject private FormVersion formVersion;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;

  private Currency currency;
  private TermsFields fields = new TermsFields();

  @PostConstruct
  void read() {
    String code = Address.text("code");
    try {
      transaction.required(
          () -> {
            currency =
                institutions.find().map(Institution::currency).orElse(Currency.getInstance("EUR"));
            if (code != null) {
              fill(terms.get(code));
            }
          });
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown);
    }
  }

  private void fill(TermsOfUse known) {
    formVersion.read(known.version());
    fields = TermsFields.of(known, currency);
  }

  /** Validates amount fields. */
  public void checkAmount(FacesContext context, UIComponent field, Object typed) {
    Amounts.check(typed, currency, texts);
  }

  /** Saves and returns to the list. */
  public void save() {
    boolean saved =
        formVersion.save(
            Permission.KEEP_TERMS,
            auditName(),
            () -> terms.find(fields.code()).map(TermsOfUse::version),
            () -> terms.save(fields.code(), fields.charged(currency, texts)),
            Map.of());
    if (saved) {
      actionRunner.leave(texts.configuration("terms.saved"), "terms.xhtml");
    }
  }

  private AuditSubject auditName() {
    return new AuditSubject(AuditSubject.Kind.TERMS_OF_USE, fields.code());
  }

  /** Changes of the terms, latest first. */
  public List<AuditEntry> changes() {
    return formVersion.changes(auditName());
  }

  public FormVersion formVersion() {
    return formVersion;
  }

  public String currency() {
    return currency.getCurrencyCode();
  }

  public TermsFields getFields() {
    return fields;
  }
}
