package org.interlend.lending;

/**
 * A request to lend that is known now.
 *
 * @param barcode the item chosen for it, or null when staff have to look
 * @param callNumber may be null
 * @param library name of the library the item belongs to, or null
 * @param location name of the shelf, or null
 * @param replay whether it was known before
 */
public record LoanRequested(
    String requestId,
    String barcode,
    String callNumber,
    String library,
    String location,
    boolean replay) {}
