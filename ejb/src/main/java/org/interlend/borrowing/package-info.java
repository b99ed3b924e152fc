/**
 * Borrowing from other libraries: the steps of a borrowing request, from the announcement or the
 * first item to the broker's check-in.
 *
 * <p>Entry points are {@link org.interlend.borrowing.BorrowingWorkflow}, {@link
 * org.interlend.borrowing.FileDeliveryWorkflow} and {@link
 * org.interlend.borrowing.patronrequest.PatronRequestWorkflow}. AcceptItem, RequestItem (for
 * borrowing), CheckInItem, RenewItem, RecallItem and CancelRequestItem come through here, and the
 * pages borrowing-requests, receive, renewals, send-back and the patrons' own pages.
 *
 * <p>{@link org.interlend.borrowing.BorrowingActionHandler} takes the actions of staff and patrons
 * that {@code request} declares. The packages below have the parts: {@code request} the request
 * itself, {@code receiving}, {@code renewal}, {@code returning} and {@code file} its stages, {@code
 * pickup} where its patron collects, {@code search} its lists, {@code link} OpenURLs, {@code
 * patronrequest} what patrons request before a broker has it. They do not know this package, and
 * {@code request} knows none of the others. Loans and holds are not here but in {@code
 * circulation}, whose events this package observes. Requests of other libraries are in {@code
 * lending}, which this package does not know.
 */
package org.interlend.borrowing;
