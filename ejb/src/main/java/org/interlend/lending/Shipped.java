package org.interlend.lending;

import java.time.Instant;
import java.util.List;
import org.interlend.exchange.Warning;

/**
 * Something that has gone out.
 *
 * @param barcode the item, or the broker's number of it where a file was sent
 * @param callNumber may be null
 * @param dueAt when it is due back; null for a file
 * @param replay whether it had gone out before
 * @param warnings for staff
 */
public record Shipped(
    String requestId,
    String barcode,
    String callNumber,
    Instant dueAt,
    boolean replay,
    List<Warning> warnings) {}
