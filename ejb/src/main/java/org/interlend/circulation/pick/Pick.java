package org.interlend.circulation.pick;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.interlend.catalog.Holding;
import org.interlend.catalog.Item;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.institution.Library;
import org.interlend.text.Labeled;

/**
 * An item that staff have to fetch from its shelf: one line of the pick list.
 *
 * @param since since when it is needed
 * @param to the library where it is needed
 * @param move the move request for a partner, or null
 * @param hold the patron's hold, or null
 * @param printedAt when its pick slip was printed, or null
 * @param expiresOn the last day on which staff search for it, or null
 */
public record Pick(
    Item item,
    Instant since,
    Library to,
    MoveRequest move,
    Hold hold,
    Instant printedAt,
    LocalDate expiresOn) {

  /** The order of the shelves: library, location, call number. */
  static final Comparator<Pick> SHELF_ORDER =
      Comparator.comparing((Pick pick) -> pick.item().currentLibrary().name())
          .thenComparing(pick -> pick.item().holding().location().name())
          .thenComparing(pick -> pick.item().holding(), Holding::compareOnShelf)
          .thenComparing(pick -> pick.item().holding().bib().sortTitle())
          .thenComparing(pick -> pick.key().id());

  /** Whether the item is fetched for a partner or a patron. */
  public enum Purpose implements Labeled {
    PARTNER,
    PATRON
  }

  /**
   * The key of a pick.
   *
   * @param id key of the move request, or of the hold
   */
  public record Key(Purpose purpose, long id) {}

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
    return new Pick(
        hold.item(),
        hold.placedAt(),
        hold.pickupLibrary(),
        null,
        hold,
        hold.printedAt(),
        hold.pickBy());
  }

  public Key key() {
    return move == null ? new Key(Purpose.PATRON, hold.id()) : new Key(Purpose.PARTNER, move.id());
  }
}
