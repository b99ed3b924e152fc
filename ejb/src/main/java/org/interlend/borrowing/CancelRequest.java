package org.interlend.borrowing;

/**
 * The broker cancels a request.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request; may be null if itemId is not
 * @param itemId barcode, or the broker's number of an item of it, or null
 */
public record CancelRequest(String partner, String requestId, String itemId) {}
