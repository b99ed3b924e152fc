package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import org.interlend.audit.AuditSubject;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.console.InstitutionView;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.security.Permission;

/** The form of terms of use. */
@Named
@ViewScoped
public class TermsForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private StoredTerms terms;
  @Inject private InstitutionView institutionView;

  private Currency currency;
  private TermsFields fields = new TermsFields();

  @PostConstruct
  void read() {
    String code = PageAddress.text("code");
    actionRunner.open(
        () -> {
          currency = institutionView.currency();
          if (code != null) {
            fill(terms.get(code));
          }
        });
  }

  private void fill(TermsOfUse known) {
    formVersion.read(known.version());
    fields = TermsFields.of(known, currency, texts.locale());
  }

  /** Validates amount fields. */
  public void checkAmount(FacesContext context, UIComponent field, Object typed) {
    Amounts.check(typed, currency, texts);
  }

  /** Saves and returns to the list. */
  public void save() {
    save(
        Permission.KEEP_TERMS,
        () -> terms.find(fields.code()).map(TermsOfUse::version),
        () -> terms.save(fields.code(), fields.charged(currency, texts)),
        texts.configuration("terms.saved"),
        "terms.xhtml");
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.TERMS_OF_USE, fields.code());
  }

  public String currency() {
    return currency.getCurrencyCode();
  }

  public TermsFields getFields() {
    return fields;
  }
}
