package org.interlend.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the correspondence with a partner is getting on.
 *
 * @param partner its code
 * @param theirs the messages it sends
 * @param ours the messages it is sent; each try is one
 * @param waiting how many messages to it are still to be sent
 * @param waitingSince when the oldest of these was put, or null when there is none
 * @param undelivered how many messages to it were given up, for staff to decide
 */
public record PartnerHealth(
    String partner, Way theirs, Way ours, long waiting, Instant waitingSince, long undelivered) {

  /** So many failures, one after the other, are no accident any more. */
  private static final int TOO_MANY = 5;

  /**
   * One direction.
   *
   * @param lastSuccess the latest message that was done, or null
   * @param lastFailure the latest that was refused or failed, or null
   * @param failures how many were refused or failed in the last 24 hours
   * @param failuresSinceSuccess how many of these came after the latest that was done
   * @param percentile95 within how many milliseconds 95 % of the latest that were done were
   *     answered; null when none was
   */
  public record Way(
      Exchange lastSuccess,
      Exchange lastFailure,
      long failures,
      long failuresSinceSuccess,
      Integer percentile95) {

    /** Messages used to be done, and now several in a row were not. */
    public boolean onlyFails() {
      return lastSuccess != null && failuresSinceSuccess >= TOO_MANY;
    }
  }

  public boolean onlyFails() {
    return theirs.onlyFails() || ours.onlyFails();
  }

  /** The latest message that was done, whoever sent it; or null. */
  public Exchange lastSuccess() {
    return later(theirs.lastSuccess(), ours.lastSuccess()).orElse(null);
  }

  /** The latest message that was refused or failed, whoever sent it; or null. */
  public Exchange lastFailure() {
    return later(theirs.lastFailure(), ours.lastFailure()).orElse(null);
  }

  /** How many messages were refused or failed in the last 24 hours. */
  public long failures() {
    return theirs.failures() + ours.failures();
  }

  static Optional<Exchange> later(Exchange one, Exchange other) {
    return Stream.of(one, other)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Exchange::happenedAt));
  }
}
