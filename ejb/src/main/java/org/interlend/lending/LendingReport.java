package org.interlend.lending;

import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.broker.BrokerData;

/**
 * What a broker tells of a lending request after it was made.
 *
 * @param state what its status means here
 * @param broker what the broker says in its own words
 * @param always whether the status counts even if the broker said the same before: with the request
 *     itself, and after an answer of this library
 */
public record LendingReport(
    LendingRequest request, State state, BrokerData broker, boolean always) {

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
}
