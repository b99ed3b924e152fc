package org.interlend.borrowing.receiving;

import org.interlend.requests.HistoryEntry;
import org.interlend.text.Text;

/**
 * Staff receive an item from a partner at a desk.
 *
 * @param number barcode, the lender's number of the item, or the broker's number of the request
 * @param desk code of the desk
 * @param notifyPatron whether the patron gets a letter when it can be collected
 * @param note for staff, kept in the history; or null
 * @param barcode the barcode on the item, if it differs from the lender's message; else null
 * @param period how long the lender lends it, for an item of which no message told
 * @param by who receives it
 */
public record Receive(
    String number,
    String desk,
    boolean notifyPatron,
    String note,
    String barcode,
    LoanPeriod period,
    String by) {

  public Receive {
    barcode = Text.given(barcode);
    note = Text.fit(note, HistoryEntry.NOTE);
  }

  public Receive period(LoanPeriod period) {
    return new Receive(number, desk, notifyPatron, note, barcode, period, by);
  }

  /** Receives with the lender's barcode and a letter to the patron. */
  public static Receive at(String desk, String by) {
    return new Receive(null, desk, true, null, null, LoanPeriod.UNKNOWN, by);
  }
}
