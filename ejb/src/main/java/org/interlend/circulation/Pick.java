package org.interlend.circulation;

import java.time.Instant;
import java.time.LocalDate;
import org.interlend.catalog.Item;
import org.interlend.institution.Library;

/**
 * An item that somebody has to fetch from its shelf.
 *
 * @param since since when it is wanted
 * @param to the library where it is wanted
 * @param move the request to bring it to a desk for a partner, or null
 * @param hold the hold of the patron it is for, or null
 * @param printedAt when a slip for it was printed, or null
 * @param expiresOn the last day it is looked for, or null
 */
public record Pick(
    Item item,
    Instant since,
    Library to,
    MoveRequest move,
    Hold hold,
    Instant printedAt,
    LocalDate expiresOn) {

  static Pick of(MoveRequest move) {
    return new Pick(
        move.item(),
        move.requestedAt(),
        move.desk().library(),
        move,
        null,
        move.printedAt(),
        move.expiresOn());
  }

  static Pick of(Hold hold) {
    return new Pick(hold.item(), hold.placedAt(), hold.pickupLibrary(), null, hold, null, null);
  }
}
