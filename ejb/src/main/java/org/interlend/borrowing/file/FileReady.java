package org.interlend.borrowing.file;

import org.interlend.borrowing.request.BorrowingRequest;

/**
 * CDI event, fired in the same transaction: a file has arrived, and its patron must be told how to
 * open it. The letters in {@code notices} observe it.
 *
 * @param request the request whose patron is told
 * @param address the secret address where the patron opens it; null when there is nothing to open
 * @param delivery says until when and how often it can be opened; null when there is nothing to
 *     open
 */
public record FileReady(BorrowingRequest request, String address, PatronDelivery delivery) {}
