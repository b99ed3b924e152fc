package org.interlend.lending;

import java.time.Instant;

/**
 * The content of a CheckOutItem message: the broker says that an item is shipped.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request, or null
 * @param itemId barcode of the item
 * @param requester the partner's patron as the broker names them; may be null. Never looked up.
 * @param dueAt when the partner expects to return it, or null
 * @param asFile whether the message says that a file is sent, if the request does not say
 */
public record Shipment(
    String partner,
    String requestId,
    String itemId,
    String requester,
    Instant dueAt,
    boolean asFile) {}
