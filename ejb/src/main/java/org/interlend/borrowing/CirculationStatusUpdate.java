package org.interlend.borrowing;

/** The circulation status that a lender reports for an item on loan (Z39.83-1, 5.5.4). */
public enum CirculationStatusUpdate {
  RENEWAL_STILL_PENDING,
  RENEWAL_REFUSED,
  OVERDUE
}
