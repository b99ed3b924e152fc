package org.interlend.circulation;

import java.util.Optional;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.shelving.NextStep;

/**
 * The result of a check-in: the ended loan, and the next step of the item.
 *
 * @param fine the fine if it was late
 */
public record CheckInResult(Loan loan, NextStep nextStep, Optional<AccountEntry> fine) {}
