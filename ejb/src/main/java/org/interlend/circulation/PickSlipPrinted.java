package org.interlend.circulation;

/**
 * Somebody has been sent to the shelf with a slip; announced within the same transaction.
 *
 * @param by who did it
 */
public record PickSlipPrinted(MoveRequest move, String by) {}
