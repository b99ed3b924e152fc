package org.interlend.circulation;

/**
 * Take back an item that was on loan.
 *
 * @param desk code of the desk, or null for the library that lent it
 * @param by who does it
 */
public record TakeBack(String barcode, String desk, String by) {}
