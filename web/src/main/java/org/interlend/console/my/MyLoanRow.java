package org.interlend.console.my;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.RenewalEligibility;
import org.interlend.circulation.loan.Loan;

/**
 * A loan as its patron sees it.
 *
 * @param note details besides the due date, or null
 * @param renewable whether a renewal is possible
 */
public record MyLoanRow(String barcode, String title, Instant dueAt, String note, boolean renewable)
    implements Serializable {

  /**
   * @param borrowed the patron's borrowed volumes, by barcode
   */
  static MyLoanRow of(
      Loan loan, Map<String, BorrowedVolume> borrowed, Instant now, MyLanguage language) {
    BorrowedVolume volume = borrowed.get(loan.barcode());
    return new MyLoanRow(
        loan.barcode(),
        loan.title(),
        loan.dueAt(),
        note(loan, volume, now).map(language::text).orElse(null),
        volume == null || RenewalEligibility.mayBeAsked(volume));
  }

  private static Optional<String> note(Loan loan, BorrowedVolume volume, Instant now) {
    if (volume != null) {
      return Optional.of(note(volume));
    }
    return loan.overdue(now) ? Optional.of("loan.overdue") : Optional.empty();
  }

  /** With several volumes, the status of the request may be that of another volume. */
  private static String note(BorrowedVolume volume) {
    if (volume.renewal().awaited()) {
      return "loan.asked";
    }
    if (volume.isRecalled()) {
      return "loan.recalled";
    }
    if (volume.isOverdue()) {
      return "loan.overdue";
    }
    return switch (volume.request().status()) {
      case RENEWED_BY_PARTNER -> "loan.renewed";
      case RENEW_REQUEST_NOT_ACCEPTED -> "loan.refused";
      default -> "loan.borrowed";
    };
  }
}
