package org.interlend.circulation;

/**
 * A patron does not wait for an item any more; announced within the same transaction.
 *
 * @param by who cancelled the hold
 */
public record HoldCancelled(Hold hold, String by) {}
