package org.interlend.circulation;

import java.util.Optional;

/**
 * The loan that ended, and what to do with the item.
 *
 * @param fine what the patron owes because it came late
 */
public record TakenBack(Loan loan, NextStep nextStep, Optional<AccountEntry> fine) {}
