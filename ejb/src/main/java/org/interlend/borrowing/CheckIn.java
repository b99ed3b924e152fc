package org.interlend.borrowing;

/**
 * The content of a CheckInItem message about a borrowed item: the broker closes it.
 *
 * @param partner code of the partner
 * @param itemId barcode, or the broker's number of the item; may be null if requestId is not
 * @param requestId the broker's number of the request, or null
 */
public record CheckIn(String partner, String itemId, String requestId) {}
