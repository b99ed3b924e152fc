package org.interlend.catalog;

/**
 * An own item as it is to be, with the title it belongs to.
 *
 * @param location code of the shelf
 * @param callNumber may be null
 * @param policy may be null
 */
public record LocalItemRecord(
    String barcode, Citation citation, String location, String callNumber, String policy) {}
