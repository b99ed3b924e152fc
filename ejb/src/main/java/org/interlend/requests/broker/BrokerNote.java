package org.interlend.requests.broker;

import org.interlend.text.Labeled;
import org.interlend.text.Text;

/**
 * A remark that came with a request, for staff.
 *
 * @param text one line, at most {@value #LONGEST} characters
 */
public record BrokerNote(Kind kind, String text) {

  private static final int LONGEST = 1500;

  /** What the remark is about. */
  public enum Kind implements Labeled {
    REMARK,
    /** The requesting library writes to the supplying ones. */
    MESSAGE,
    /** What the supplying library added to its answer. */
    ANSWER,
    COSTS,
    /** Where the citation was found. */
    SOURCE,
    /** What the lender lays down for the use of the item. */
    TERMS
  }

  public BrokerNote {
    text = Text.fit(text, LONGEST);
  }
}
