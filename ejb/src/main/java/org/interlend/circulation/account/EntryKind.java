package org.interlend.circulation.account;

import org.interlend.text.Labeled;

/** What an entry on a patron's account is for. */
public enum EntryKind implements Labeled {
  /** A fine for an item that was returned late. */
  OVERDUE_FINE,
  /** Anything else that staff or a broker have entered, such as the price of a lost item. */
  CHARGE
}
