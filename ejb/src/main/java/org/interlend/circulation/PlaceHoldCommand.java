package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to place a hold on an own item for a patron.
 *
 * @param patron card number or primary id
 * @param pickupLibrary code of the library where the patron collects it, or null for the item's own
 * @param by who places it
 */
public record PlaceHoldCommand(String patron, String barcode, String pickupLibrary, Actor by) {}
