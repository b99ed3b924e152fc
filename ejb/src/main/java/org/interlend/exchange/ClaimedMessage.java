package org.interlend.exchange;

/**
 * A message somebody has taken out of the outbox to send it.
 *
 * @param id its number in the outbox
 * @param attempt which try this is, from 1
 * @param payload the bytes sent at the first try, or null when this is the first
 */
public record ClaimedMessage(long id, int attempt, NewOutgoing about, byte[] payload) {}
