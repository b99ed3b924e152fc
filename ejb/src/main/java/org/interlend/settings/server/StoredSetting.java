package org.interlend.settings.server;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.interlend.persistence.Confidential;

/**
 * A setting of the operator that an administrator has set in the console. It lives until the
 * operator's value, or the default, is to count again.
 */
@Entity
@Cacheable
@Table(name = "server_setting")
public class StoredSetting {

  /** The name of the {@link org.interlend.operator.OperatorSetting}. */
  @Id private String name;

  /** Null for a secret. */
  @Column(name = "setting_value")
  private String value;

  /** Null unless it is a secret. */
  @Column(name = "encrypted_value")
  @Confidential
  private String encryptedValue;

  @Version private long version;

  protected StoredSetting() {}

  StoredSetting(String name) {
    this.name = name;
  }

  void set(String value) {
    this.value = value;
  }

  void setEncrypted(String encrypted) {
    encryptedValue = encrypted;
  }
}
