package org.interlend.circulation.account;

import org.interlend.Actor;

/**
 * The command to take a payment for an account entry.
 *
 * @param patron primary id of the patron on whose account it is
 * @param entry number of the entry
 * @param amount what is paid, in the smallest unit of the entry's currency; null for the whole
 * @param method how it is paid, or null if nothing is known of it
 * @param note of staff, or null
 * @param reference by which a part is paid only once; null if it may be another one each time
 * @param by who takes it
 */
public record PayCommand(
    String patron,
    long entry,
    Long amount,
    PaymentMethod method,
    String note,
    String reference,
    Actor by) {

  public PayCommand(
      String patron, long entry, Long amount, PaymentMethod method, String note, Actor by) {
    this(patron, entry, amount, method, note, null, by);
  }
}
