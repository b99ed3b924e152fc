package org.interlend.circulation;

import org.interlend.circulation.loan.Loan;

/**
 * The result of a renewal.
 *
 * @param decidedElsewhere whether the lender decides; the due date stays until then
 */
public record LoanRenewalResult(Loan loan, boolean decidedElsewhere) {}
