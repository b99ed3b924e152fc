package org.interlend.lending;

/**
 * The result of a CheckInItem message: the loan to the partner has ended.
 *
 * @param barcode the item
 * @param author may be null
 * @param replay whether it had ended already
 */
public record LoanCheckedIn(
    String requestId, String barcode, String title, String author, boolean replay) {}
