package org.interlend.circulation;

import java.time.Instant;
import org.interlend.Actor;

/**
 * A borrowed item is to be kept longer, which is not ours to decide. Announced within the
 * transaction; who borrowed it asks the lender, or refuses by throwing.
 *
 * @param desiredDueAt the due date our own terms would give
 * @param by who asks: the patron, or staff
 */
public record RenewalRequested(Loan loan, Instant desiredDueAt, Actor by) {}
