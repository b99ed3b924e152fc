package org.interlend.lending;

/**
 * A lending request that is cancelled.
 *
 * @param barcode the item that had been chosen for it, or null
 * @param replay whether nothing was left to do
 */
public record LoanCanceled(String requestId, String barcode, boolean replay) {}
