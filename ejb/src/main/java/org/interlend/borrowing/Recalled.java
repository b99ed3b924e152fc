package org.interlend.borrowing;

import java.time.Instant;

/**
 * An item the lender has recalled.
 *
 * @param dueAt when the patron has to bring it, or null when no patron has it
 * @param replay whether nothing was left to do
 */
public record Recalled(String requestId, String barcode, Instant dueAt, boolean replay) {}
