package org.interlend.console.forms;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;

/** The form of one record, whose changes the audit has. */
public abstract class RecordForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject protected ConsoleTexts texts;
  @Inject protected FormVersion formVersion;
  @Inject protected ActionRunner actionRunner;

  /** The record, as the audit names it. */
  protected abstract AuditSubject subject();

  public FormVersion formVersion() {
    return formVersion;
  }

  /** Changes of the record, latest first; none of a new one. */
  public List<AuditEntry> changes() {
    return formVersion.known() ? formVersion.changes(subject()) : List.of();
  }
}
