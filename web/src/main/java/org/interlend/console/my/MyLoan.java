package org.interlend.console.my;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.circulation.Loan;

/**
 * A loan as its patron sees it.
 *
 * @param note what there is to know besides the due date, or null
 */
public record MyLoan(
    String barcode, String title, Instant dueAt, String note, boolean renewalAwaited)
    implements Serializable {

  private static final List<BorrowingStatus> AWAITED =
      List.of(BorrowingStatus.RENEW_REQUESTED, BorrowingStatus.MEDIATED_PATRON_RENEWAL);

  /**
   * @param borrowed the statuses of the patron's borrowed items, by barcode
   */
  static MyLoan of(Loan loan, Map<String, BorrowingStatus> borrowed, MyLanguage language) {
    BorrowingStatus status = borrowed.get(loan.barcode());
    return new MyLoan(
        loan.barcode(),
        loan.title(),
        loan.dueAt(),
        status == null ? null : language.text(note(status)),
        status != null && AWAITED.contains(status));
  }

  private static String note(BorrowingStatus status) {
    return switch (status) {
      case RENEW_REQUESTED, MEDIATED_PATRON_RENEWAL -> "loan.asked";
      case RENEWED_BY_PARTNER -> "loan.renewed";
      case RENEW_REQUEST_NOT_ACCEPTED -> "loan.refused";
      case RECALLED_BY_PARTNER -> "loan.recalled";
      case OVERDUE_REQUEST -> "loan.overdue";
      default -> "loan.borrowed";
    };
  }
}
