package org.interlend.borrowing;

import org.interlend.requests.RequestEventKind;

/**
 * Information from a broker about a request that changes no status.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request; may be null if itemId is not
 * @param itemId barcode, or the broker's number of an item of it, or null
 * @param what it reports
 */
public record BrokerNotification(
    String partner, String requestId, String itemId, RequestEventKind what) {}
