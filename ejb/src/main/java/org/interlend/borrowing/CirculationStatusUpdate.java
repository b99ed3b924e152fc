package org.interlend.borrowing;

/** What a lender may tell about an item that is out on loan (Z39.83-1, 5.5.4). */
public enum CirculationStatusUpdate {
  RENEWAL_STILL_PENDING,
  RENEWAL_REFUSED,
  OVERDUE
}
