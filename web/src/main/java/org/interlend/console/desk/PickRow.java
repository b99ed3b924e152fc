package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.requests.NoteLines.Line;
import org.interlend.console.requests.RequestedPartText;
import org.interlend.console.slips.PickKeyParameter;
import org.interlend.lending.request.LendingRequest;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;

/**
 * A pick in the list: an item to be fetched from its shelf.
 *
 * @param key identifies it in actions and slips
 * @param location name of the location
 * @param library name of the library
 * @param callNumber may be null
 * @param volume may be null
 * @param wantedBy the partner's or patron's name
 * @param patronId primary id of the patron; null for a partner, and where it may not be read
 * @param reference the broker's request id, or null
 * @param request key of the lending request, or null
 * @param copied whether the partner wants a file made from it
 * @param bringTo the desk, or the patron's pickup library
 * @param printedAt when a slip was last printed, or null
 * @param expiresOn the last day of the search, or null
 * @param notes about the lending request
 */
public record PickRow(
    String key,
    String location,
    String library,
    String callNumber,
    String title,
    String author,
    String volume,
    String part,
    String barcode,
    String wantedBy,
    String patronId,
    String reference,
    Long request,
    boolean copied,
    String bringTo,
    Instant since,
    Instant printedAt,
    LocalDate expiresOn,
    List<Line> notes)
    implements Serializable {

  static PickRow of(
      Pick pick,
      LendingRequest request,
      List<Line> notes,
      PatronDataVisibility sees,
      ConsoleTexts texts) {
    MoveRequest move = pick.move();
    Hold hold = pick.hold();
    return new PickRow(
        PickKeyParameter.written(pick.key()),
        pick.item().holding().location().name(),
        pick.item().currentLibrary().name(),
        pick.item().holding().callNumber(),
        pick.item().title(),
        pick.item().holding().bib().citation().author(),
        pick.item().description(),
        request == null ? null : RequestedPartText.of(request.part(), texts),
        pick.item().barcode(),
        move == null ? sees.name(hold.patron()) : move.partner().name(),
        move == null ? sees.primaryId(hold.patron()) : null,
        move == null ? null : move.reference(),
        request == null ? null : request.id(),
        request != null && request.format() == RequestFormat.DIGITAL,
        move == null ? hold.pickupLibrary().name() : move.desk().name(),
        pick.since(),
        pick.printedAt(),
        pick.expiresOn(),
        notes);
  }

  /** The value of the row's check box. */
  public String tick() {
    return SelectedRow.tick(key, barcode);
  }
}
