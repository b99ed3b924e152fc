package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.security.Permission;
import org.interlend.staff.claims.ClaimMapping;
import org.interlend.staff.claims.ClaimMappings;

/** The form of a mapping of a claim to roles and libraries. */
@Named
@ViewScoped
public class ClaimMappingForm extends RecordForm {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "single-sign-on.xhtml";

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
    saveNumbered(
        Permission.KEEP_ACCOUNTS,
        this::version,
        () -> subject(mappings.save(id, fields.input()).id()),
        ActionRunner.in("mapping"),
        texts.accounts("mapping.saved"),
        LIST);
  }

  public void remove() {
    remove(
        Permission.KEEP_ACCOUNTS,
        this::version,
        () -> mappings.remove(id),
        texts.accounts("mapping.removed"),
        LIST);
  }

  private Optional<Long> version() {
    return Optional.of(mappings.get(id).version());
  }

  @Override
  protected AuditSubject subject() {
    return subject(id);
  }

  private static AuditSubject subject(long id) {
    return new AuditSubject(AuditSubject.Kind.CLAIM_MAPPING, Long.toString(id));
  }

  public Long id() {
    return id;
  }

  public ClaimMappingFields getFields() {
    return fields;
  }
}
