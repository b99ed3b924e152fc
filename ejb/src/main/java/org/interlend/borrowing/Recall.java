package org.interlend.borrowing;

import java.time.Instant;

/**
 * The lender wants an item back.
 *
 * @param partner code of the partner
 * @param itemId barcode, or the broker's number of the item
 * @param dueAt when it wants it, or null to leave that to our terms of use
 */
public record Recall(String partner, String itemId, Instant dueAt) {}
