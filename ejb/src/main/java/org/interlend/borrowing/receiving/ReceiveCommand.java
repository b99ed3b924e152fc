package org.interlend.borrowing.receiving;

import org.interlend.Actor;
import org.interlend.requests.HistoryLine;
import org.interlend.text.Text;

/**
 * Staff receive an item from a partner at a desk.
 *
 * @param number barcode, the lender's number of the item, or the broker's number of the request
 * @param desk code of the desk
 * @param notifyPatron whether the patron gets a letter when it can be collected
 * @param note for staff, kept in the history; or null
 * @param barcode the barcode on the item, if it differs from the lender's message; else null
 * @param period how long the lender lends it, if the partner tells no due date by messages
 * @param by who receives it
 */
public record ReceiveCommand(
    String number,
    String desk,
    boolean notifyPatron,
    String note,
    String barcode,
    LenderLoanPeriod period,
    Actor by) {

  public ReceiveCommand {
    barcode = Text.given(barcode);
    note = Text.fit(note, HistoryLine.NOTE);
  }

  public ReceiveCommand period(LenderLoanPeriod period) {
    return new ReceiveCommand(number, desk, notifyPatron, note, barcode, period, by);
  }

  /** Receives with the lender's barcode and a letter to the patron. */
  public static ReceiveCommand at(String desk, Actor by) {
    return new ReceiveCommand(null, desk, true, null, null, LenderLoanPeriod.UNKNOWN, by);
  }
}
