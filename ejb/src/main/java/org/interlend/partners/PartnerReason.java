package org.interlend.partners;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step is refused because of a partner's record. */
public enum PartnerReason implements RefusalReason {
  UNKNOWN_PARTNER(ProblemKind.UNKNOWN_CODE, Subject.PARTNER),
  PARTNER_NOT_FOR_BORROWING(ProblemKind.PARTNER_NOT_FOR_THIS_SIDE, Subject.PARTNER),
  PARTNER_NOT_FOR_LENDING(ProblemKind.PARTNER_NOT_FOR_THIS_SIDE, Subject.PARTNER),
  CHARGES_SWITCHED_OFF(ProblemKind.STEP_SWITCHED_OFF, Subject.PARTNER),
  NO_CERTIFICATE(ProblemKind.INVALID_DATA, Subject.CLIENT_CERTIFICATE),
  LINK_TOO_LONG(ProblemKind.INVALID_DATA, Subject.REQUEST_LINK),
  LINK_WITHOUT_PLACEHOLDER(ProblemKind.INVALID_DATA, Subject.REQUEST_LINK),
  LINK_UNKNOWN_PLACEHOLDER(ProblemKind.INVALID_DATA, Subject.REQUEST_LINK),
  LINK_WITHOUT_HOST(ProblemKind.INVALID_DATA, Subject.REQUEST_LINK),
  LINK_PLACEHOLDER_IN_HOST(ProblemKind.INVALID_DATA, Subject.REQUEST_LINK),
  LINK_NO_ADDRESS(ProblemKind.INVALID_DATA, Subject.REQUEST_LINK),
  LINK_OPENURL_OUTSIDE_QUERY(ProblemKind.INVALID_DATA, Subject.REQUEST_LINK),
  UNKNOWN_RULE(ProblemKind.UNKNOWN_CODE, Subject.INSTITUTION),
  TOO_MANY_RULES(ProblemKind.INVALID_DATA, null),
  RULE_WITHOUT_EFFECT(ProblemKind.INVALID_DATA, Subject.LOCATION);

  private final Problem problem;

  PartnerReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
