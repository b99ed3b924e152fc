package org.interlend.borrowing;

/**
 * An action of staff on volumes of a borrowing request.
 *
 * @param barcode barcode of one volume; null for every open volume for which the action is possible
 * @param note for the history, or null; when a renewal is refused the patron's letter contains it
 * @param by who acts
 */
public record ItemActionCommand(long requestId, String barcode, String note, String by) {

  /** Applies to every volume for which the action is possible. */
  public static ItemActionCommand ofAll(long requestId, String note, String by) {
    return new ItemActionCommand(requestId, null, note, by);
  }
}
