package org.interlend.circulation.hold;

/**
 * CDI event, fired in the same transaction: an item is on the hold shelf where its patron collects
 * it.
 */
public record ItemHeldForPickup(Hold hold) {}
