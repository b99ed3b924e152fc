package org.interlend.circulation;

/**
 * The terms of use to save; all periods in days.
 *
 * @param itemPolicy the item policy to which they are limited, or null
 * @param patronGroup the patron group to which they are limited, or null
 * @param fine the rule for overdue fines
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
