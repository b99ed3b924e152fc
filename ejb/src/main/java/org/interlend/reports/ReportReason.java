package org.interlend.reports;

import org.interlend.ProblemKind;
import org.interlend.Reason;
import org.interlend.WorkflowProblem.Subject;

/** Why statistics are refused. */
public enum ReportReason implements Reason {
  PERIOD_ENDS_BEFORE_IT_BEGINS(ProblemKind.INVALID_DATA),
  TOO_MANY_GROUPS(ProblemKind.INVALID_DATA);

  private final ProblemKind kind;

  ReportReason(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public Subject about() {
    return null;
  }
}
