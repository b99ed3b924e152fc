package org.interlend.console.reasons;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowProblem;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.FormVersion;
import org.interlend.console.Permission;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.requests.reason.ReasonCodes;

/** The form of a reason. */
@Named
@ViewScoped
public class ReasonForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private ReasonCodes reasons;
  @Inject private FormVersion formVersion;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;

  private ReasonFields fields = new ReasonFields();

  @PostConstruct
  void read() {
    String code = Address.text("code");
    try {
      if (code != null) {
        transaction.required(() -> fill(reasons.get(code)));
      }
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown);
    }
  }

  private void fill(ReasonCode known) {
    formVersion.read(known.version());
    fields = ReasonFields.of(known);
  }

  /** Saves and returns to the list. */
  public void save() {
    boolean saved =
        formVersion.save(
            Permission.KEEP_REASONS,
            auditName(),
            () -> reasons.find(fields.code()).map(ReasonCode::version),
            () -> reasons.save(fields.code(), fields),
            Map.of());
    if (saved) {
      actionRunner.leave(texts.configuration("reasons.saved"), "reasons.xhtml");
    }
  }

  private AuditSubject auditName() {
    return new AuditSubject(AuditSubject.Kind.REASON_CODE, fields.code());
  }

  /** Changes of the reason, latest first. */
  public List<AuditEntry> changes() {
    return formVersion.changes(auditName());
  }

  public FormVersion formVersion() {
    return formVersion;
  }

  public ReasonFields getFields() {
    return fields;
  }
}
