package org.interlend.institution;

import org.interlend.ProblemKind;
import org.interlend.Reason;
import org.interlend.WorkflowProblem.Subject;

/** Why the library refuses a step because of its own records. */
public enum InstitutionReason implements Reason {
  NO_INSTITUTION(ProblemKind.UNKNOWN_CODE, Subject.INSTITUTION),
  UNKNOWN_LIBRARY(ProblemKind.UNKNOWN_CODE, Subject.LIBRARY),
  UNKNOWN_LOCATION(ProblemKind.UNKNOWN_CODE, Subject.LOCATION),
  UNKNOWN_DESK(ProblemKind.UNKNOWN_CODE, Subject.DESK),
  HOURS_UNREADABLE(ProblemKind.INVALID_DATA, Subject.HOURS),
  HOURS_IMPOSSIBLE(ProblemKind.INVALID_DATA, Subject.HOURS),
  ALWAYS_CLOSED(ProblemKind.INVALID_DATA, Subject.HOURS);

  private final ProblemKind kind;
  private final Subject about;

  InstitutionReason(ProblemKind kind, Subject about) {
    this.kind = kind;
    this.about = about;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public Subject about() {
    return about;
  }
}
