package org.interlend.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.interlend.catalog.Holding;
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

  /** The way past the shelves: library, location, call number. */
  static final Comparator<Pick> SHELF_ORDER =
      Comparator.comparing((Pick pick) -> pick.item().at().name())
          .thenComparing(pick -> pick.item().holding().location().name())
          .thenComparing(pick -> pick.item().holding(), Holding::compareOnShelf)
          .thenComparing(pick -> pick.item().title(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(pick -> pick.key().id());

  /** For whom something is fetched. */
  public enum Purpose {
    PARTNER("For partners"),
    PATRON("For patrons");

    private final String label;

    Purpose(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * What a pick is known by while it lasts.
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
