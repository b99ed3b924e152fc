package org.interlend.circulation.hold;

import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.catalog.Item;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/**
 * The data of a new hold.
 *
 * @param anyCopy whether any copy of the item's title will do
 * @param wantedUntil the last day on which the patron still wants it, or null
 * @param by who places it
 */
public record HoldInput(
    Item item,
    boolean anyCopy,
    Patron patron,
    Library pickupLibrary,
    LocalDate wantedUntil,
    Actor by) {

  /** A hold on an item. */
  public HoldInput(Item item, Patron patron, Library pickupLibrary, Actor by) {
    this(item, false, patron, pickupLibrary, null, by);
  }
}
