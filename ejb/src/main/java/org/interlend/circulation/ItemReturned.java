package org.interlend.circulation;

/**
 * A desk has taken an item back; announced within the same transaction.
 *
 * @param by who did it
 */
public record ItemReturned(Loan loan, String by) {}
