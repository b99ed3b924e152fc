package org.interlend.borrowing.patronrequest;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step of a patron request is refused. */
public enum PatronRequestReason implements RefusalReason {
  UNKNOWN_PATRON_REQUEST(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  PATRON_REQUEST_CANNOT_BECOME(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  PATRON_REQUEST_INCOMPLETE(ProblemKind.MISSING_DATA, Subject.REQUEST),
  PARTNER_TAKES_NO_PATRON_REQUESTS(ProblemKind.PARTNER_INCOMPLETE, Subject.PARTNER),
  TOO_MANY_PATRON_REQUESTS(ProblemKind.ILLEGAL_MOVE, Subject.PATRON),
  NOTHING_TO_CONFIRM(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  ORDER_NUMBER_TOO_LONG(ProblemKind.INVALID_DATA, Subject.REQUEST);

  private final Problem problem;

  PatronRequestReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
