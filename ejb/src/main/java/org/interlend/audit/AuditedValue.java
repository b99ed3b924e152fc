package org.interlend.audit;

import java.util.Objects;

/**
 * A value of a record at one moment.
 *
 * @param compared what tells whether it has changed
 * @param shown what the audit keeps; null for none
 */
record AuditedValue(String compared, String shown) {

  static final String MASK = "***";

  static AuditedValue of(Object value) {
    String text = ValueText.of(value);
    return new AuditedValue(text, text);
  }

  /** Of a secret only that there is one. */
  static AuditedValue confidential(Object value) {
    return new AuditedValue(Objects.toString(value, null), value == null ? null : MASK);
  }
}
