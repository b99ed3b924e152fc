package org.interlend.requests.action;

import java.time.LocalDate;

/**
 * The command to take an action on a request.
 *
 * @param barcode barcode of one item; null for every item that the action fits
 * @param note for the history, or null; told to the patron when a borrowing request is canceled or
 *     its renewal refused
 * @param desk code of the desk, or null
 * @param dueDate the last day of the loan, or null to apply the rules
 * @param by who acts: a staff account, or the patron's primary id
 */
public record ActionCommand(
    long requestId, String barcode, String note, String desk, LocalDate dueDate, String by) {

  /** A command without further values. */
  public static ActionCommand on(long requestId, String by) {
    return new ActionCommand(requestId, null, null, null, null, by);
  }

  public ActionCommand barcode(String barcode) {
    return new ActionCommand(requestId, barcode, note, desk, dueDate, by);
  }

  /** With a note, unless it is blank. */
  public ActionCommand note(String note) {
    String given = note == null || note.isBlank() ? null : note.strip();
    return new ActionCommand(requestId, barcode, given, desk, dueDate, by);
  }

  public ActionCommand desk(String desk) {
    return new ActionCommand(requestId, barcode, note, desk, dueDate, by);
  }

  public ActionCommand dueDate(LocalDate dueDate) {
    return new ActionCommand(requestId, barcode, note, desk, dueDate, by);
  }
}
