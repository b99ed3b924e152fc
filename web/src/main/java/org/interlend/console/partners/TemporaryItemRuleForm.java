package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.partners.rules.TemporaryItemRule;
import org.interlend.partners.rules.TemporaryItemRuleSettings;
import org.interlend.partners.rules.TemporaryItemRules;
import org.interlend.security.Permission;
import org.interlend.settings.SettingProperty;

/** The form of one rule for arriving items. */
@Named
@ViewScoped
public class TemporaryItemRuleForm extends RecordForm {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "temporary-item-rules.xhtml";

  @Inject private TemporaryItemRules rules;

  private Long id;

  @NotNull(message = "{rule.position.missing}")
  @Min(value = 1, message = "{rule.position.first}")
  @Max(value = TemporaryItemRules.MAX_RULES, message = "{rule.position.last}")
  private Integer position;

  private TemporaryItemRuleSettings settings = new TemporaryItemRuleSettings();

  @PostConstruct
  void read() {
    actionRunner.open(
        () -> {
          position = rules.list().size() + 1;
          if (PageAddress.text("id") != null) {
            fill(rules.get(PageAddress.key("id")));
          }
        });
  }

  private void fill(TemporaryItemRule rule) {
    formVersion.read(rule.version());
    id = rule.id();
    position = rule.position();
    settings = SettingProperty.copy(rule.settings());
  }

  public void save() {
    saveNumbered(
        Permission.KEEP_PARTNERS,
        this::version,
        () -> subject(rules.save(id, position, settings).id()),
        ActionRunner.in("rule"),
        texts.partners("rule.saved"),
        LIST);
  }

  public void remove() {
    remove(
        Permission.KEEP_PARTNERS,
        this::version,
        () -> rules.remove(id),
        texts.partners("rule.removed"),
        LIST);
  }

  private Optional<Long> version() {
    return Optional.of(rules.get(id).version());
  }

  @Override
  protected AuditSubject subject() {
    return subject(id);
  }

  private static AuditSubject subject(long id) {
    return new AuditSubject(AuditSubject.Kind.TEMPORARY_ITEM_RULE, Long.toString(id));
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
