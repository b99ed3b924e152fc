package org.interlend.exchange;

import java.time.Instant;

/**
 * Something a partner is to be told or asked, once the transaction has committed. It names things,
 * not messages: the door that sends it knows the protocol.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request; messages about one request keep their order
 * @param itemId the item's number as the partner knows it
 * @param patron the patron's number, or null
 * @param desiredDueAt the due date asked for or set, or null
 */
public record NewOutgoing(
    String partner,
    OutgoingKind kind,
    String requestId,
    String itemId,
    String patron,
    Instant desiredDueAt) {}
