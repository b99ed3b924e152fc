package org.interlend.circulation;

/**
 * CDI event, fired in the same transaction: staff have changed a hold, for the history of its
 * request.
 *
 * @param what in words for staff
 * @param by who did it
 */
public record HoldNoted(Hold hold, String what, String by) {}
