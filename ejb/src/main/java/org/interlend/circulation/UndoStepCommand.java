package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to undo a step with an item at a desk.
 *
 * @param loan key of the loan whose beginning or end is undone; null for the item's latest
 * @param by who does it
 */
public record UndoStepCommand(String barcode, Long loan, Actor by) {

  /** Undoes the latest step with the item. */
  public UndoStepCommand(String barcode, Actor by) {
    this(barcode, null, by);
  }
}
