package org.interlend.importing;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step of an import is refused. */
public enum ImportReason implements RefusalReason {
  UNKNOWN_IMPORT(ProblemKind.UNKNOWN_REQUEST),
  IMPORT_CANNOT_BE_STOPPED(ProblemKind.ILLEGAL_MOVE),
  IMPORT_CANNOT_BE_RESUMED(ProblemKind.ILLEGAL_MOVE),
  IMPORT_CANNOT_BE_LOADED(ProblemKind.ILLEGAL_MOVE),
  IMPORT_FILE_DELETED(ProblemKind.ILLEGAL_MOVE),
  IMPORT_CANNOT_BECOME(ProblemKind.ILLEGAL_MOVE);

  private final Problem problem;

  ImportReason(ProblemKind kind) {
    problem = new Problem(kind, Subject.REQUEST);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
