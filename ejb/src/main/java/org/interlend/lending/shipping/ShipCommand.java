package org.interlend.lending.shipping;

import java.time.LocalDate;
import org.interlend.Actor;

/**
 * Staff scan an item or request to ship it to a partner.
 *
 * @param number the barcode of the item, or the broker's number of the request
 * @param barcode barcode of the item to ship under that number, or null for the allocated one
 * @param desk code of the desk where they scan it, or null
 * @param dueDay the last day of the loan, or null to apply the terms of use
 * @param by who ships it
 */
public record ShipCommand(String number, String barcode, String desk, LocalDate dueDay, Actor by) {}
