package org.interlend.circulation;

/** A loan has passed its due date; announced once, within the transaction that notices it. */
public record LoanOverdue(Loan loan) {}
