package org.interlend.borrowing;

/**
 * What staff say of the volumes of a request.
 *
 * @param barcode of the one volume it is said of; null for every open one that it can be said of
 * @param note for the history, or null; told to the patron where a renewal is refused
 * @param by who says so
 */
public record ItemActionCommand(long requestId, String barcode, String note, String by) {

  /** Of every volume that it can be said of. */
  public static ItemActionCommand ofAll(long requestId, String note, String by) {
    return new ItemActionCommand(requestId, null, note, by);
  }
}
