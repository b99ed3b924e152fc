package org.interlend.borrowing;

import java.time.Instant;

/**
 * The content of a recall message: the lender wants an item back.
 *
 * @param partner code of the partner
 * @param itemId barcode, or the broker's number of the item
 * @param dueAt the lender's new due date, or null to apply the library's terms of use
 */
public record Recall(String partner, String itemId, Instant dueAt) {}
