package org.interlend.circulation.hold;

/**
 * CDI event, fired in the same transaction: an item on the hold shelf is not there for the patron
 * any more, and the hold waits for it or for another copy.
 */
public record HoldDelayed(Hold hold) {}
