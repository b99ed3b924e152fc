package org.interlend.exchange;

/** How a message ended. */
public enum Outcome {
  /** Done. */
  SUCCESS,
  /** Refused, with the reason in the answer. */
  PROBLEM,
  /** Not done through a fault of ours; the sender may try again. */
  FAILED,
  /** Seen before: nothing was changed and the same was answered. */
  REPLAY
}
