package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.audit.Audit;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditSubject;
import org.interlend.audit.AuditedChange;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.FormVersion;
import org.interlend.console.Permission;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.staff.Role;
import org.interlend.staff.claims.ClaimMapping;
import org.interlend.staff.claims.ClaimMappings;

/** The form of a mapping of a claim to roles and libraries. */
@Named
@ViewScoped
public class ClaimMappingForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private ClaimMappings mappings;
  @Inject private Audit audit;
  @Inject private FormVersion formVersion;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private Long id;
  private ClaimMappingFields fields = new ClaimMappingFields();

  @PostConstruct
  void read() {
    currentUser.enter(Permission.KEEP_ACCOUNTS);
    try {
      if (Address.text("id") != null) {
        transaction.required(() -> fill(mappings.get(Address.key("id"))));
      }
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown);
    }
  }

  private void fill(ClaimMapping mapping) {
    formVersion.read(mapping.version());
    id = mapping.id();
    fields = ClaimMappingFields.of(mapping);
  }

  public void save() {
    if (id == null) {
      change(
          texts.accounts("mapping.saved"),
          () -> formVersion.written(subject(mappings.save(null, fields.input()).id())));
    } else {
      change(
          texts.accounts("mapping.saved"),
          () -> audited(AuditAction.CHANGED, () -> mappings.save(id, fields.input())));
    }
  }

  public void remove() {
    change(
        texts.accounts("mapping.removed"),
        () -> audited(AuditAction.REMOVED, () -> mappings.remove(id)));
  }

  private void audited(AuditAction action, Runnable step) {
    AuditedChange change = audit.begin(subject(id));
    formVersion.compare(mappings.get(id).version(), subject(id));
    step.run();
    audit.end(action, change);
  }

  private void change(String sentence, Runnable step) {
    boolean done =
        actionRunner.run(
            () -> {
              currentUser.require(Permission.KEEP_ACCOUNTS);
              transaction.required(step);
            },
            Map.of(Subject.ROLES, "mapping:roles"));
    if (done) {
      actionRunner.leave(sentence, "single-sign-on.xhtml");
    }
  }

  private static AuditSubject subject(long id) {
    return new AuditSubject(AuditSubject.Kind.CLAIM_MAPPING, Long.toString(id));
  }

  public Role[] roles() {
    return Role.values();
  }

  /** Changes of the mapping, latest first. */
  public List<AuditEntry> changes() {
    return id == null ? List.of() : formVersion.changes(subject(id));
  }

  public FormVersion formVersion() {
    return formVersion;
  }

  public Long id() {
    return id;
  }

  public ClaimMappingFields getFields() {
    return fields;
  }
}
