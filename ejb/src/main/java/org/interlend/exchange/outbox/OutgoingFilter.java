package org.interlend.exchange.outbox;

import java.io.Serializable;
import java.util.Set;

/**
 * Which outgoing messages a list shows; null or empty in a field means all.
 *
 * @param text beginning of a request number or of an item's number
 */
public record OutgoingFilter(String partner, Set<OutgoingStatus> statuses, String text)
    implements Serializable {}
