package org.interlend.requests.action;

import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.text.Text;

/**
 * The command to take an action on a request.
 *
 * @param barcode barcode of one item; null for every item that the action fits
 * @param note for the history, or null; told to the patron when a borrowing request is canceled or
 *     its renewal refused
 * @param reason code of a reason of the library's list, or null
 * @param desk code of the desk, or null
 * @param dueDate the last day of the loan, or null to apply the rules
 * @param details what else the action may ask for
 * @param by who acts
 */
public record ActionCommand(
    long requestId,
    String barcode,
    String note,
    String reason,
    String desk,
    LocalDate dueDate,
    Details details,
    Actor by) {

  /**
   * What only some actions ask for.
   *
   * @param guaranteed the day until which the lender does not ask for the item, or null
   * @param maximum the day on which the lender wants the item back at the latest, or null
   * @param patron a number of the patron, or null
   * @param pickupLibrary code of the library where the patron collects the item, or null
   * @param answer whether the broker is told as well
   */
  public record Details(
      LocalDate guaranteed,
      LocalDate maximum,
      String patron,
      String pickupLibrary,
      boolean answer) {

    public static final Details NONE = new Details(null, null, null, null, false);
  }

  /** A command without further values. */
  public static ActionCommand on(long requestId, Actor by) {
    return new ActionCommand(requestId, null, null, null, null, null, Details.NONE, by);
  }

  public ActionCommand barcode(String barcode) {
    return new ActionCommand(requestId, barcode, note, reason, desk, dueDate, details, by);
  }

  /** With a note, unless it is blank. */
  public ActionCommand note(String note) {
    return new ActionCommand(
        requestId, barcode, Text.given(note), reason, desk, dueDate, details, by);
  }

  /** With more to say after the note, unless it is blank. */
  public ActionCommand furtherNote(String more) {
    return note == null || more == null || more.isBlank()
        ? note(note == null ? more : note)
        : note(note + ". " + more.strip());
  }

  /** With a reason of the library's list, or none for null. */
  public ActionCommand reason(String reason) {
    return new ActionCommand(requestId, barcode, note, reason, desk, dueDate, details, by);
  }

  public ActionCommand desk(String desk) {
    return new ActionCommand(requestId, barcode, note, reason, desk, dueDate, details, by);
  }

  /** With what the lender's slip says of a loan; either day may be null. */
  public ActionCommand lentUntil(LocalDate guaranteed, LocalDate maximum) {
    return details(
        new Details(
            guaranteed, maximum, details.patron(), details.pickupLibrary(), details.answer()));
  }

  /** With a number of the patron, or null. */
  public ActionCommand patron(String number) {
    return details(
        new Details(
            details.guaranteed(),
            details.maximum(),
            number,
            details.pickupLibrary(),
            details.answer()));
  }

  /** With the code of the library where the patron collects the item, or null. */
  public ActionCommand pickupLibrary(String code) {
    return details(
        new Details(
            details.guaranteed(), details.maximum(), details.patron(), code, details.answer()));
  }

  /** Whether the broker is told as well. */
  public ActionCommand answer(boolean answer) {
    return details(
        new Details(
            details.guaranteed(),
            details.maximum(),
            details.patron(),
            details.pickupLibrary(),
            answer));
  }

  private ActionCommand details(Details details) {
    return new ActionCommand(requestId, barcode, note, reason, desk, dueDate, details, by);
  }

  public ActionCommand dueDate(LocalDate dueDate) {
    return new ActionCommand(requestId, barcode, note, reason, desk, dueDate, details, by);
  }
}
