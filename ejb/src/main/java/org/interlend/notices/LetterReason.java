package org.interlend.notices;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step about letters and statements is refused. */
public enum LetterReason implements RefusalReason {
  UNKNOWN_LETTER(ProblemKind.UNKNOWN_CODE, null),
  LETTER_NOT_GIVEN_UP(ProblemKind.ILLEGAL_MOVE, null),
  MORE_LETTERS(ProblemKind.CHANGED_MEANWHILE, null),
  LETTER_WITH_PASSWORD_LINK(ProblemKind.ILLEGAL_MOVE, null),
  PATRON_WITHOUT_ADDRESS(ProblemKind.MISSING_DATA, Subject.PATRON),
  PARTNER_WITHOUT_ADDRESS(ProblemKind.MISSING_DATA, Subject.PARTNER),
  LETTER_EMPTY(ProblemKind.MISSING_DATA, null),
  LETTER_TOO_LONG(ProblemKind.INVALID_DATA, null),
  LETTER_UNKNOWN_PLACEHOLDER(ProblemKind.INVALID_DATA, null),
  LETTER_SINGLE_BRACE(ProblemKind.INVALID_DATA, null),
  STATEMENT_TOO_LONG(ProblemKind.INVALID_DATA, null);

  private final Problem problem;

  LetterReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
