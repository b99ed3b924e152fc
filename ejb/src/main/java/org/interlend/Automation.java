package org.interlend;

import org.interlend.text.Labeled;

/** What Interlend does by itself, as the actor of events and entries. */
public enum Automation implements Labeled {
  OVERDUE_LOANS,
  LOAN_LETTERS,
  DESK_MAIL,
  HOLD_SHELF,
  BILLS,
  OUTBOX
}
