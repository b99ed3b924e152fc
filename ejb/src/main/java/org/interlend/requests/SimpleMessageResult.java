package org.interlend.requests;

/**
 * The result of a message that closes, cancels or only notes something: there is nothing to say of
 * it beyond the request and the item.
 *
 * @param barcode the item's barcode, or another number of it that the answer has; or null
 * @param replay whether the same message was processed before
 */
public record SimpleMessageResult(ResourceSharingRequest<?> request, String barcode, boolean replay)
    implements MessageResult {}
