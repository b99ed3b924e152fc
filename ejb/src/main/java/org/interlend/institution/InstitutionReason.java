package org.interlend.institution;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why the library refuses a step because of its own records. */
public enum InstitutionReason implements RefusalReason {
  NO_INSTITUTION(ProblemKind.UNKNOWN_CODE, Subject.INSTITUTION),
  LOGO_UNREADABLE(ProblemKind.INVALID_DATA, Subject.INSTITUTION),
  LOGO_TOO_LARGE(ProblemKind.INVALID_DATA, Subject.INSTITUTION),
  UNKNOWN_LIBRARY(ProblemKind.UNKNOWN_CODE, Subject.LIBRARY),
  LIBRARY_INACTIVE(ProblemKind.UNKNOWN_CODE, Subject.LIBRARY),
  UNKNOWN_LOCATION(ProblemKind.UNKNOWN_CODE, Subject.LOCATION),
  UNKNOWN_DESK(ProblemKind.UNKNOWN_CODE, Subject.DESK),
  HOURS_UNREADABLE(ProblemKind.INVALID_DATA, Subject.HOURS),
  HOURS_IMPOSSIBLE(ProblemKind.INVALID_DATA, Subject.HOURS),
  ALWAYS_CLOSED(ProblemKind.INVALID_DATA, Subject.HOURS),
  CLOSED_DAY_UNREADABLE(ProblemKind.INVALID_DATA, Subject.HOURS),
  LOCATION_TWICE(ProblemKind.INVALID_DATA, Subject.LOCATIONS),
  DESK_TWICE(ProblemKind.INVALID_DATA, Subject.DESKS),
  LOCATION_ELSEWHERE(ProblemKind.ILLEGAL_MOVE, Subject.LOCATIONS),
  DESK_ELSEWHERE(ProblemKind.ILLEGAL_MOVE, Subject.DESKS),
  LOCATION_OF_PARTNERS(ProblemKind.ILLEGAL_MOVE, Subject.LOCATIONS),
  LOCATION_OF_RULES(ProblemKind.ILLEGAL_MOVE, Subject.LOCATIONS),
  LOCATION_WITH_HOLDINGS(ProblemKind.ILLEGAL_MOVE, Subject.LOCATIONS),
  LOCATION_WITH_LENT_ITEMS(ProblemKind.ILLEGAL_MOVE, Subject.LOCATIONS),
  DESK_OF_PARTNERS(ProblemKind.ILLEGAL_MOVE, Subject.DESKS),
  DESK_WITH_MOVES(ProblemKind.ILLEGAL_MOVE, Subject.DESKS),
  LAST_DESK_WITH_HOLDS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  LIBRARY_OF_PARTNERS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  INACTIVE_LIBRARY_OF_PARTNERS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  INACTIVE_LIBRARY_OF_RULES(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  LIBRARY_OF_ACCOUNTS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  LIBRARY_OF_CLAIM_MAPPINGS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  LIBRARY_WITH_ITEMS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  LIBRARY_WITH_HOLDS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  LIBRARY_WITH_LOANS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY),
  LIBRARY_WITH_REQUESTS(ProblemKind.ILLEGAL_MOVE, Subject.LIBRARY);

  private final Problem problem;

  InstitutionReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
