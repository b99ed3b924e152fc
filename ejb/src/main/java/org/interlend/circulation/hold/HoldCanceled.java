package org.interlend.circulation.hold;

/**
 * CDI event, fired in the same transaction: a patron's hold has been canceled, or the patron no
 * longer wants the item for which it waits.
 *
 * @param by who canceled the hold; null for the patron
 */
public record HoldCanceled(Hold hold, String by) {}
