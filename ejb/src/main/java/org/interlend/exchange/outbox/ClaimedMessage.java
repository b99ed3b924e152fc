package org.interlend.exchange.outbox;

import java.time.Instant;

/**
 * A message of the outbox that a sender has claimed, for the time of its lease.
 *
 * @param id its number in the outbox
 * @param at when it was put into the outbox: the moment of what it is about
 * @param attempt the number of this attempt, from 1
 * @param payload the bytes sent at the first attempt, or null at the first
 */
public record ClaimedMessage(long id, Instant at, int attempt, NewOutgoing about, byte[] payload) {}
