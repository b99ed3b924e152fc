package org.interlend.borrowing;

/**
 * The result of a CheckInItem message: the item is closed.
 *
 * @param barcode the barcode it had in this library
 * @param author may be null
 * @param replay whether it was closed already
 */
public record CheckedIn(
    String requestId, String barcode, String title, String author, boolean replay) {}
