/**
 * Shipping: the check-out of an item when it leaves. Whether it may be lent to a partner is in
 * {@code lending.locate}.
 *
 * <p>CheckOutItem and the page ship come through here. The loan to the partner is in {@code
 * circulation}.
 */
package org.interlend.lending.shipping;
