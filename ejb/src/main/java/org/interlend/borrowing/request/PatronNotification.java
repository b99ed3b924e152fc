package org.interlend.borrowing.request;

import java.time.Instant;
import org.interlend.circulation.loan.Loan;
import org.interlend.text.Labeled;

/**
 * CDI event, fired in the same transaction: something has happened to a borrowing request that its
 * patron is told. The letters in {@code notices} observe it.
 *
 * @param request the request whose patron is told
 * @param kind what happened
 * @param loan what it is about, or null for the request
 * @param dueAt the present due date, or null if there is none
 * @param reason why, in words or as a reference to a {@link Why}; or null
 */
public record PatronNotification(
    BorrowingRequest request, Kind kind, Loan loan, Instant dueAt, String reason) {

  /** A notification about the request, without a reason. */
  public PatronNotification(BorrowingRequest request, Kind kind) {
    this(request, kind, null);
  }

  /** A notification about the request. */
  public PatronNotification(BorrowingRequest request, Kind kind, String reason) {
    this(request, kind, null, null, reason);
  }

  /** Why Interlend cancels by itself. */
  public enum Why implements Labeled {
    RECALLED_BY_LENDER
  }

  /** The kinds of notification. */
  public enum Kind {
    /** The library has received the request. */
    RECEIVED,
    /** The lender recalls the item; the due date is the new one. */
    RECALLED,
    /** The loan is renewed until the due date. */
    RENEWED,
    /** The renewal is refused; the due date stays. */
    RENEWAL_REFUSED,
    /** The due date has passed. */
    OVERDUE,
    /** The request has been canceled. */
    CANCELED
  }
}
