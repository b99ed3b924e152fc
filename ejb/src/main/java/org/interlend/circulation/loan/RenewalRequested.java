package org.interlend.circulation.loan;

import java.time.Instant;
import org.interlend.Actor;

/**
 * CDI event, fired in the same transaction: the renewal of a borrowed item is requested, which the
 * lender decides. The borrowing side asks the lender, or throws a WorkflowException to refuse.
 *
 * @param desiredDueAt the due date by the library's own terms
 * @param by who requests it: the patron, or staff
 */
public record RenewalRequested(Loan loan, Instant desiredDueAt, Actor by) {}
