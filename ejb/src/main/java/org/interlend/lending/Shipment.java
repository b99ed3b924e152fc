package org.interlend.lending;

import java.time.Instant;

/**
 * The broker says that an item goes out.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request, or null
 * @param itemId barcode of the item
 * @param requester for whom, in the broker's words; may be null. Never looked up.
 * @param dueAt when the partner means to give it back, or null
 * @param asFile whether the message asks for a file, where the request does not say
 */
public record Shipment(
    String partner,
    String requestId,
    String itemId,
    String requester,
    Instant dueAt,
    boolean asFile) {}
