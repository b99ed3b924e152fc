package org.interlend.borrowing.patronrequest;

/** How well a borrowing request fits a patron request of the same patron. */
enum PatronRequestMatchLevel {
  /** The broker's message has the number of the patron request, or the number of staff's order. */
  BY_NUMBER,
  /** Both have the same ISBN or the same title. */
  BY_WORK,
  NONE
}
