package org.interlend.jobs;

import org.interlend.ProblemKind;
import org.interlend.Reason;
import org.interlend.WorkflowProblem.Subject;

/** Why a job is not started. */
public enum JobReason implements Reason {
  UNKNOWN_JOB(ProblemKind.UNKNOWN_CODE, null),
  JOB_RUNNING(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  JOB_WITHOUT_OPTIONS(ProblemKind.INVALID_DATA, null),
  JOB_NOT_FOR_PARTNER(ProblemKind.UNKNOWN_CODE, Subject.PARTNER);

  private final ProblemKind kind;
  private final Subject about;

  JobReason(ProblemKind kind, Subject about) {
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
