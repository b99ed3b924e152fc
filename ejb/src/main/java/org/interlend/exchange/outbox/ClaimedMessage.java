package org.interlend.exchange.outbox;

/**
 * A message of the outbox that a sender has claimed, for the time of its lease.
 *
 * @param id its number in the outbox
 * @param attempt the number of this attempt, from 1
 * @param payload the bytes sent at the first attempt, or null at the first
 */
public record ClaimedMessage(long id, int attempt, NewOutgoing about, byte[] payload) {}
