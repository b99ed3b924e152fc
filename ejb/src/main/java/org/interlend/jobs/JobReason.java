package org.interlend.jobs;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a job is not started. */
public enum JobReason implements RefusalReason {
  UNKNOWN_JOB(ProblemKind.UNKNOWN_CODE, null),
  JOB_RUNNING(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  JOB_WITHOUT_OPTIONS(ProblemKind.INVALID_DATA, null),
  JOB_NOT_FOR_PARTNER(ProblemKind.UNKNOWN_CODE, Subject.PARTNER);

  private final Problem problem;

  JobReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
