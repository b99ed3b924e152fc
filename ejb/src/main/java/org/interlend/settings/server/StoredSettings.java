package org.interlend.settings.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.interlend.WorkflowException;
import org.interlend.operator.OperatorSetting;
import org.interlend.security.SecretCipher;
import org.interlend.settings.cache.SettingsVersionTracker;

/** Saves what administrators set in the console. */
@ApplicationScoped
@Transactional
public class StoredSettings {

  @Inject private EntityManager em;
  @Inject private SettingsVersionTracker version;
  @Inject private SecretCipher cipher;

  /** Reads what is set, for changes: another change from now on is a conflict with them. */
  public void read(Collection<OperatorSetting> settings) {
    version.latest();
    settings.forEach(setting -> em.find(StoredSetting.class, setting.name()));
  }

  /**
   * Sets a setting, or lets the operator's value count again.
   *
   * @param value null for the operator's value, or the default
   * @throws WorkflowException UNKNOWN_CODE for a setting that the console cannot change,
   *     INVALID_DATA for a value that is not possible
   */
  public void save(OperatorSetting setting, String value) {
    if (!setting.isChangeable()) {
      throw new WorkflowException(ServerSettingReason.SETTING_NOT_CHANGEABLE, setting.variable());
    }
    if (value != null && setting.problemOf(value).isPresent()) {
      throw new WorkflowException(
          ServerSettingReason.SETTING_NOT_POSSIBLE, setting.variable(), setting.allowed());
    }
    StoredSetting stored = em.find(StoredSetting.class, setting.name());
    if (value == null) {
      if (stored != null) {
        em.remove(stored);
      }
    } else {
      if (stored == null) {
        stored = new StoredSetting(setting.name());
        em.persist(stored);
      }
      if (setting.isSecret()) {
        stored.setEncrypted(cipher.encrypt(value, setting.name()));
      } else {
        stored.set(value);
      }
    }
    em.flush();
  }
}
