package org.interlend.staff;

import org.interlend.ProblemKind;
import org.interlend.Reason;
import org.interlend.WorkflowProblem.Subject;

/** Why a step about accounts, tokens and views is refused. */
public enum StaffReason implements Reason {
  UNKNOWN_ACCOUNT(ProblemKind.UNKNOWN_CODE, null),
  UNKNOWN_TOKEN(ProblemKind.UNKNOWN_CODE, null),
  ROLE_NOT_HELD(ProblemKind.INVALID_DATA, Subject.ROLES),
  TOKEN_EXPIRED(ProblemKind.INVALID_DATA, Subject.EXPIRES),
  TOO_MANY_TOKENS(ProblemKind.INVALID_DATA, Subject.ACCOUNT),
  VIEW_WITHOUT_NAME(ProblemKind.MISSING_DATA, null),
  VIEW_NAME_IN_USE(ProblemKind.INVALID_DATA, null),
  TOO_MANY_VIEWS(ProblemKind.INVALID_DATA, null),
  FILTER_TOO_LONG(ProblemKind.INVALID_DATA, null),
  VIEW_OF_ANOTHER(ProblemKind.INVALID_DATA, null);

  private final ProblemKind kind;
  private final Subject about;

  StaffReason(ProblemKind kind, Subject about) {
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
