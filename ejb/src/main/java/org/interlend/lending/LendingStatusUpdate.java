package org.interlend.lending;

import java.time.Instant;
import org.interlend.institution.Library;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.UndoableRejection;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerStatus;

/**
 * What a broker tells of a lending request after it was made.
 *
 * @param state what its status means here
 * @param asked the library of this institution that the request is at; null if the message does not
 *     say, or it makes no difference
 * @param broker what the broker says in its own words
 * @param always whether the status counts even if the broker said the same before: with the request
 *     itself, and after an answer of this library
 */
public record LendingStatusUpdate(
    LendingRequest request, State state, Library asked, BrokerData broker, boolean always) {

  /** What the status at the broker means for a lending request. */
  public enum State {
    /** The message says nothing about it, or nothing has been answered yet. */
    UNCHANGED,
    /** This library has answered that the item may be reserved. */
    CONDITIONAL,
    /** The partner asks for the reservation. */
    CONDITIONAL_ACCEPTED,
    /** This library has reserved the item for the partner. */
    WILL_SUPPLY,
    /** The broker knows that it has been shipped. */
    SHIPPED,
    /** This library has refused it, or the broker has gone on to another one. */
    REJECTED,
    CANCELED,
    /** The broker's word has no meaning here; staff look. */
    UNKNOWN
  }

  /** Whether the status counts as new. */
  boolean isNews() {
    BrokerStatus before = request.broker().status();
    return always || !request.broker().updated(broker).status().equals(before);
  }

  /** Whether the request has gone on from one library of this institution to another one. */
  boolean isForAnother() {
    return asked != null
        && request.askedLibrary() != null
        && !asked.code().equals(request.askedLibrary().code());
  }

  /**
   * Whether this library is asked again for what has ended here. What staff have rejected without
   * an answer to the broker, or let expire, stays so while the broker says the same, since it may
   * not know of it; so does what was rejected just now, since the broker may have said it before.
   */
  public boolean asksAgain(Instant now) {
    if (state != State.UNCHANGED && state != State.CONDITIONAL_ACCEPTED) {
      return false;
    }
    return switch (request.status()) {
      case EXPIRED -> isForAnother() || isNews();
      case REJECTED -> isForAnother() || mayKnowOfRejection(now);
      default -> false;
    };
  }

  /** Whether the broker has rejected it, or was told some time ago that staff did. */
  private boolean mayKnowOfRejection(Instant now) {
    return UndoableRejection.of(request)
        .map(staff -> staff.answeredAt(request).isPresent() && !staff.inTime(now))
        .orElse(true);
  }
}
