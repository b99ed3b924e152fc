package org.interlend.exchange;

import java.util.EnumSet;
import java.util.Set;
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
  REPLAY;

  private static final Set<Outcome> BAD = EnumSet.of(PROBLEM, FAILED);

  /** Whether the message was not processed. */
  public boolean isUnprocessed() {
    return BAD.contains(this);
  }

  /** The outcomes of messages that were not processed. */
  public static Set<Outcome> unprocessed() {
    return EnumSet.copyOf(BAD);
  }
}
