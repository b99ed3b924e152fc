package org.interlend.circulation.account;

import org.interlend.Actor;

/**
 * A charge that staff enter on a patron's account.
 *
 * @param patron primary id
 * @param reason what for
 * @param amount in the smallest unit of the institution's currency
 * @param reference by which it is entered only once; null if it may be another one each time
 * @param by who enters it
 */
public record ChargeCommand(String patron, String reason, long amount, String reference, Actor by) {

  public ChargeCommand(String patron, String reason, long amount, Actor by) {
    this(patron, reason, amount, null, by);
  }
}
