package org.interlend.circulation;

/**
 * What came of a renewal.
 *
 * @param decidedElsewhere whether the lender decides: the due date stands until it has
 */
public record Renewed(Loan loan, boolean decidedElsewhere) {}
