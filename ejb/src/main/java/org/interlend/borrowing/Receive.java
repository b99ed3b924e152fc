package org.interlend.borrowing;

import org.interlend.HistoryEntry;
import org.interlend.Text;

/**
 * Something that a partner has sent is in somebody's hand at a desk.
 *
 * @param number barcode, the lender's number of the item, or the broker's number of the request
 * @param desk code of the desk
 * @param notifyPatron whether the patron gets a letter when it can be collected
 * @param note for staff, kept in the history; or null
 * @param barcode the barcode it bears, where that is another than the lender told; or null
 * @param by who receives it
 */
public record Receive(
    String number, String desk, boolean notifyPatron, String note, String barcode, String by) {

  public Receive {
    barcode = barcode == null || barcode.isBlank() ? null : barcode.strip();
    note = Text.fit(note, HistoryEntry.NOTE);
  }

  /** As announced, with a letter to the patron. */
  static Receive at(String desk, String by) {
    return new Receive(null, desk, true, null, null, by);
  }
}
