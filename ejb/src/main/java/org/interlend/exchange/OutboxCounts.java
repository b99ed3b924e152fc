package org.interlend.exchange;

/**
 * How much there is in the outbox.
 *
 * @param pending still to be sent
 * @param failed given up, for staff to decide
 */
public record OutboxCounts(long pending, long failed) {}
