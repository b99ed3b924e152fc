package org.interlend.exchange.outbox;

import java.time.Instant;
import org.interlend.partners.protocol.BrokerProtocol;

/**
 * A message of the outbox that a sender has claimed, for the time of its lease.
 *
 * @param id its number in the outbox
 * @param at when it was put into the outbox: the moment of what it is about
 * @param attempt the number of this attempt, from 1
 * @param protocol of the partner when the bytes were written
 * @param payload the bytes sent at the first attempt, or null at the first
 */
public record ClaimedMessage(
    long id,
    Instant at,
    int attempt,
    OutgoingMessageContent about,
    BrokerProtocol protocol,
    byte[] payload) {

  /** The same for a partner of this protocol: without bytes that are written in another. */
  public ClaimedMessage in(BrokerProtocol current) {
    return current == protocol ? this : new ClaimedMessage(id, at, attempt, about, current, null);
  }
}
