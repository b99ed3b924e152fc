package org.interlend.exchange;

import org.interlend.text.Labeled;

/** The outcome of a message. */
public enum Outcome implements Labeled {
  /** Processed. */
  SUCCESS,
  /** Refused, with the reason in the answer. */
  PROBLEM,
  /** Not processed because of an error in Interlend; the sender may try again. */
  FAILED,
  /** A repetition: nothing changed, and the answer is the same as before. */
  REPLAY
}
