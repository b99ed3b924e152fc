package org.interlend.borrowing;

import java.time.Instant;

/**
 * A file has come, and its patron is to know how to open it. Announced within the transaction in
 * which it happens; whoever writes to patrons observes it.
 *
 * @param request whose patron is told
 * @param address where the patron opens it, told nowhere else; null when there is nothing to open
 * @param endsAt until when it can be opened, or null
 * @param viewLimit how often it can be opened, or null
 */
public record FileReady(
    BorrowingRequest request, String address, Instant endsAt, Integer viewLimit) {}
