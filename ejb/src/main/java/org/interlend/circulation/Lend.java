package org.interlend.circulation;

/**
 * Lend an item to a patron.
 *
 * @param patron card number or primary id
 * @param desk code of the desk, or null
 * @param by who does it
 */
public record Lend(String patron, String barcode, String desk, String by) {}
