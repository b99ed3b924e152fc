package org.interlend.borrowing;

/**
 * A request that is cancelled.
 *
 * @param barcode an item it had here, or null
 * @param patron the patron's card number, or null once the request has been made anonymous
 * @param replay whether it had been cancelled before
 */
public record Canceled(String requestId, String barcode, String patron, boolean replay) {}
