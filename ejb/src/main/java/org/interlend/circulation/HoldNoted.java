package org.interlend.circulation;

/**
 * Staff have decided something about a hold; announced within the same transaction.
 *
 * @param what in words for staff
 * @param by who did it
 */
public record HoldNoted(Hold hold, String what, String by) {}
