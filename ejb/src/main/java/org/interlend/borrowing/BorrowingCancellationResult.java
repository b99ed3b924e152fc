package org.interlend.borrowing;

import org.interlend.requests.MessageResult;

/**
 * The result of a cancellation: the request is canceled.
 *
 * @param barcode barcode of one of its items, or null
 * @param patron the patron's card number, or null once the request has been made anonymous
 * @param replay whether it was canceled already
 */
public record BorrowingCancellationResult(
    String requestId, String barcode, String patron, boolean replay) implements MessageResult {}
