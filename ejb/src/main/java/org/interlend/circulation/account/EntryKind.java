package org.interlend.circulation.account;

import org.interlend.text.Labeled;

/** What an entry on a patron's account is for. */
public enum EntryKind implements Labeled {
  /** A fine for an item that was returned late. */
  OVERDUE_FINE,
  /** The replacement cost of an item that was not returned, with the bill. */
  REPLACEMENT,
  /** The fee for a borrowing request. */
  REQUEST_FEE,
  /** Anything else that staff or a broker have entered, such as the price of a lost item. */
  CHARGE
}
