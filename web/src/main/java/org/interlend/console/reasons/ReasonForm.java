package org.interlend.console.reasons;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.audit.AuditSubject;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.requests.reason.ReasonCodes;
import org.interlend.security.Permission;

/** The form of a reason. */
@Named
@ViewScoped
public class ReasonForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private ReasonCodes reasons;

  private ReasonFields fields = new ReasonFields();

  @PostConstruct
  void read() {
    String code = PageAddress.text("code");
    if (code != null) {
      actionRunner.open(() -> fill(reasons.get(code)));
    }
  }

  private void fill(ReasonCode known) {
    formVersion.read(known.version());
    fields = ReasonFields.of(known);
  }

  /** Saves and returns to the list. */
  public void save() {
    save(
        Permission.KEEP_REASONS,
        () -> reasons.find(fields.code()).map(ReasonCode::version),
        () -> reasons.save(fields.code(), fields),
        texts.configuration("reasons.saved"),
        "reasons.xhtml");
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.REASON_CODE, fields.code());
  }

  public ReasonFields getFields() {
    return fields;
  }
}
