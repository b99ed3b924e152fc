/**
 * Lending to other libraries: lending requests, from RequestItem to the broker's check-in, with the
 * search for a copy, picking, shipping, renewals and recalls.
 *
 * <p>Entry points are {@link org.interlend.lending.LendingWorkflow}, {@link
 * org.interlend.lending.ShippingWorkflow} and {@link org.interlend.lending.LendingPickWorkflow}.
 * RequestItem (for lending), CheckOutItem, UndoCheckOutItem, RenewItem, CancelRequestItem,
 * CheckInItem and the notifications come through here, and the pages lending-requests,
 * lending-copy, picks and ship.
 *
 * <p>The loan itself is in {@code circulation}, whose events this package observes. Requests of the
 * library's own patrons are in {@code borrowing}, which this package does not know.
 */
package org.interlend.lending;
