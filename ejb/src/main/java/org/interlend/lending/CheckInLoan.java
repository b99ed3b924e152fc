package org.interlend.lending;

/**
 * The broker says that what we lent has come home.
 *
 * @param partner code of the partner
 * @param itemId barcode of the item; may be null if requestId is not
 * @param requestId the broker's number of the request, or null
 */
public record CheckInLoan(String partner, String itemId, String requestId) {}
