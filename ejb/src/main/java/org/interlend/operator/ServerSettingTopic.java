package org.interlend.operator;

import java.util.Arrays;
import java.util.List;

/** What settings of the operator are about. */
public enum ServerSettingTopic {
  DATABASE,
  ADDRESSES,
  CONNECTIONS,
  MESSAGES,
  MAIL,
  SECRETS,
  RETENTION,
  CATALOG,
  OPERATION;

  /** In their declared order. */
  public List<OperatorSetting> settings() {
    return Arrays.stream(OperatorSetting.values())
        .filter(setting -> setting.topic() == this)
        .toList();
  }

  /** Those that administrators may change in the console. */
  public List<OperatorSetting> changeable() {
    return settings().stream().filter(OperatorSetting::isChangeable).toList();
  }
}
