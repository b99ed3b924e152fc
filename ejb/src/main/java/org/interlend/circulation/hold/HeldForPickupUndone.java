package org.interlend.circulation.hold;

/**
 * CDI event, fired in the same transaction before the hold changes: an item that was put on the
 * hold shelf by mistake is taken from it.
 */
public record HeldForPickupUndone(Hold hold) {}
