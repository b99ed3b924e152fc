package org.interlend.circulation;

import java.time.LocalDate;
import org.interlend.Actor;

/**
 * The command to place a hold on an own title for a patron: any copy will do.
 *
 * @param patron card number or primary id
 * @param title key of the title
 * @param pickupLibrary code of the library where the patron collects it, or null for that of the
 *     copy
 * @param wantedUntil the last day on which the patron still wants it, or null
 * @param by who places it
 */
public record PlaceTitleHoldCommand(
    String patron, long title, String pickupLibrary, LocalDate wantedUntil, Actor by) {}
