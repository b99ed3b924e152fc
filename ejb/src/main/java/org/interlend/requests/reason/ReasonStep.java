package org.interlend.requests.reason;

import org.interlend.text.Labeled;

/** The steps for which staff choose a reason. */
public enum ReasonStep implements Labeled {
  /** The library cannot supply: {@code ReasonUnfilled} of ISO 18626. */
  REJECT,
  CANCEL,
  DAMAGE,
  LOSS
}
