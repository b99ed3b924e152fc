package org.interlend.circulation;

/**
 * Take back an item that was on loan.
 *
 * @param desk code of the desk, or null for the library that lent it; for a borrowed item, the one
 *     it goes back from
 * @param by who does it
 */
public record TakeBack(String barcode, String desk, String by) {}
