package org.interlend.circulation.loan;

/**
 * CDI event, fired in the same transaction: a desk undoes a loan that it has made by mistake. The
 * loan is deleted afterwards.
 *
 * @param by who did it
 */
public record LoanUndone(Loan loan, String by) {}
