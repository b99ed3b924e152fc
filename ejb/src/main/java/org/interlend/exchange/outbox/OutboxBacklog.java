package org.interlend.exchange.outbox;

import java.time.Instant;

/**
 * The number of messages to a partner in one status.
 *
 * @param partner its code
 * @param oldestPutAt when the oldest of them was put
 */
public record OutboxBacklog(
    String partner, OutgoingStatus status, long messages, Instant oldestPutAt) {}
