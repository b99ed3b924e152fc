package org.interlend.borrowing;

/**
 * The broker says that an item is on its way home.
 *
 * @param partner code of the partner
 * @param itemId barcode, or the broker's number of the item; may be null if requestId is not
 * @param requestId the broker's number of the request, or null
 */
public record CheckIn(String partner, String itemId, String requestId) {}
