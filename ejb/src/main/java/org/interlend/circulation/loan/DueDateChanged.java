package org.interlend.circulation.loan;

/**
 * CDI event, fired in the same transaction: staff have set another due date for a running loan.
 *
 * @param by who did it
 */
public record DueDateChanged(Loan loan, String by) {}
