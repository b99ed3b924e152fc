package org.interlend.circulation;

/**
 * An item has come to the hold shelf where its patron collects it; announced within the same
 * transaction.
 *
 * @param by who did it
 */
public record HoldOnShelf(Hold hold, String by) {}
