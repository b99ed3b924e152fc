package org.interlend.requests.reason;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step, or a look-up, is refused because of the reason that it names. */
public enum ReasonCodeReason implements RefusalReason {
  REASON_MISSING(ProblemKind.MISSING_DATA, Subject.REQUEST),
  REASON_NOT_OFFERED(ProblemKind.INVALID_DATA, Subject.REASON),
  UNKNOWN_REASON(ProblemKind.UNKNOWN_CODE, Subject.REQUEST);

  private final Problem problem;

  ReasonCodeReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
