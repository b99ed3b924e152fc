package org.interlend.circulation;

/**
 * Scan an item that is not on loan, to learn where it goes.
 *
 * @param desk code of the desk where it is
 * @param by who does it
 */
public record ScanIn(String barcode, String desk, String by) {}
