package org.interlend.circulation.account;

/**
 * How an amount was calculated. The sentences are in {@code Entries.properties}, by these names.
 */
enum AmountExplanation {
  /** The open days, the amount for each, the terms of use. */
  DAYS_LATE,
  /** The most that the terms of use allow. */
  AT_MOST,
  REPORTED_LOST,
  /** The terms of use. */
  REPLACEMENT,
  /** The number of the request, the terms of use. */
  REQUEST
}
