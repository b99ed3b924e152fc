package org.interlend.circulation;

/**
 * Staff have cancelled a patron's hold; announced within the same transaction.
 *
 * @param by who cancelled the hold
 */
public record HoldCancelled(Hold hold, String by) {}
