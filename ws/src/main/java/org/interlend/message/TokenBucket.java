package org.interlend.message;

/**
 * The state of a token bucket, which refills steadily.
 *
 * @param left tokens left; a fraction of a token cannot be spent
 * @param at when this was calculated, in milliseconds
 */
record TokenBucket(double left, long at) {

  /**
   * The state at a later time.
   *
   * @param before the earlier state; null for a client without one
   * @param most capacity of the bucket
   * @param period milliseconds in which an empty bucket refills
   */
  static TokenBucket after(TokenBucket before, int most, long period, long now) {
    if (before == null) {
      return new TokenBucket(most, now);
    }
    double grown = most * (double) Math.max(0, now - before.at()) / period;
    return new TokenBucket(Math.min(most, before.left() + grown), now);
  }

  boolean isUsedUp() {
    return left < 1;
  }

  /** The state after one token is spent. */
  TokenBucket less() {
    return new TokenBucket(left - 1, at);
  }
}
