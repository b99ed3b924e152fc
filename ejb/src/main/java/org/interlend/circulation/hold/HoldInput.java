package org.interlend.circulation.hold;

import java.time.LocalDate;
import org.interlend.catalog.Item;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/**
 * The data of a new hold.
 *
 * @param anyCopy whether any copy of the item's title will do
 * @param wantedUntil the last day on which the patron still wants it, or null
 * @param by who places it: a staff account or a partner's code; null for the patron
 */
public record HoldInput(
    Item item,
    boolean anyCopy,
    Patron patron,
    Library pickupLibrary,
    LocalDate wantedUntil,
    String by) {

  /** A hold on an item. */
  public HoldInput(Item item, Patron patron, Library pickupLibrary, String by) {
    this(item, false, patron, pickupLibrary, null, by);
  }
}
