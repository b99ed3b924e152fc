package org.interlend.circulation.account;

/**
 * A charge that staff enter on a patron's account.
 *
 * @param patron primary id
 * @param reason what for
 * @param amount in the smallest unit of the institution's currency
 * @param by who enters it
 */
public record Charge(String patron, String reason, long amount, String by) {}
