/**
 * Shipping: whether an item may be lent to a partner, and its check-out when it leaves.
 *
 * <p>CheckOutItem and the page ship come through here. The loan to the partner is in {@code
 * circulation}.
 */
package org.interlend.lending.shipping;
