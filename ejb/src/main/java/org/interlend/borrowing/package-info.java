/**
 * Borrowing from other libraries: borrowing requests with their volumes and files, from the
 * announcement or the first item to the broker's check-in.
 *
 * <p>Entry points are {@link org.interlend.borrowing.BorrowingWorkflow} and {@link
 * org.interlend.borrowing.FileWorkflow}. AcceptItem, RequestItem (for borrowing), CheckInItem,
 * RenewItem, RecallItem and CancelRequestItem come through here, and the pages borrowing-requests,
 * receive, renewals, send-back and the patrons' own pages.
 *
 * <p>Loans and holds are not here but in {@code circulation}, whose events this package observes.
 * Requests of other libraries are in {@code lending}, which this package does not know.
 */
package org.interlend.borrowing;
