package org.interlend.exchange.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.exchange.Exchange;
import org.interlend.text.Fact;

/**
 * The state of the message traffic with a partner.
 *
 * @param partner its code
 * @param theirs the messages from the partner
 * @param ours the messages to the partner; each attempt counts as one
 * @param waiting how many messages to it are still to be sent
 * @param waitingSince when the oldest of these was put, or null if there is none
 * @param undelivered how many messages to it have failed, on which staff have to decide
 * @param portObstacle why its port could not be opened on this server, or null
 */
public record PartnerHealth(
    String partner,
    Way theirs,
    Way ours,
    long waiting,
    Instant waitingSince,
    long undelivered,
    Fact portObstacle) {

  /** The number of failures in a row that indicates a lasting problem. */
  private static final int TOO_MANY = 5;

  /**
   * One direction.
   *
   * @param lastSuccess the latest processed message, or null
   * @param lastFailure the latest refused or failed message, or null
   * @param failures how many were refused or failed in the last 24 hours
   * @param failuresSinceSuccess how many of these came after the latest processed message
   * @param percentile95 the 95th percentile of the answer time of the latest processed messages, in
   *     milliseconds; null if there is none
   */
  public record Way(
      Exchange lastSuccess,
      Exchange lastFailure,
      long failures,
      long failuresSinceSuccess,
      Integer percentile95) {

    /** Whether messages were processed before, and the latest several were not. */
    public boolean onlyFails() {
      return lastSuccess != null && failuresSinceSuccess >= TOO_MANY;
    }
  }

  public boolean onlyFails() {
    return theirs.onlyFails() || ours.onlyFails();
  }

  /** The latest processed message in either direction, or null. */
  public Exchange lastSuccess() {
    return later(theirs.lastSuccess(), ours.lastSuccess()).orElse(null);
  }

  /** The latest refused or failed message in either direction, or null. */
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
