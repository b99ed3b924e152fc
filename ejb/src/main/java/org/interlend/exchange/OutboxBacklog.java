package org.interlend.exchange;

import java.time.Instant;

/**
 * How many messages to a partner are in a status.
 *
 * @param partner its code
 * @param oldestPutAt when the oldest of them was put
 */
public record OutboxBacklog(
    String partner, OutgoingStatus status, long messages, Instant oldestPutAt) {}
