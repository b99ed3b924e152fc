package org.interlend.circulation.loan;

/**
 * CDI event, fired in the same transaction: a desk has checked in an item.
 *
 * @param by who did it
 */
public record ItemReturned(Loan loan, String by) {}
