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

  /**
   * One direction, or both.
   *
   * @param lastSuccess the latest processed message, or null
   * @param lastFailure the latest refused or failed message, or null
   * @param failures how many were refused or failed in the last 24 hours
   * @param failuresSinceSuccess how many of these came after the latest processed message; 0 when
   *     none was ever processed
   * @param percentile95 the 95th percentile of the answer time of the latest processed messages, in
   *     milliseconds; null if there is none
   */
  public record Way(
      Exchange lastSuccess,
      Exchange lastFailure,
      long failures,
      long failuresSinceSuccess,
      Integer percentile95) {

    /** The number of failures in a row that indicates a lasting problem. */
    private static final int TOO_MANY = 5;

    /** Whether messages were processed before, and the latest several were not. */
    public boolean onlyFails() {
      return failuresSinceSuccess >= TOO_MANY;
    }
  }

  /** Both directions together; the answer time is the partner's. */
  public Way all() {
    return new Way(
        later(theirs.lastSuccess(), ours.lastSuccess()).orElse(null),
        later(theirs.lastFailure(), ours.lastFailure()).orElse(null),
        theirs.failures() + ours.failures(),
        Math.max(theirs.failuresSinceSuccess(), ours.failuresSinceSuccess()),
        theirs.percentile95());
  }

  static Optional<Exchange> later(Exchange one, Exchange other) {
    return Stream.of(one, other)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Exchange::happenedAt));
  }
}
