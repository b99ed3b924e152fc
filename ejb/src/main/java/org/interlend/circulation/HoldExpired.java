package org.interlend.circulation;

/** Nobody came for an item; announced within the same transaction. */
public record HoldExpired(Hold hold) {}
