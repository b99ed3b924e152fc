package org.interlend.borrowing;

import org.interlend.patrons.Patron;

/**
 * An item that is closed.
 *
 * @param barcode the barcode it had here
 * @param author may be null
 * @param patron whose it was, or null
 * @param replay whether it had been closed before
 */
public record CheckedIn(
    String requestId, String barcode, String title, String author, Patron patron, boolean replay) {}
