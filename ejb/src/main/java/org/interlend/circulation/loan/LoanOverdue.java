package org.interlend.circulation.loan;

/**
 * CDI event, fired once for each loan in the transaction that notices it: a loan has passed its due
 * date.
 */
public record LoanOverdue(Loan loan) {}
