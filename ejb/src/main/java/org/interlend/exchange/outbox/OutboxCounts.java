package org.interlend.exchange.outbox;

/**
 * The numbers of messages in the outbox.
 *
 * @param pending messages still to be sent
 * @param failed failed messages, on which staff have to decide
 */
public record OutboxCounts(long pending, long failed) {}
