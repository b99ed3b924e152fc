package org.interlend.operator;

/** What the value of a setting is, by which a form draws it and says what it expects. */
public enum SettingValueKind {
  TEXT,
  CHOICE,
  NUMBER,
  SPAN,
  HOST,
  WEB_ADDRESS,
  SENDER,
  /** Of settings that no form has. */
  OTHER
}
