package org.interlend.outgoing;

import org.interlend.exchange.MessageFact;
import org.interlend.partners.Partner;
import org.interlend.text.Fact;

/** A message cannot be sent to its partner: staff decide. */
public class UndeliverableException extends Exception {

  private final transient Fact why;

  public UndeliverableException(Fact why) {
    super(why.kind(), null, false, false);
    this.why = why;
  }

  /** The partner takes no such message, by its protocol or by its record. */
  public static UndeliverableException notTaken(Partner partner) {
    return new UndeliverableException(
        MessageFact.NOTHING_TO_REPORT.with(partner.code(), partner.protocol().label()));
  }

  public Fact why() {
    return why;
  }
}
