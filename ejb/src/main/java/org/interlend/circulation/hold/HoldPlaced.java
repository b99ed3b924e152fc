package org.interlend.circulation.hold;

/**
 * CDI event, fired in the same transaction: a hold has been placed for a patron.
 *
 * @param by who placed the hold; null for the patron
 */
public record HoldPlaced(Hold hold, String by) {}
