package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to check in an item that is on loan.
 *
 * @param desk code of the desk, or null for the library that lent it; for a borrowed item null
 *     means the library that sends it back
 * @param by who does it
 */
public record CheckInCommand(String barcode, String desk, Actor by) {}
