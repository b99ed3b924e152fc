package org.interlend.circulation.account;

/**
 * A charge that staff enter on a patron's account.
 *
 * @param patron primary id
 * @param reason what for
 * @param amount in the smallest unit of the institution's currency
 * @param reference by which it is entered only once; null if it may be another one each time
 * @param by who enters it
 */
public record ChargeCommand(
    String patron, String reason, long amount, String reference, String by) {

  public ChargeCommand(String patron, String reason, long amount, String by) {
    this(patron, reason, amount, null, by);
  }
}
