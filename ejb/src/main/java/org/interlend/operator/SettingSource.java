package org.interlend.operator;

/** Where the value in force of a setting comes from. */
public enum SettingSource {
  /** An administrator has set it in the console. */
  CONSOLE,
  /** The operator has set the environment variable. */
  OPERATOR,
  DEFAULT,
  /** There is no value. */
  NONE
}
