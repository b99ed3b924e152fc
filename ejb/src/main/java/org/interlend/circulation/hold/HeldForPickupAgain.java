package org.interlend.circulation.hold;

/**
 * CDI event, fired in the same transaction after the hold has changed: an item that was lent from
 * the hold shelf by mistake is on it again.
 */
public record HeldForPickupAgain(Hold hold) {}
