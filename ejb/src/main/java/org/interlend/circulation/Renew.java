package org.interlend.circulation;

/**
 * Somebody wants to keep an item longer.
 *
 * @param byPatron whether the patron asks, without staff
 * @param by who asks: a patron's primary id or a staff account
 */
public record Renew(String barcode, boolean byPatron, String by) {}
