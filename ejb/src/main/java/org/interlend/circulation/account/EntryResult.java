package org.interlend.circulation.account;

/**
 * A charge or a payment is on a patron's account.
 *
 * @param replay whether the same message or call has entered it before
 */
public record EntryResult(AccountEntry entry, boolean replay) {}
