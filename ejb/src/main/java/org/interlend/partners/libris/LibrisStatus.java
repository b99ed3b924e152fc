package org.interlend.partners.libris;

import org.interlend.text.Labeled;

/** What a status of Libris means for our request. */
public enum LibrisStatus implements Labeled {
  /** The supplier has not answered yet. */
  SENT,
  /** The supplier has read it. */
  READ,
  /** It has gone on to the next library of the chain. */
  PASSED_ON,
  /** The supplier could reserve it for us. */
  CONDITIONAL,
  /** The requester has asked for the reservation. */
  CONDITION_ACCEPTED,
  /** It is reserved for us. */
  WILL_SUPPLY,
  SHIPPED,
  /** No library of the chain supplies it. */
  UNFILLED,
  CANCELED,
  /** The supplier does not cancel it. */
  CANCEL_REFUSED
}
