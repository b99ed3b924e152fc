package org.interlend.borrowing.request;

import java.time.Instant;
import org.interlend.circulation.loan.Loan;
import org.interlend.requests.reason.StatedReason;

/**
 * CDI event, fired in the same transaction: something has happened to a borrowing request that its
 * patron is told. The letters in {@code notices} observe it.
 */
public sealed interface PatronNotification {

  /** The request whose patron is told. */
  BorrowingRequest request();

  /** The library has received the request. */
  record RequestReceived(BorrowingRequest request) implements PatronNotification {}

  /** The request has been canceled. */
  record RequestCanceled(BorrowingRequest request, StatedReason reason)
      implements PatronNotification {

    /** A cancellation without a reason. */
    public RequestCanceled(BorrowingRequest request) {
      this(request, StatedReason.NONE);
    }
  }

  /** The lender recalls the item; the loan has its new due date. */
  record ItemRecalled(BorrowingRequest request, Loan loan) implements PatronNotification {}

  /** The loan is renewed until its due date. */
  record LoanRenewed(BorrowingRequest request, Loan loan) implements PatronNotification {}

  /**
   * The renewal is refused; the due date stays.
   *
   * @param loan the loan, or null if it has ended
   * @param reason why, in words; or null
   */
  record RenewalRefused(BorrowingRequest request, Loan loan, String reason)
      implements PatronNotification {}

  /**
   * The due date has passed.
   *
   * @param dueAt the due date, or null if it is not the one that the lender means
   */
  record LoanOverdue(BorrowingRequest request, Loan loan, Instant dueAt)
      implements PatronNotification {}
}
