package org.interlend.console;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a page refuses an action before it reaches the library's rules. */
public enum ConsoleReason implements RefusalReason {
  RECORD_EXISTS(ProblemKind.INVALID_DATA, null),
  RECORD_CHANGED(ProblemKind.CHANGED_MEANWHILE, null),
  SETTING_CHANGED(ProblemKind.CHANGED_MEANWHILE, null),
  RECORD_GONE(ProblemKind.CHANGED_MEANWHILE, null),
  RECORD_CHANGED_BY(ProblemKind.CHANGED_MEANWHILE, null),
  REQUEST_CHANGED_BY(ProblemKind.CHANGED_MEANWHILE, Subject.REQUEST),
  RENEWAL_GONE(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  NO_FILE_CHOSEN(ProblemKind.MISSING_DATA, Subject.FILE),
  NO_IMPORT_FILE_CHOSEN(ProblemKind.MISSING_DATA, null),
  IMPORT_FILE_TOO_LARGE(ProblemKind.INVALID_DATA, null),
  NOT_UTF_8(ProblemKind.INVALID_DATA, null),
  NOT_CSV(ProblemKind.INVALID_DATA, null),
  FIELDS_MISSING(ProblemKind.INVALID_DATA, null),
  TOO_MANY_LINES(ProblemKind.INVALID_DATA, null),
  UNKNOWN_COLUMN(ProblemKind.INVALID_DATA, null),
  COLUMN_MISSING(ProblemKind.INVALID_DATA, null),
  NOT_A_VALUE(ProblemKind.INVALID_DATA, null),
  NO_ALL_DAY_EVENTS(ProblemKind.INVALID_DATA, Subject.HOURS),
  TOO_MANY_EVENTS(ProblemKind.INVALID_DATA, Subject.HOURS),
  EVENT_WITHOUT_DAYS(ProblemKind.INVALID_DATA, Subject.HOURS),
  NOT_ON_EXPIRED_SHELF(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  NO_PATRON_FOUND(ProblemKind.UNKNOWN_PATRON, Subject.PATRON),
  NO_LOAN_OF_PATRON(ProblemKind.ITEM_NOT_ON_LOAN, Subject.ITEM),
  NO_AMOUNT(ProblemKind.INVALID_DATA, Subject.AMOUNT),
  NO_AMOUNT_OR_NOTHING(ProblemKind.INVALID_DATA, Subject.AMOUNT),
  AMOUNT_CHANGED(ProblemKind.CHANGED_MEANWHILE, null),
  NO_MESSAGE_YET(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  NOT_SIMULATED_ITEM(ProblemKind.UNKNOWN_ITEM, Subject.ITEM);

  private final Problem problem;

  ConsoleReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }

  @Override
  public String bundle() {
    return "org.interlend.console.Problems";
  }
}
