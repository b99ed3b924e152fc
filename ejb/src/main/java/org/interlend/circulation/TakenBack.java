package org.interlend.circulation;

/** The loan that ended, and what to do with the item. */
public record TakenBack(Loan loan, NextStep nextStep) {}
