package org.interlend.console.forms;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.security.Permission;

/** The form of one record, whose changes the audit has. */
public abstract class RecordForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject protected ConsoleTexts texts;
  @Inject protected FormVersion formVersion;
  @Inject protected ActionRunner actionRunner;

  /** The record, as the audit names it. */
  protected abstract AuditSubject subject();

  /** Saves the record and leaves; problems are shown at the top of the page. */
  protected void save(
      Permission needed, Supplier<Optional<Long>> now, Runnable write, String done, String page) {
    save(needed, now, write, problem -> null, done, page);
  }

  /**
   * Saves the record and leaves, unless another user has changed it.
   *
   * @param now reads the present version of the record; empty while there is none
   * @param component for a problem, such as {@link ActionRunner#in}; null for the top of the page
   * @param done what the next page says
   * @param page the name and parameters of the next page
   */
  protected void save(
      Permission needed,
      Supplier<Optional<Long>> now,
      Runnable write,
      Function<WorkflowException, String> component,
      String done,
      String page) {
    leaveAfter(save(needed, now, write, component), done, page);
  }

  /**
   * Saves the record, unless another user has changed it.
   *
   * @return whether it is saved; if not, the page shows why
   */
  protected boolean save(
      Permission needed,
      Supplier<Optional<Long>> now,
      Runnable write,
      Function<WorkflowException, String> component) {
    AuditAction action = formVersion.known() ? AuditAction.CHANGED : AuditAction.CREATED;
    return formVersion.change(needed, action, subject(), now, write, component);
  }

  /**
   * Saves a record that has its number only then, and leaves.
   *
   * @param write returns the record, as the audit names it
   */
  protected void saveNumbered(
      Permission needed,
      Supplier<Optional<Long>> now,
      Supplier<AuditSubject> write,
      Function<WorkflowException, String> component,
      String done,
      String page) {
    boolean saved =
        formVersion.known()
            ? save(needed, now, write::get, component)
            : formVersion.create(needed, write, component);
    leaveAfter(saved, done, page);
  }

  /** Removes the record and leaves. */
  protected void remove(
      Permission needed, Supplier<Optional<Long>> now, Runnable write, String done, String page) {
    change(needed, AuditAction.REMOVED, now, write, done, page);
  }

  /** Changes the record otherwise than by saving the form, and leaves. */
  protected void change(
      Permission needed,
      AuditAction action,
      Supplier<Optional<Long>> now,
      Runnable write,
      String done,
      String page) {
    leaveAfter(
        formVersion.change(needed, action, subject(), now, write, problem -> null), done, page);
  }

  private void leaveAfter(boolean success, String done, String page) {
    if (success) {
      actionRunner.leave(done, page);
    }
  }

  public FormVersion formVersion() {
    return formVersion;
  }

  /** Changes of the record, latest first; none of a new one. */
  public List<AuditEntry> changes() {
    return formVersion.known() ? formVersion.changes(subject()) : List.of();
  }
}
