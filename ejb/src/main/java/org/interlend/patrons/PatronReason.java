package org.interlend.patrons;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step of or about a patron is refused. */
public enum PatronReason implements RefusalReason {
  UNKNOWN_PATRON(ProblemKind.UNKNOWN_PATRON, Subject.PATRON),
  AMBIGUOUS_PATRON(ProblemKind.AMBIGUOUS_PATRON, Subject.PATRON),
  TOO_MANY_WRONG_PINS(ProblemKind.TOO_MANY_WRONG_PINS, Subject.PIN),
  WRONG_PIN(ProblemKind.PATRON_AUTHENTICATION_FAILED, Subject.PIN),
  BARCODE_OF_ANOTHER_PATRON(ProblemKind.INVALID_DATA, Subject.PATRON),
  EXTERNAL_ID_OF_ANOTHER_PATRON(ProblemKind.INVALID_DATA, Subject.PATRON),
  ADDRESS_WITHOUT_FIRST_LINE(ProblemKind.INVALID_DATA, Subject.ADDRESS),
  PATRON_NOT_ERASABLE(ProblemKind.PATRON_NOT_ERASABLE, Subject.PATRON);

  private final Problem problem;

  PatronReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
