package org.interlend.circulation.loan;

/**
 * CDI event, fired in the same transaction: staff have lent an item to a patron who may not borrow.
 *
 * @param reason why, in their words
 * @param by who did it
 */
public record BlockOverruled(Loan loan, String reason, String by) {}
