package org.interlend.lending;

/**
 * The content of a CancelRequestItem message about a lending request.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request; may be null if itemId is not
 * @param itemId barcode of the item, or null
 */
public record CancelLoan(String partner, String requestId, String itemId) {}
