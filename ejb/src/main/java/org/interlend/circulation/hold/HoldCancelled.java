package org.interlend.circulation.hold;

/**
 * CDI event, fired in the same transaction: staff have canceled a patron's hold.
 *
 * @param by who canceled the hold
 */
public record HoldCancelled(Hold hold, String by) {}
