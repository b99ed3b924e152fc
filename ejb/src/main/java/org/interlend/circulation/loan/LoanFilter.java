package org.interlend.circulation.loan;

import java.io.Serializable;
import java.time.LocalDate;
import org.interlend.text.Labeled;

/**
 * Which running loans a list shows; null means any.
 *
 * @param borrower only loans to these
 * @param overdueOnly only those past their due date
 * @param text beginnings of words of the title, of the barcode or of the patron's name, all of
 *     which must occur; or a number of the patron
 * @param byPatron whether the text is also searched in patrons' names and numbers
 * @param dueFrom the first day of the due dates
 * @param dueUntil the last day of the due dates
 * @param library code of the library that has lent the item: that of the desk, or where the item
 *     was
 */
public record LoanFilter(
    Borrower borrower,
    boolean overdueOnly,
    String text,
    boolean byPatron,
    LocalDate dueFrom,
    LocalDate dueUntil,
    String library)
    implements Serializable {

  /** All running loans. */
  public static final LoanFilter ALL = new LoanFilter(null, false, null, true, null, null, null);

  /** Those past their due date. */
  public static LoanFilter overdue(Borrower borrower) {
    return new LoanFilter(borrower, true, null, true, null, null, null);
  }

  /** Who has borrowed the item. */
  public enum Borrower implements Labeled {
    PATRON,
    PARTNER
  }
}
