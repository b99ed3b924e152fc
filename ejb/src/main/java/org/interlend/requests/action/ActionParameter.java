package org.interlend.requests.action;

import org.interlend.text.Labeled;

/** What an action on a request asks for; each may be left out unless its workflow requires it. */
public enum ActionParameter implements Labeled {
  /** Barcode of one item. */
  ITEM,
  /** A reason or note. */
  NOTE,
  /** The desk where staff work. */
  DESK,
  /** The last day of a loan. */
  DUE_DATE,
  /** The lender's guaranteed and maximum due date. */
  LOAN_PERIOD,
  /** A number of a patron. */
  PATRON,
  /** Code of the library where the patron collects the item. */
  PICKUP_LIBRARY,
  /** Whether the broker is told as well. */
  ANSWER
}
