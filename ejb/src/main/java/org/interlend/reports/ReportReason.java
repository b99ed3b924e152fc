package org.interlend.reports;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;

/** Why statistics are refused. */
public enum ReportReason implements RefusalReason {
  PERIOD_ENDS_BEFORE_IT_BEGINS(ProblemKind.INVALID_DATA),
  TOO_MANY_GROUPS(ProblemKind.INVALID_DATA);

  private final Problem problem;

  ReportReason(ProblemKind kind) {
    problem = new Problem(kind, null);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
