package org.interlend.circulation;

import java.util.Optional;
import org.interlend.Money;
import org.interlend.circulation.loan.Loan;

/**
 * The result of a loss: the ended loan.
 *
 * @param replacementCost what the patron owes for the item; empty if the terms say nothing of it,
 *     or if it is settled already
 */
public record LossResult(Loan loan, Optional<Money> replacementCost) {}
