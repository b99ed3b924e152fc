package org.interlend.circulation;

import java.time.Instant;

/**
 * A borrowed item is to be kept longer, which is not ours to decide. Announced within the
 * transaction; who borrowed it asks the lender, or refuses by throwing.
 *
 * @param desiredDueAt the due date our own terms would give
 * @param byPatron whether the patron asks, without staff
 */
public record RenewalWished(Loan loan, Instant desiredDueAt, boolean byPatron, String by) {}
