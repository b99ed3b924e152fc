package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import org.interlend.WorkflowProblem;
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
import org.interlend.partners.rules.TemporaryItemRule;
import org.interlend.partners.rules.TemporaryItemRuleSettings;
import org.interlend.partners.rules.TemporaryItemRules;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.settings.Setting;

/** The form of one rule for arriving items. */
@Named
@ViewScoped
public class RuleForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private TemporaryItemRules rules;
  @Inject private Audit audit;
  @Inject private FormVersion formVersion;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private Long id;

  @NotNull(message = "{rule.position.missing}")
  @Min(value = 1, message = "{rule.position.first}")
  @Max(value = TemporaryItemRules.MAX_RULES, message = "{rule.position.last}")
  private Integer position;

  private TemporaryItemRuleSettings settings = new TemporaryItemRuleSettings();

  @PostConstruct
  void read() {
    try {
      transaction.required(
          () -> {
            position = rules.list().size() + 1;
            if (Address.text("id") != null) {
              fill(rules.get(Address.key("id")));
            }
          });
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown);
    }
  }

  private void fill(TemporaryItemRule rule) {
    formVersion.read(rule.version());
    id = rule.id();
    position = rule.position();
    settings = Setting.copy(rule.settings());
  }

  public void save() {
    change(texts.partners("rule.saved"), this::write);
  }

  public void remove() {
    change(
        texts.partners("rule.removed"), () -> audited(AuditAction.REMOVED, () -> rules.remove(id)));
  }

  private void write() {
    if (id == null) {
      formVersion.written(auditName(rules.save(null, position, settings).id()));
    } else {
      audited(AuditAction.CHANGED, () -> rules.save(id, position, settings));
    }
  }

  private void audited(AuditAction action, Runnable step) {
    AuditedChange change = audit.begin(auditName());
    formVersion.compare(rules.get(id).version(), auditName());
    step.run();
    audit.end(action, change);
  }

  private void change(String sentence, Runnable step) {
    boolean done =
        actionRunner.run(
            () -> {
              currentUser.require(Permission.KEEP_PARTNERS);
              transaction.required(step);
            });
    if (done) {
      actionRunner.leave(sentence, "temporary-item-rules.xhtml");
    }
  }

  private AuditSubject auditName() {
    return auditName(id);
  }

  private static AuditSubject auditName(long id) {
    return new AuditSubject(AuditSubject.Kind.TEMPORARY_ITEM_RULE, Long.toString(id));
  }

  /** Changes of the rule, latest first. */
  public List<AuditEntry> changes() {
    return id == null ? List.of() : formVersion.changes(auditName());
  }

  public FormVersion formVersion() {
    return formVersion;
  }

  public Long id() {
    return id;
  }

  public TemporaryItemRuleSettings getSettings() {
    return settings;
  }

  public Integer getPosition() {
    return position;
  }

  public void setPosition(Integer position) {
    this.position = position;
  }
}
