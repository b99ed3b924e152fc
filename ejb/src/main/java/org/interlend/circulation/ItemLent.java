package org.interlend.circulation;

/**
 * A desk has lent an item; announced within the same transaction.
 *
 * @param by who did it
 */
public record ItemLent(Loan loan, String by) {}
