package org.interlend.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.staff.Audit;
import org.interlend.staff.AuditEntry;

/**
 * The record a form shows, as it was when it was read. Whoever saves after somebody else is told so
 * once, with all they typed still in the form; when they save again, they know what they do.
 */
@Dependent
public class FormVersion implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Audit audit;
  @Inject private Times times;

  private Long version;
  private boolean overtaken;

  public void read(long version) {
    this.version = version;
  }

  /** Whether the form shows a record that is there already, not a new one. */
  public boolean known() {
    return version != null;
  }

  /** Whether somebody else has changed the record while it was in the form. */
  public boolean overtaken() {
    return overtaken;
  }

  /**
   * Call it with the record that is there now, before it is written over.
   *
   * @param about the record as the audit names it, such as "partner BRIGHTWATER"
   * @throws WorkflowProblem INVALID_DATA when a new record would hide it; CHANGED_MEANWHILE when
   *     somebody else has changed it
   */
  public void compare(long versionNow, String about) {
    if (version == null) {
      throw new WorkflowProblem(
          ProblemKind.INVALID_DATA, null, about, "There is already a " + about + ".");
    }
    if (version != versionNow) {
      version = versionNow;
      overtaken = true;
      throw new WorkflowProblem(ProblemKind.CHANGED_MEANWHILE, null, about, warning(about));
    }
  }

  private String warning(String about) {
    return audit.latest(about).stream().findFirst().map(this::who).orElse("Somebody else")
        + " changed this record while you were editing it. Nothing is saved yet, and all you typed"
        + " is still here. Look at the record as it is now; to put yours in its place, save again.";
  }

  private String who(AuditEntry change) {
    return "At %s %s".formatted(times.clock(change.happenedAt()), change.doneBy());
  }

  /** Notes in the audit that the record was written. */
  public void written(String by, String about) {
    audit.note(by, known() ? "changed" : "created", about);
  }

  /** Who changed the record, the latest first. */
  public List<AuditEntry> changes(String about) {
    return known() ? audit.latest(about) : List.of();
  }
}
