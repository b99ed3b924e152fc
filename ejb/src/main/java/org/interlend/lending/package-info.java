/**
 * Lending to other libraries: the steps of a lending request, from RequestItem to the broker's
 * check-in.
 *
 * <p>Entry points are {@link org.interlend.lending.LendingWorkflow}, {@link
 * org.interlend.lending.LendingPickWorkflow}, {@link
 * org.interlend.lending.shipping.ShippingWorkflow} and, for scans, {@link
 * org.interlend.lending.file.DigitalLendingWorkflow}. RequestItem (for lending), CheckOutItem,
 * UndoCheckOutItem, RenewItem, CancelRequestItem, CheckInItem and the notifications come through
 * here, and the pages lending-requests, lending-copy, picks and ship.
 *
 * <p>{@link org.interlend.lending.LendingActionHandler} takes the actions of staff that {@code
 * request} declares. The packages below have the parts: {@code request} the request itself, {@code
 * locate} and {@code shipping} its stages, {@code file} scans, {@code letter} mail to the desk,
 * {@code search} its lists. They do not know this package. The loan itself is in {@code
 * circulation}, whose events this package observes. Requests of the library's own patrons are in
 * {@code borrowing}, which this package does not know.
 */
package org.interlend.lending;
