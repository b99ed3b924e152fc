package org.interlend.circulation;

/**
 * Terms of use as they are to be; all periods in days.
 *
 * @param itemPolicy the only item policy they are for, or null
 * @param patronGroup the only patron group they are for, or null
 * @param fine what a late return costs
 */
public record TermsInput(
    String code,
    String name,
    String itemPolicy,
    String patronGroup,
    int loanDays,
    int maxRenewals,
    int renewalDays,
    int recallDays,
    int holdShelfDays,
    FineRule fine) {}
