/**
 * The way of an item back to its lender: recall, sending back, also of what has arrived although
 * nothing is expected, loss and damage, the broker's check-in, and reactivation after a mistaken
 * check-in.
 *
 * <p>RecallItem, CheckInItem and the page send-back come through here. The return of the loan at a
 * desk is not here but in {@code circulation}.
 */
package org.interlend.borrowing.returning;
