package org.interlend.console.server;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlend.WorkflowException;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleReason;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.ServerSettingTopic;
import org.interlend.operator.SettingSource;
import org.interlend.security.Permission;
import org.interlend.setup.ServerSettingManagement;
import org.interlend.text.Text;

/**
 * The form of the settings of one topic that administrators may change. An empty field lets the
 * operator's value, or the default, count.
 */
@Named
@ViewScoped
public class ServerSettingTopicForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ServerSettingManagement changes;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;

  private ServerSettingTopic topic;

  /** What is typed, by the names of the settings. */
  private final Map<String, String> values = new HashMap<>();

  /** What the form showed at first, by the names of the settings. */
  private final Map<String, String> read = new HashMap<>();

  /** The secrets that are to be forgotten, by the names of the settings. */
  private final Map<String, Boolean> forgotten = new HashMap<>();

  @PostConstruct
  void read() {
    currentUser.enter(Permission.CONFIGURE);
    topic =
        Objects.requireNonNullElse(
            PageAddress.choice(ServerSettingTopic.class, "topic"), ServerSettingTopic.MAIL);
    topic.changeable().forEach(setting -> read.put(setting.name(), shown(setting)));
    values.putAll(read);
  }

  /** The value that the form shows; null where none is set here, and for a secret. */
  private String shown(OperatorSetting setting) {
    return isSetHere(setting) && !setting.isSecret() ? setting.value().orElse(null) : null;
  }

  /** Whether the value in force is set in the console. */
  public boolean isSetHere(OperatorSetting setting) {
    return setting.source() == SettingSource.CONSOLE;
  }

  /** What counts when the field is empty, as text. */
  public String otherwise(OperatorSetting setting) {
    if (setting.isSecret()) {
      return texts.server(setting.withoutConsole().isPresent() ? "hidden" : "notSet");
    }
    return setting.withoutConsole().orElseGet(() -> texts.server("notSet"));
  }

  /** Checks what is typed; the component has the name of the setting. */
  public void check(FacesContext context, UIComponent field, Object typed) {
    OperatorSetting setting = OperatorSetting.valueOf(field.getId());
    String value = Text.given(Objects.toString(typed, null));
    if (value != null && setting.problemOf(value).isPresent()) {
      Object[] limits = setting.limits().toArray();
      throw new ValidatorException(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR, texts.server("wrong." + setting.shape(), limits), null));
    }
  }

  public void save() {
    boolean saved =
        actionRunner.run(
            Permission.CONFIGURE, () -> changes.save(changed(), this::requireUnchanged));
    if (saved) {
      actionRunner.leave(texts.server("saved"), "server-topic.xhtml?topic=" + topic.name());
    }
  }

  /**
   * @throws WorkflowException CHANGED_MEANWHILE once, when another administrator has changed one
   */
  private void requireUnchanged() {
    for (OperatorSetting setting : topic.changeable()) {
      String now = shown(setting);
      if (!Objects.equals(read.put(setting.name(), now), now)) {
        throw new WorkflowException(
            ConsoleReason.SETTING_CHANGED,
            texts.server("label." + setting),
            now == null ? otherwise(setting) : now);
      }
    }
  }

  private Map<OperatorSetting, String> changed() {
    Map<OperatorSetting, String> changed = new EnumMap<>(OperatorSetting.class);
    for (OperatorSetting setting : topic.changeable()) {
      String value = Text.given(values.get(setting.name()));
      boolean forget = Boolean.TRUE.equals(forgotten.get(setting.name()));
      // An empty field of a secret leaves it as it is.
      if (!setting.isSecret() || value != null || forget) {
        changed.put(setting, forget ? null : value);
      }
    }
    return changed;
  }

  public ServerSettingTopic topic() {
    return topic;
  }

  public List<OperatorSetting> settings() {
    return topic.changeable();
  }

  public Map<String, String> getValues() {
    return values;
  }

  public Map<String, Boolean> getForgotten() {
    return forgotten;
  }
}
