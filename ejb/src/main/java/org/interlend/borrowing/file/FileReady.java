package org.interlend.borrowing.file;

import java.time.Instant;
import org.interlend.borrowing.request.BorrowingRequest;

/**
 * CDI event, fired in the same transaction: a file has arrived, and its patron must be told how to
 * open it. The letters in {@code notices} observe it.
 *
 * @param request the request whose patron is told
 * @param address the secret address where the patron opens it; null when there is nothing to open
 * @param endsAt until when it can be opened, or null
 * @param viewLimit how often it can be opened, or null
 */
public record FileReady(
    BorrowingRequest request, String address, Instant endsAt, Integer viewLimit) {}
