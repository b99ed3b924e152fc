package org.interlend.requests;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why both sides refuse a step of a request. */
public enum RequestReason implements RefusalReason {
  NO_WARNING(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  REQUEST_CANNOT_BECOME(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  UNKNOWN_NUMBER(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  /** Of a partner that both borrows and lends. */
  UNKNOWN_ITEM_NUMBER(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  NUMBER_OF_ANOTHER_REQUEST(ProblemKind.DUPLICATE_REQUEST, Subject.REQUEST),
  TOO_LATE_TO_CANCEL(ProblemKind.TOO_LATE_TO_CANCEL, Subject.REQUEST),
  /** Neither code nor name of the library behind the broker. */
  LIBRARY_WITHOUT_NAME(ProblemKind.MISSING_DATA, null),
  ADDRESS_TOO_LONG(ProblemKind.INVALID_DATA, null),
  NOTE_EMPTY(ProblemKind.MISSING_DATA, null),
  NOTE_TOO_LONG(ProblemKind.INVALID_DATA, null),
  UNKNOWN_ASSIGNEE(ProblemKind.INVALID_DATA, Subject.ACCOUNT),
  TOO_MANY_NOTES(ProblemKind.INVALID_DATA, Subject.REQUEST),
  REQUEST_NUMBER_TOO_LONG(ProblemKind.INVALID_DATA, Subject.REQUEST),
  ITEM_NUMBER_TOO_LONG(ProblemKind.INVALID_DATA, Subject.ITEM),
  NEITHER_FILE_NOR_LINK(ProblemKind.MISSING_DATA, Subject.FILE),
  FILE_REMOVED(ProblemKind.MISSING_DATA, Subject.FILE),
  UNKNOWN_LINK(ProblemKind.UNKNOWN_CODE, Subject.FILE),
  FILE_CLOSED(ProblemKind.ILLEGAL_MOVE, Subject.FILE),
  NO_LINK_TO_WITHDRAW(ProblemKind.ILLEGAL_MOVE, Subject.FILE),
  FILE_EMPTY(ProblemKind.MISSING_DATA, Subject.FILE),
  FILE_TOO_LARGE(ProblemKind.FILE_TOO_LARGE, Subject.FILE);

  private final Problem problem;

  RequestReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
