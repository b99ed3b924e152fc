package org.interlend.circulation;

/**
 * An item has come on the hold shelf where its patron collects it; announced within the same
 * transaction.
 */
public record HeldForPickup(Hold hold) {}
