package org.interlend.outgoing;

import org.interlend.text.Fact;

/** A message cannot be sent to its partner: staff decide. */
public class UndeliverableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Fact why;

  public UndeliverableException(Fact why) {
    super(why.kind(), null, false, false);
    this.why = why;
  }

  public Fact why() {
    return why;
  }
}
