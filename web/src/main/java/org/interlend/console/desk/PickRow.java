package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.interlend.catalog.Item;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PatronLabel;
import org.interlend.console.requests.RequestNotes.Line;
import org.interlend.console.requests.RequestedPartText;
import org.interlend.console.scan.SelectedRow;
import org.interlend.console.slips.PickKeyParameter;
import org.interlend.lending.request.LendingRequest;
import org.interlend.staff.PatronDataVisibility;

/**
 * A pick in the list: an item to be fetched from its shelf.
 *
 * @param key identifies it in actions and slips
 * @param bringTo the desk, or the patron's pickup library
 * @param printedAt when a slip was last printed, or null
 * @param expiresOn the last day of the search, or null
 * @param notes about the lending request
 */
public record PickRow(
    String key,
    Place place,
    Copy copy,
    WantedBy wantedBy,
    String bringTo,
    Instant since,
    Instant printedAt,
    LocalDate expiresOn,
    List<Line> notes)
    implements Serializable {

  /** Where the item is, by names. */
  public record Place(String location, String library) implements Serializable {}

  /**
   * The item.
   *
   * @param callNumber may be null
   * @param volume may be null
   * @param part what the library wants of it, or null for the whole
   */
  public record Copy(
      String callNumber, String title, String author, String volume, String part, String barcode)
      implements Serializable {}

  /**
   * The library or patron who waits for it.
   *
   * @param reference the broker's request id, or null
   * @param request key of the lending request, or null
   * @param copied whether the library wants a file or copy made from it
   */
  public record WantedBy(PatronLabel label, String reference, Long request, boolean copied)
      implements Serializable {}

  static PickRow of(
      Pick pick,
      LendingRequest request,
      List<Line> notes,
      PatronDataVisibility sees,
      ConsoleTexts texts) {
    MoveRequest move = pick.move();
    Hold hold = pick.hold();
    Item item = pick.item();
    return new PickRow(
        PickKeyParameter.written(pick.key()),
        new Place(item.holding().location().name(), item.currentLibrary().name()),
        new Copy(
            item.holding().callNumber(),
            item.title(),
            item.holding().bib().citation().author(),
            item.description(),
            request == null ? null : RequestedPartText.of(request.part(), texts),
            item.barcode()),
        move == null
            ? new WantedBy(PatronLabel.of(hold.patron(), sees), null, null, false)
            : new WantedBy(
                new PatronLabel(
                    request == null ? move.partner().name() : request.shipsTo().label(), null),
                move.reference(),
                request == null ? null : request.id(),
                request != null && request.isNonReturnable()),
        move == null ? hold.pickupLibrary().name() : move.desk().name(),
        pick.since(),
        pick.printedAt(),
        pick.expiresOn(),
        notes);
  }

  /** What its tick box says. */
  public String title() {
    return copy.title();
  }

  /** The value of the row's check box. */
  public String tick() {
    return SelectedRow.tick(key, copy.barcode());
  }
}
