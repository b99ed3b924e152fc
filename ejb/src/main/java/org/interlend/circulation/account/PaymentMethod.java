package org.interlend.circulation.account;

import org.interlend.text.Labeled;

/** How a patron has paid. */
public enum PaymentMethod implements Labeled {
  CASH,
  CARD,
  TRANSFER,
  OTHER
}
