package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.Permission;
import org.interlend.console.forms.RecordForm;
import org.interlend.staff.Role;
import org.interlend.staff.claims.ClaimMapping;
import org.interlend.staff.claims.ClaimMappings;

/** The form of a mapping of a claim to roles and libraries. */
@Named
@ViewScoped
public class ClaimMappingForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private ClaimMappings mappings;
  @Inject private CurrentUser currentUser;

  private Long id;
  private ClaimMappingFields fields = new ClaimMappingFields();

  @PostConstruct
  void read() {
    currentUser.enter(Permission.KEEP_ACCOUNTS);
    if (PageAddress.text("id") != null) {
      actionRunner.open(() -> fill(mappings.get(PageAddress.key("id"))));
    }
  }

  private void fill(ClaimMapping mapping) {
    formVersion.read(mapping.version());
    id = mapping.id();
    fields = ClaimMappingFields.of(mapping);
  }

  public void save() {
    Function<WorkflowException, String> component =
        ActionRunner.at(Map.of(Subject.ROLES, "mapping:roles"));
    boolean saved =
        id == null
            ? formVersion.create(Permission.KEEP_ACCOUNTS, () -> subject(write().id()), component)
            : formVersion.save(
                Permission.KEEP_ACCOUNTS, subject(), this::version, this::write, component);
    if (saved) {
      leave(texts.accounts("mapping.saved"));
    }
  }

  public void remove() {
    boolean removed =
        formVersion.change(
            Permission.KEEP_ACCOUNTS,
            AuditAction.REMOVED,
            subject(),
            this::version,
            () -> mappings.remove(id));
    if (removed) {
      leave(texts.accounts("mapping.removed"));
    }
  }

  private Optional<Long> version() {
    return Optional.of(mappings.get(id).version());
  }

  private ClaimMapping write() {
    return mappings.save(id, fields.input());
  }

  private void leave(String sentence) {
    actionRunner.leave(sentence, "single-sign-on.xhtml");
  }

  @Override
  protected AuditSubject subject() {
    return subject(id);
  }

  private static AuditSubject subject(long id) {
    return new AuditSubject(AuditSubject.Kind.CLAIM_MAPPING, Long.toString(id));
  }

  public Role[] roles() {
    return Role.values();
  }

  public Long id() {
    return id;
  }

  public ClaimMappingFields getFields() {
    return fields;
  }
}
