package org.interlend.lending;

import org.interlend.requests.MessageResult;

/**
 * The result of a cancellation: the lending request is canceled.
 *
 * @param barcode barcode of the item that was allocated to it, or null
 * @param replay whether it was canceled already
 */
public record LendingCancellationResult(String requestId, String barcode, boolean replay)
    implements MessageResult {}
