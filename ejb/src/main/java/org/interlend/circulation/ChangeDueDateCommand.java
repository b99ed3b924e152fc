package org.interlend.circulation;

import org.interlend.Actor;
import org.interlend.circulation.terms.DueDateByStaff;

/**
 * The command to change the due date of a patron's running loan.
 *
 * @param loan key of the loan; null for the item's running one
 * @param due the new due date
 * @param by who does it
 */
public record ChangeDueDateCommand(String barcode, Long loan, DueDateByStaff due, Actor by) {

  /** Changes the due date of whichever loan runs. */
  public ChangeDueDateCommand(String barcode, DueDateByStaff due, Actor by) {
    this(barcode, null, due, by);
  }
}
