package org.interlend.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.SettingSource;
import org.interlend.settings.server.StoredSettings;

/** Changes settings of the operator for administrators, and records it. */
@ApplicationScoped
@Transactional
public class ServerSettingManagement {

  @Inject private StoredSettings stored;
  @Inject private AuditRecorder audit;

  /**
   * Saves settings together. One that stays as it is set here is not touched.
   *
   * @param values by setting; null lets the operator's value, or the default, count again
   * @param unchanged refuses the change when the settings are not as its author has read them
   * @throws WorkflowException UNKNOWN_CODE, ILLEGAL_MOVE, INVALID_DATA; then none is saved
   */
  public void save(Map<OperatorSetting, String> values, Runnable unchanged) {
    stored.read(values.keySet());
    unchanged.run();
    boolean otherServer =
        values.entrySet().stream()
            .filter(each -> OperatorSetting.MAIL_SERVER.contains(each.getKey()))
            .anyMatch(each -> isChange(each.getKey(), each.getValue()));
    if (otherServer && !values.containsKey(OperatorSetting.SMTP_PASSWORD)) {
      // A password that is kept here must not go to a server that another person chooses, nor
      // unencrypted.
      save(OperatorSetting.SMTP_PASSWORD, null);
    }
    values.forEach(this::save);
  }

  private static boolean isChange(OperatorSetting setting, String value) {
    boolean isSet = setting.source() == SettingSource.CONSOLE;
    return value == null ? isSet : !isSet || !setting.value().equals(Optional.of(value));
  }

  private void save(OperatorSetting setting, String value) {
    if (!isChange(setting, value)) {
      return;
    }
    String before = setting.value().orElse(null);
    stored.save(setting, value);
    String after = value == null ? setting.withoutConsole().orElse(null) : value;
    AuditSubject subject = new AuditSubject(AuditSubject.Kind.SERVER_SETTING, setting.variable());
    AuditAction action = value == null ? AuditAction.RESET : AuditAction.CHANGED;
    if (setting.isSecret()) {
      audit.noteSecret(action, subject, before != null, after != null);
    } else if (Objects.equals(before, after)) {
      audit.note(action, subject);
    } else {
      audit.noteChange(action, subject, before, after);
    }
  }
}
