package org.interlend.catalog;

/**
 * The data of an own item to save, with its title.
 *
 * @param location code of the location
 * @param callNumber may be null
 * @param policy may be null
 */
public record LocalItemInput(
    String barcode, Citation citation, String location, String callNumber, String policy) {}
