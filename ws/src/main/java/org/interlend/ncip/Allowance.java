package org.interlend.ncip;

/**
 * How much of what grows again with time may still be taken at once.
 *
 * @param left what there is; a part of one is nothing yet
 * @param at when that was reckoned, in milliseconds
 */
record Allowance(double left, long at) {

  /**
   * What there is some time later.
   *
   * @param before what there was; null for whoever has taken nothing
   * @param most the whole of it
   * @param period milliseconds in which the whole grows again
   */
  static Allowance after(Allowance before, int most, long period, long now) {
    if (before == null) {
      return new Allowance(most, now);
    }
    double grown = most * (double) Math.max(0, now - before.at()) / period;
    return new Allowance(Math.min(most, before.left() + grown), now);
  }

  boolean isUsedUp() {
    return left < 1;
  }

  /** One less. */
  Allowance less() {
    return new Allowance(left - 1, at);
  }
}
