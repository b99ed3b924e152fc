package org.interlend.console.forms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditLog;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSnapshot;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleReason;
import org.interlend.console.Times;
import org.interlend.security.Permission;

/**
 * Detects concurrent changes of the record in a form. A user who saves after another change is told
 * once, with all input still in the form; the second attempt overwrites.
 */
@Dependent
public class FormVersion implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AuditRecorder audit;
  @Inject private AuditLog auditLog;
  @Inject private Times times;
  @Inject private ActionRunner actionRunner;

  private Long version;
  private boolean stale;

  public void read(long version) {
    this.version = version;
  }

  /** Whether the form edits an existing record. */
  public boolean known() {
    return version != null;
  }

  /** Whether another user has changed the record since the form read it. */
  public boolean stale() {
    return stale;
  }

  /**
   * Call it with the current record before it is overwritten.
   *
   * @param about the record
   * @throws WorkflowException INVALID_DATA when a new record has the code of an existing one;
   *     CHANGED_MEANWHILE when another user has changed it
   */
  private void compare(long versionNow, AuditSubject about) {
    if (version == null) {
      throw new WorkflowException(ConsoleReason.RECORD_EXISTS, about.name(), about);
    }
    if (version != versionNow) {
      version = versionNow;
      stale = true;
      throw changed(about);
    }
  }

  /** A record that was deleted while the form was open, is not created again. */
  private void requireNew(AuditSubject about) {
    if (known()) {
      throw new WorkflowException(ConsoleReason.RECORD_GONE, about.name());
    }
  }

  private WorkflowException changed(AuditSubject about) {
    return auditLog.latest(about).stream()
        .findFirst()
        .map(
            change ->
                new WorkflowException(
                    ConsoleReason.RECORD_CHANGED_BY,
                    about.name(),
                    times.clock(change.happenedAt()),
                    change.doneBy()))
        .orElseGet(() -> new WorkflowException(ConsoleReason.RECORD_CHANGED, about.name()));
  }

  /**
   * Changes the record in one transaction, unless another user has changed it.
   *
   * @param action that the audit notes
   * @param now reads the present version of the record; empty while there is none
   * @param component for a problem, such as {@link ActionRunner#in}; null for the top of the page
   * @return whether it is changed; if not, the page shows why
   */
  boolean change(
      Permission needed,
      AuditAction action,
      AuditSubject about,
      Supplier<Optional<Long>> now,
      Runnable write,
      Function<WorkflowException, String> component) {
    return actionRunner.change(
        needed,
        () -> {
          AuditSnapshot change = audit.begin(about);
          now.get().ifPresentOrElse(version -> compare(version, about), () -> requireNew(about));
          write.run();
          audit.end(action, change);
        },
        component);
  }

  /**
   * Saves a new record that has its key only then.
   *
   * @param write returns the record
   * @param component for a problem; null for the top of the page
   * @return whether it is saved; if not, the page shows why
   */
  boolean create(
      Permission needed,
      Supplier<AuditSubject> write,
      Function<WorkflowException, String> component) {
    return actionRunner.change(
        needed, () -> audit.note(AuditAction.CREATED, write.get()), component);
  }

  /** Changes of the record, latest first. */
  List<AuditEntry> changes(AuditSubject about) {
    return auditLog.latest(about);
  }
}
