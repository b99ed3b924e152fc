package org.interlend.lending;

/**
 * The content of a CheckInItem message about a lent item: the broker says that it has been
 * returned.
 *
 * @param partner code of the partner
 * @param itemId barcode of the item; may be null if requestId is not
 * @param requestId the broker's number of the request, or null
 */
public record CheckInLoan(String partner, String itemId, String requestId) {}
