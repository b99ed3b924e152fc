package org.interlend.circulation.account;

/**
 * A charge is on a patron's account.
 *
 * @param replay whether the same message has entered it before
 */
public record ChargeResult(AccountEntry entry, boolean replay) {}
