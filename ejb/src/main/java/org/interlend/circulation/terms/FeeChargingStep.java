package org.interlend.circulation.terms;

import org.interlend.text.Labeled;

/** The step of a borrowing request at which its fee is charged, in the order of the steps. */
public enum FeeChargingStep implements Labeled {
  PLACED,
  RECEIVED,
  CHECKED_OUT
}
