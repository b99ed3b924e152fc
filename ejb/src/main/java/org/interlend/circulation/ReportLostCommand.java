package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to report that a patron has lost an own item.
 *
 * @param loan key of the loan; null for the item's running one
 * @param by who reports it
 */
public record ReportLostCommand(String barcode, Long loan, Actor by) {}
