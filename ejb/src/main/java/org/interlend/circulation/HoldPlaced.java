package org.interlend.circulation;

/** A patron waits for an item; announced within the same transaction. */
public record HoldPlaced(Hold hold) {}
