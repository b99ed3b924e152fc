package org.interlend.lending;

import java.time.LocalDate;

/**
 * Something is packed for a partner.
 *
 * @param number the barcode of the item, or the broker's number of the request
 * @param barcode the item that goes out under that number, or null for the one chosen for it
 * @param dueDay the last day the partner may keep it, or null to go by the terms of use
 * @param by who does it
 */
public record ShipScan(String number, String barcode, LocalDate dueDay, String by) {}
