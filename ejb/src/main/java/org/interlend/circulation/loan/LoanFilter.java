package org.interlend.circulation.loan;

import java.io.Serializable;
import org.interlend.text.Labeled;

/**
 * Which running loans a list shows.
 *
 * @param borrower only loans to these; null for all
 * @param overdueOnly only those past their due date
 */
public record LoanFilter(Borrower borrower, boolean overdueOnly) implements Serializable {

  /** All running loans. */
  public static final LoanFilter ALL = new LoanFilter(null, false);

  /** Those past their due date. */
  public static LoanFilter overdue(Borrower borrower) {
    return new LoanFilter(borrower, true);
  }

  /** Who has borrowed the item. */
  public enum Borrower implements Labeled {
    PATRON,
    PARTNER
  }

  String condition() {
    String past = "l.status = :open and l.dueAt < :dueBefore";
    return borrower == null
        ? past
        : past
            + (borrower == Borrower.PARTNER
                ? " and l.partner is not null"
                : " and l.patron is not null");
  }
}
