package org.interlend.circulation.loan;

import org.interlend.text.Labeled;

/** The status of a loan: running, or how it ended. */
public enum LoanStatus implements Labeled {
  OPEN,
  RETURNED,
  LOST,
  /** Ended by the broker's message, without a check-in at a desk. */
  CLOSED_BY_BROKER,
  /** Of a copy, which does not come back. */
  KEPT,
  /** Of a loan to a partner: the broker has checked it in. */
  RELEASED
}
