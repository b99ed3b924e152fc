package org.interlend.lending.shipping;

import java.time.Instant;
import java.util.List;
import org.interlend.exchange.Warning;

/**
 * The result of a CheckOutItem message: the item is lent, or the file sent.
 *
 * @param barcode barcode of the item, or the broker's number of it if a file was sent
 * @param callNumber may be null
 * @param dueAt the due date; null for a file
 * @param replay whether it was shipped already
 * @param warnings for staff
 */
public record Shipped(
    String requestId,
    String barcode,
    String callNumber,
    Instant dueAt,
    boolean replay,
    List<Warning> warnings) {}
