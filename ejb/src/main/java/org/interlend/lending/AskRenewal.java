package org.interlend.lending;

import java.time.Instant;

/**
 * The content of a RenewItem message: a partner wants to keep an item longer.
 *
 * @param partner code of the partner
 * @param itemId barcode of the item
 * @param desiredDueAt the due date the partner requests, or null to apply the library's terms of
 *     use
 */
public record AskRenewal(String partner, String itemId, Instant desiredDueAt) {}
