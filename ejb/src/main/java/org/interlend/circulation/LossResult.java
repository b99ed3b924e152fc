package org.interlend.circulation;

import java.util.Optional;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.loan.Loan;

/**
 * The result of a loss: the ended loan.
 *
 * @param bill the replacement cost, which is settled if an earlier bill of the loan was; empty if
 *     the terms say nothing of it
 */
public record LossResult(Loan loan, Optional<AccountEntry> bill) {}
