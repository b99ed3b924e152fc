package org.interlend.borrowing;

import java.time.Instant;

/**
 * Something has happened to a request that its patron wants to know. Announced within the
 * transaction in which it happens; whoever writes to patrons observes it.
 *
 * @param request whose patron is told
 * @param kind what happened
 * @param itemTitle what the patron knows it as
 * @param dueAt the due date that counts now, or null where there is none
 * @param reason why, in words, or null
 */
public record PatronNotification(
    BorrowingRequest request, Kind kind, String itemTitle, Instant dueAt, String reason) {

  /** What may happen. */
  public enum Kind {
    /** The lender wants the item back, by the due date told. */
    RECALLED,
    /** The loan may be kept until the due date told. */
    RENEWED,
    /** The loan ends when it was due to end. */
    RENEWAL_REFUSED,
    /** The due date has passed. */
    OVERDUE,
    /** The request has been cancelled. */
    CANCELLED
  }
}
