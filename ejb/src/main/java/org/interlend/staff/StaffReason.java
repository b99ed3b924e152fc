package org.interlend.staff;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step about accounts, tokens and views is refused. */
public enum StaffReason implements RefusalReason {
  UNKNOWN_ACCOUNT(ProblemKind.UNKNOWN_CODE, null),
  UNKNOWN_TOKEN(ProblemKind.UNKNOWN_CODE, null),
  ROLE_NOT_HELD(ProblemKind.INVALID_DATA, Subject.ROLES),
  TOKEN_EXPIRED(ProblemKind.INVALID_DATA, Subject.EXPIRES),
  TOO_MANY_TOKENS(ProblemKind.INVALID_DATA, Subject.ACCOUNT),
  UNKNOWN_SESSION(ProblemKind.UNKNOWN_CODE, null),
  LAST_ADMINISTRATOR(ProblemKind.ILLEGAL_MOVE, Subject.ACCOUNT),
  ACCOUNT_NOT_ACTIVE(ProblemKind.ILLEGAL_MOVE, Subject.ACCOUNT),
  ACCOUNT_WITHOUT_EMAIL(ProblemKind.INVALID_DATA, Subject.EMAIL),
  LINK_NOT_VALID(ProblemKind.ILLEGAL_MOVE, null),
  PASSWORD_TOO_SHORT(ProblemKind.PASSWORD_REFUSED, Subject.PASSWORD),
  PASSWORD_TOO_LONG(ProblemKind.PASSWORD_REFUSED, Subject.PASSWORD),
  PASSWORD_TOO_COMMON(ProblemKind.PASSWORD_REFUSED, Subject.PASSWORD),
  PASSWORD_SAME(ProblemKind.PASSWORD_REFUSED, Subject.PASSWORD),
  PASSWORD_OF_DIRECTORY(ProblemKind.ILLEGAL_MOVE, null),
  NO_DIRECTORY(ProblemKind.INVALID_DATA, Subject.PASSWORD),
  NO_PASSWORD_WITH_PROVIDER(ProblemKind.ILLEGAL_MOVE, null),
  NO_PROVIDER(ProblemKind.INVALID_DATA, Subject.PASSWORD),
  UNKNOWN_CLAIM_MAPPING(ProblemKind.UNKNOWN_CODE, null),
  CLAIM_MAPPING_EXISTS(ProblemKind.INVALID_DATA, null),
  CLAIM_MAPPING_GIVES_NOTHING(ProblemKind.INVALID_DATA, Subject.ROLES),
  TOO_MANY_CLAIM_MAPPINGS(ProblemKind.INVALID_DATA, null),
  CURRENT_PASSWORD_WRONG(ProblemKind.PASSWORD_REFUSED, Subject.CURRENT_PASSWORD),
  TOO_MANY_PASSWORDS(ProblemKind.TOO_MANY_ATTEMPTS, Subject.CURRENT_PASSWORD),
  VIEW_WITHOUT_NAME(ProblemKind.MISSING_DATA, null),
  VIEW_NAME_IN_USE(ProblemKind.INVALID_DATA, null),
  TOO_MANY_VIEWS(ProblemKind.INVALID_DATA, null),
  FILTER_TOO_LONG(ProblemKind.INVALID_DATA, null),
  VIEW_OF_ANOTHER(ProblemKind.INVALID_DATA, null);

  private final Problem problem;

  StaffReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
