package org.interlend.lending;

/**
 * A loan to a partner that is over.
 *
 * @param barcode the item
 * @param author may be null
 * @param replay whether it had been over before
 */
public record LoanCheckedIn(
    String requestId, String barcode, String title, String author, boolean replay) {}
