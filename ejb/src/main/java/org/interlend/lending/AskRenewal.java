package org.interlend.lending;

import java.time.Instant;

/**
 * A partner wants to keep an item longer.
 *
 * @param partner code of the partner
 * @param itemId barcode of the item
 * @param desiredDueAt until when, or null to leave that to our terms of use
 */
public record AskRenewal(String partner, String itemId, Instant desiredDueAt) {}
