package org.interlend.circulation.hold;

/** CDI event, fired in the same transaction: a hold has been placed for a patron. */
public record HoldPlaced(Hold hold) {}
