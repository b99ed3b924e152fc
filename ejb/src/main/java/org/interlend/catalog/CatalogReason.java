package org.interlend.catalog;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why the catalog refuses a step. */
public enum CatalogReason implements RefusalReason {
  UNKNOWN_BARCODE(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  UNKNOWN_TITLE(ProblemKind.UNKNOWN_ITEM, Subject.TITLE),
  BARCODE_OF_BORROWED_ITEM(ProblemKind.BARCODE_IN_USE, Subject.ITEM),
  RECORD_NUMBER_OF_ANOTHER_TITLE(ProblemKind.INVALID_DATA, Subject.TITLE),
  ITEM_CANNOT_BECOME(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  ITEM_MISSING(ProblemKind.ILLEGAL_MOVE, Subject.ITEM),
  QUERY_TOO_COMPLEX(ProblemKind.INVALID_DATA, Subject.TITLE),
  CONDITION_NEEDS_ANOTHER(ProblemKind.MISSING_DATA, Subject.TITLE);

  private final Problem problem;

  CatalogReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
