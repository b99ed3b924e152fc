package org.interlend.partners.protocol;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why the connection to a partner is refused when its record is saved. */
public enum ConnectionSettingsReason implements RefusalReason {
  TARGET_NOT_ALLOWED,
  ADDRESS_UNUSABLE,
  SETTINGS_OF_ANOTHER_PROTOCOL,
  NO_LISTENER_ADDRESS,
  PORT_REQUIRED,
  PORT_TAKEN,
  KEY_STORE_REQUIRED,
  SERVER_INCOMPLETE,
  TLS_REQUIRED_FOR_PIN,
  PERSONAL_DATA_NEEDS_RIGHT,
  SIGEL_REQUIRED,
  SIGEL_TWICE,
  SIGEL_TAKEN,
  API_KEY_REQUIRED,
  TEMPLATE_UNKNOWN_NAME,
  TEMPLATE_BAD_DATE,
  LIBRIS_STATUS_TWICE;

  @Override
  public Problem problem() {
    return new Problem(ProblemKind.INVALID_DATA, Subject.CONNECTION);
  }
}
