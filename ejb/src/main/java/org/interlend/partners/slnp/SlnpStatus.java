package org.interlend.partners.slnp;

import org.interlend.text.Labeled;

/** What we report to a ZFL server (SLNPInfo2FLServer). */
public enum SlnpStatus implements Labeled {
  /** The item that we lend is on its way. */
  SHIPPED("Shipped"),
  /** We do not lend. */
  NOT_AVAILABLE("NotAvailable"),
  /** The item that we borrowed is on its way back. */
  RETURN("Return");

  private final String word;

  SlnpStatus(String word) {
    this.word = word;
  }

  /** The word of the protocol. */
  public String word() {
    return word;
  }
}
