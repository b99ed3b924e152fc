package org.interlend.borrowing;

/**
 * An item that is closed.
 *
 * @param barcode the barcode it had here
 * @param author may be null
 * @param replay whether it had been closed before
 */
public record CheckedIn(
    String requestId, String barcode, String title, String author, boolean replay) {}
