package org.interlend.partners.profile;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step is refused because of a workflow profile, or a change of one. */
public enum ProfileReason implements RefusalReason {
  STEP_SWITCHED_OFF(ProblemKind.STEP_SWITCHED_OFF, Subject.REQUEST),
  UNKNOWN_PROFILE(ProblemKind.UNKNOWN_CODE, Subject.WORKFLOW_PROFILE),
  UNKNOWN_BORROWING_PROFILE(ProblemKind.UNKNOWN_CODE, Subject.BORROWING_PROFILE),
  UNKNOWN_LENDING_PROFILE(ProblemKind.UNKNOWN_CODE, Subject.LENDING_PROFILE),
  PROFILE_NAME_TAKEN(ProblemKind.INVALID_DATA, Subject.WORKFLOW_PROFILE),
  PROFILE_SIDE_FIXED(ProblemKind.INVALID_DATA, Subject.WORKFLOW_PROFILE),
  PROFILE_OF_ONE_SIDE(ProblemKind.INVALID_DATA, Subject.WORKFLOW_PROFILE),
  PROFILE_IN_USE(ProblemKind.ILLEGAL_MOVE, Subject.WORKFLOW_PROFILE);

  private final Problem problem;

  ProfileReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
