package org.interlend.circulation.loan;

/**
 * CDI event, fired in the same transaction: a desk has lent an item.
 *
 * @param by who did it
 */
public record ItemLent(Loan loan, String by) {}
